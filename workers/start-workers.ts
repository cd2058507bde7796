import { createDeliverWorker } from './deliver-worker.js';
import { createDocumentWorker, type DocumentWorkerOptions } from './document-worker.js';
import { holdBack } from './hold-back.js';

export interface WorkersOptions extends DocumentWorkerOptions {
  /** Milliseconds between two looks at how far slow sinks are behind. Default 1,000. */
  readonly holdBackMs?: number;
}

/** The workers of one process. */
export interface Workers {
  /** What runs and where, for the log: say it when signals are listened to, since it invites them. */
  readonly about: { readonly threads: number; readonly sinks: readonly string[]; readonly queue: string };
  /**
   * Stops taking jobs, gives running ones `limitMs` to finish and puts the rest back on the queue. A second call with
   * a shorter limit hurries the first. Resolves to the number of jobs put back; pool, sinks and backend stay open.
   */
  shutdown(limitMs: number): Promise<number>;
}

const MAX_UNDELIVERED = 5_000;

/** Starts the document worker and, where a sink is slow, the deliver worker, which may hold the first one back. */
export async function startWorkers(options: WorkersOptions): Promise<Workers> {
  const slow = options.sinks.filter((sink) => sink.slow);
  const documents = createDocumentWorker(options);
  const { backend, log, config, holdBackMs } = options;
  const { maxUndelivered = MAX_UNDELIVERED } = config;
  const release =
    slow.length === 0
      ? async () => {}
      : holdBack({
          backend,
          worker: documents,
          maxUndelivered,
          log,
          ...(holdBackMs === undefined ? {} : { everyMs: holdBackMs }),
        });
  const workers = [documents, ...(slow.length > 0 ? [createDeliverWorker({ ...options, sinks: slow })] : [])];
  await Promise.all(workers.map((worker) => worker.ready()));
  let stopped = false;
  return {
    about: {
      threads: options.pool.size,
      sinks: options.sinks.map(({ name }) => name),
      queue: options.backend.place,
    },
    async shutdown(limitMs) {
      if (!stopped) await release();
      const returned = await Promise.all(workers.map((worker) => worker.shutdown(limitMs)));
      const count = returned.reduce((sum, jobs) => sum + jobs, 0);
      if (!stopped) options.log.info({ returned: count }, 'stopped');
      stopped = true;
      return count;
    },
  };
}
