import { expect } from '@jest/globals';
import { documentsQueue, enqueue, openBackend } from '../../../queues/index.js';
import { type Event, secondsSince } from '../event.js';
import { startFleet } from '../fleet.js';
import { reports } from '../reports.js';

/** A Redis too small for all: enqueue refuses where it may not wait; where it may, it gets everything in by and by. */
export const fullRedis: Event = async (ground, { server, workers }) => {
  const all = reports(300, { length: 100_000 });
  const articles = all.map(({ article }) => article);
  const backend = await openBackend({
    queueUrl: server!.url,
    dataFolder: '',
    prefix: ground.env.GLOSSWIRE_PREFIX!,
  });
  try {
    const queue = documentsQueue(backend);
    const refused = enqueue(backend, queue, articles, { maxWaiting: 10_000, wait: false });
    await expect(refused).rejects.toMatchObject({ code: 'E_QUEUE_FULL' });
    const blow = performance.now();
    const fleet = startFleet(ground, workers);
    const { enqueued, duplicates } = await enqueue(backend, queue, articles, {
      maxWaiting: 10_000,
      signal: AbortSignal.timeout(100_000),
    });
    expect(enqueued).toBeGreaterThan(0);
    expect(enqueued + duplicates).toBe(all.length);
    await fleet.finished();
    // The first fleet may have found the queue empty while enqueue was about to go on.
    await startFleet(ground, 1).finished();
    return { acknowledged: all, recovery: secondsSince(blow) };
  } finally {
    await backend.close();
  }
};
