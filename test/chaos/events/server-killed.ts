import { type Event, secondsSince } from '../event.js';
import { startFleet } from '../fleet.js';
import { emitted, enqueueAll } from '../ground.js';
import { reports } from '../reports.js';

/** The queue's server is killed in mid-work, twice, and started again with what it had written. */
export const serverKilled: Event = async (ground, { server, workers }) => {
  const all = reports(80);
  await enqueueAll(ground, all);
  const fleet = startFleet(ground, workers);
  let blow = 0;
  for (const count of [15, 40]) {
    await emitted(ground, count);
    blow = performance.now();
    await server!.restart('SIGKILL');
  }
  await fleet.finished();
  return { acknowledged: all, recovery: secondsSince(blow) };
};
