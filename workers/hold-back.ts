import { describeError } from '../errors.js';
import { deliverQueue, jobCounts, type QueueBackend } from '../queues/index.js';
import type { DrainableWorker } from './drainable-worker.js';
import type { Logger } from './logger.js';

export interface HoldBackOptions {
  readonly backend: QueueBackend;
  /** The one that fills the `deliver` queue. */
  readonly worker: Pick<DrainableWorker, 'pause' | 'resume'>;
  /** Deliveries, dead ones too, above which it has to wait. */
  readonly maxUndelivered: number;
  readonly log: Logger;
  /** Milliseconds between two looks. */
  readonly everyMs?: number;
}

const EVERY_MS = 1_000;
/** Work goes on below this share of the limit, so that it does not stop and go with every delivery. */
const RESUME_AT = 0.8;
/** Share of the server's memory above which no delivery is added while any waits. */
const MAX_MEMORY_SHARE = 0.85;

/**
 * Holds the document worker back while slow sinks lag: every delivery on the queue carries its document, and a sink that
 * is down for a night would fill a Redis server until not even jobs can be finished. Articles then wait on their own
 * queue, and where that is full, producers wait. Returns what ends it.
 */
export function holdBack(options: HoldBackOptions): () => Promise<void> {
  const { backend, worker, maxUndelivered, log, everyMs = EVERY_MS } = options;
  const queue = deliverQueue(backend);
  let held = false;
  let looking: Promise<void> | null = null;

  const look = async () => {
    const [{ waiting, active, delayed, dead }, share] = await Promise.all([
      jobCounts(queue),
      backend.memoryShare(),
    ]);
    const undelivered = waiting + active + delayed + dead;
    const short = share !== null && share > MAX_MEMORY_SHARE && undelivered > dead;
    if (!held && (undelivered > maxUndelivered || short)) {
      held = true;
      log.warn(
        { undelivered, dead, share },
        'slow sinks lag: no documents are taken until they have caught up',
      );
      await worker.pause();
    } else if (held && undelivered <= maxUndelivered * RESUME_AT && !short) {
      held = false;
      log.info({ undelivered }, 'slow sinks have caught up');
      worker.resume();
    }
  };
  const timer = setInterval(() => {
    looking ??= look()
      .catch((error: unknown) =>
        log.debug({ error: describeError(error) }, 'deliveries could not be counted'),
      )
      .finally(() => {
        looking = null;
      });
  }, everyMs);

  return async () => {
    clearInterval(timer);
    await looking;
    await queue.close();
  };
}
