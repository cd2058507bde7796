import { setTimeout as sleep } from 'node:timers/promises';
import { startTcpProxy } from '../../servers/tcp-proxy.js';
import { type Event, secondsSince } from '../event.js';
import { LOCK_MS, startFleet } from '../fleet.js';
import { emitted, enqueueAll } from '../ground.js';
import { reports } from '../reports.js';

/**
 * The network between one worker and the server is cut for longer than locks last, twice: what it holds is given to
 * another worker, while it goes on with it and comes back with results for jobs that are not its own any more.
 */
export const networkCut: Event = async (ground, { server }) => {
  const all = reports(110);
  await enqueueAll(ground, all);
  const network = await startTcpProxy(server!.url);
  try {
    const behind = startFleet({ ...ground, env: { ...ground.env, QUEUE_URL: network.url } }, 1);
    const beside = startFleet(ground, 1);
    let blow = 0;
    for (const count of [20, 60]) {
      await emitted(ground, count);
      blow = performance.now();
      network.cut();
      await sleep(LOCK_MS + 2_000);
      network.heal();
    }
    await beside.finished();
    await behind.finished();
    return { acknowledged: all, recovery: secondsSince(blow) };
  } finally {
    await network.stop();
  }
};
