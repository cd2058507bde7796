import { once } from 'node:events';
import { expect } from '@jest/globals';
import { start } from '../../cli/glosswire.js';
import { until } from '../../conformance/until.js';
import { type Event, secondsSince } from '../event.js';
import { startFleet } from '../fleet.js';
import { enqueueAll } from '../ground.js';
import { asLines, reports } from '../reports.js';

/** Articles in each piece of the input; a batch of `enqueue` is 100. */
const PIECE = 20;

/** `glosswire enqueue` is killed half-way through its input, and run again from the start. */
export const enqueueKilled: Event = async (ground, { workers }) => {
  // Long enough that neither the pipe nor its buffers hold more than a few articles that are not stored.
  const all = reports(300, { length: 20_000 });
  const producer = start(['enqueue', '-'], { env: ground.env });
  const exited = once(producer, 'exit');
  producer.stdin.on('error', () => undefined);
  let taken = 0;
  for (let from = 0; from < all.length; from += PIECE) {
    producer.stdin.write(asLines(all.slice(from, from + PIECE)), () => {
      taken += PIECE;
    });
  }
  await until('half of the input is read', () => taken >= all.length / 2, 60_000);
  const blow = performance.now();
  producer.kill('SIGKILL');
  expect(await exited).toEqual([null, 'SIGKILL']);
  const { duplicates } = await enqueueAll(ground, all);
  expect(duplicates).toBeGreaterThan(0);
  expect(duplicates).toBeLessThan(all.length);
  await startFleet(ground, workers).finished();
  return { acknowledged: all, recovery: secondsSince(blow) };
};
