import { type Event, secondsSince } from '../event.js';
import { startFleet } from '../fleet.js';
import { emitted, enqueueAll } from '../ground.js';
import { reports } from '../reports.js';

const KILLS = 5;

/** Worker processes are killed again and again, each time with documents in hand. */
export const workersKilled: Event = async (ground, { workers }) => {
  const all = reports(80);
  await enqueueAll(ground, all);
  const fleet = startFleet(ground, workers);
  let blow = 0;
  for (let kill = 1; kill <= KILLS; kill++) {
    await emitted(ground, kill * 12);
    blow = performance.now();
    await fleet.killOne();
  }
  await fleet.finished();
  return { acknowledged: all, recovery: secondsSince(blow) };
};
