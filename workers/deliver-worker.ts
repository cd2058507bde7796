import { GlosswireError } from '../errors.js';
import type { Delivery, QueueBackend } from '../queues/index.js';
import type { Sink, SinkOutcome } from '../sinks/contract.js';
import { type DrainableWorker, drainableWorker } from './drainable-worker.js';
import { observed } from './emit.js';
import type { Logger } from './logger.js';
import { nobody, type WorkObserver } from './observer.js';

export interface DeliverWorkerOptions {
  readonly backend: QueueBackend;
  /** The slow sinks that this process can write to. */
  readonly sinks: readonly Sink[];
  readonly log: Logger;
  /** Deliveries under way at once; they wait on the network, not on the processor. Default 8. */
  readonly concurrency?: number;
  readonly lockMs?: number;
  readonly observer?: WorkObserver;
}

/**
 * Takes documents from the `deliver` queue to slow sinks, so that a sink that is down holds up neither the enrichment
 * nor the other sinks. Deliveries have attempts and dead letters of their own.
 */
export function createDeliverWorker(options: DeliverWorkerOptions): DrainableWorker {
  const { backend, log, lockMs, observer = nobody } = options;
  const sinks = new Map(options.sinks.map((sink) => [sink.name, sink]));
  return drainableWorker<Delivery, SinkOutcome>({
    backend,
    queue: 'deliver',
    concurrency: options.concurrency ?? 8,
    log,
    lockMs,
    observer,
    async process(job, jobLog) {
      const { sink: name, document, queuedAt = job.timestamp } = job.data;
      const sink = sinks.get(name);
      if (sink === undefined) {
        throw new GlosswireError(
          'E_SINK_CONFIG',
          `Sink ${name} is not open here. Name it in GLOSSWIRE_SINKS and retry the dead letter, or drop it.`,
        );
      }
      const outcome = await observed(observer, name, job.timestamp, async () => {
        const [written = 'unchanged'] = await sink.write([document], queuedAt);
        return written;
      });
      jobLog.info({ documentId: document.id, sink: name, outcome }, 'delivered');
      return outcome;
    },
  });
}
