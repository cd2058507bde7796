import { expect } from '@jest/globals';
import { documentsQueue, enqueue, openBackend } from '../../../queues/index.js';
import { type Event, secondsSince } from '../event.js';
import { startFleet } from '../fleet.js';
import { reports } from '../reports.js';

const OUTAGE_MS = 1_500;

/**
 * The server is killed while articles are being enqueued, and comes back a moment later. What `enqueue` has counted is
 * acknowledged; it may go on when the server is back or give up, but what it has counted must be there.
 */
export const enqueueOutage: Event = async (ground, { server, workers }) => {
  const all = reports(400);
  const backend = await openBackend({
    queueUrl: server!.url,
    dataFolder: '',
    prefix: ground.env.GLOSSWIRE_PREFIX!,
    onError: () => undefined,
  });
  let outage: Promise<void> | undefined;
  let blow = 0;
  let counted = 0;
  try {
    const adding = enqueue(
      backend,
      documentsQueue(backend),
      all.map(({ article }) => article),
      {
        maxWaiting: 10_000,
        onProgress({ enqueued, duplicates }) {
          counted = enqueued + duplicates;
          if (counted < 100 || outage !== undefined) return;
          blow = performance.now();
          outage = server!.restart('SIGKILL', OUTAGE_MS);
        },
      },
    );
    await adding.catch((error: unknown) => expect(error).toMatchObject({ code: 'E_QUEUE_UNREACHABLE' }));
    await outage;
  } finally {
    await backend.close();
  }
  expect(counted).toBeGreaterThanOrEqual(100);
  await startFleet(ground, workers).finished();
  return { acknowledged: all.slice(0, counted), offered: all, recovery: secondsSince(blow) };
};
