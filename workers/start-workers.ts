import { createDeliverWorker } from './deliver-worker.js';
import { createDocumentWorker, type DocumentWorkerOptions } from './document-worker.js';

/** The workers of one process. */
export interface Workers {
  /**
   * Stops taking jobs, gives running ones `limitMs` to finish and puts the rest back on the queue. A second call with
   * a shorter limit hurries the first. Resolves to the number of jobs put back; pool, sinks and backend stay open.
   */
  shutdown(limitMs: number): Promise<number>;
}

/** Starts the document worker and, where a sink is slow, the deliver worker. */
export async function startWorkers(options: DocumentWorkerOptions): Promise<Workers> {
  const slow = options.sinks.filter((sink) => sink.slow);
  const workers = [
    createDocumentWorker(options),
    ...(slow.length > 0 ? [createDeliverWorker({ ...options, sinks: slow })] : []),
  ];
  await Promise.all(workers.map((worker) => worker.ready()));
  options.log.info(
    {
      threads: options.pool.size,
      sinks: options.sinks.map(({ name }) => name),
      queue: options.backend.place,
    },
    'working',
  );
  return {
    async shutdown(limitMs) {
      const returned = await Promise.all(workers.map((worker) => worker.shutdown(limitMs)));
      const count = returned.reduce((sum, jobs) => sum + jobs, 0);
      options.log.info({ returned: count }, 'stopped');
      return count;
    },
  };
}
