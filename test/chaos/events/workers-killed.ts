import { type Event, secondsSince } from '../event.js';
import { startFleet } from '../fleet.js';
import { emitted, enqueueAll } from '../ground.js';
import { reports } from '../reports.js';
import { KILLS } from '../settings.js';

/** Documents that are emitted between two kills. */
const BETWEEN = 12;

/** Worker processes are killed again and again, each time with documents in hand. */
export const workersKilled: Event = async (ground, { workers }) => {
  const all = reports(KILLS * BETWEEN + 20);
  await enqueueAll(ground, all);
  const fleet = startFleet(ground, workers);
  let blow = 0;
  for (let kill = 1; kill <= KILLS; kill++) {
    await emitted(ground, kill * BETWEEN);
    blow = performance.now();
    await fleet.killOne();
  }
  await fleet.finished();
  return { acknowledged: all, recovery: secondsSince(blow) };
};
