import { setTimeout as sleep } from 'node:timers/promises';
import { glosswire } from '../../cli/glosswire.js';
import { type Event, secondsSince } from '../event.js';
import { startFleet } from '../fleet.js';
import { emitted, enqueueAll } from '../ground.js';
import { asLines, reports } from '../reports.js';

const FULL_MS = 3_000;

/**
 * The disk that the queue's server writes to fills up in mid-work, while more articles come: they are acknowledged
 * only if they are stored. With room again everything goes on; a server that has given up is started anew.
 */
export const queueDiskFull: Event = async (ground, { server, workers }) => {
  const disk = server!.disk!;
  const [first, more] = [reports(60), reports(60, { edition: 2, length: 50_000 })];
  await enqueueAll(ground, first);
  const fleet = startFleet(ground, workers);
  await emitted(ground, 15);
  disk.fill();
  const { code } = await glosswire(['enqueue', '-', '--no-wait'], { env: ground.env, input: asLines(more) });
  await sleep(FULL_MS);
  const blow = performance.now();
  disk.free();
  await server!.revive();
  await fleet.finished();
  const acknowledged = code === 0 ? [...first, ...more] : first;
  return { acknowledged, offered: [...first, ...more], recovery: secondsSince(blow) };
};
