import type { Event } from '../event.js';
import { startFleet } from '../fleet.js';
import { enqueueAll } from '../ground.js';
import { reports } from '../reports.js';

const CLOCK = new URL('../clock.mjs', import.meta.url).href;

/**
 * A worker's clock jumps by so many seconds, back and forth, beside one whose clock is right where the backend takes
 * two.
 */
export function clockJumps(seconds: number): Event {
  return async (ground, { workers }) => {
    const all = reports(100);
    await enqueueAll(ground, all);
    const env = { ...ground.env, CLOCK_JUMP_MS: String(seconds * 1_000) };
    const fleets = [startFleet({ ...ground, env }, 1, ['--import', CLOCK])];
    if (workers > 1) fleets.push(startFleet(ground, 1));
    for (const fleet of fleets) await fleet.finished();
    return { acknowledged: all, recovery: null };
  };
}
