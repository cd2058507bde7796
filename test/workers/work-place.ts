import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Job } from 'bullmq';
import { documentJobId, documentsQueue, openBackend } from '../../queues/index.js';
import { type ArticleInput, article as articleSchema, type EnrichedDocument } from '../../schemas/index.js';
import { createLogger } from '../../workers/logger.js';
import { startWorkers, type Workers, type WorkersOptions } from '../../workers/start-workers.js';
import { createThreadPool } from '../../workers/thread-pool.js';

/** An embedded queue and two real threads: everything a worker needs. Without `folder` its data vanish on closing. */
export async function openWorkPlace({ attempts = 2, deadlineMs = 4000, folder = '' } = {}) {
  const dataFolder = folder || mkdtempSync(join(tmpdir(), 'glosswire-work-'));
  const backend = await openBackend({ queueUrl: '', dataFolder, prefix: 'test' });
  const queue = documentsQueue(backend, attempts);
  const pool = await createThreadPool<unknown, EnrichedDocument>({
    module: pathToFileURL(`${process.cwd()}/test/workers/enrich-or-harm-thread.mjs`),
    threads: 2,
    deadlineMs,
    memoryMb: 512,
  });
  const started: Workers[] = [];
  return {
    backend,
    queue,
    async start(sinks: WorkersOptions['sinks'], more: Partial<WorkersOptions> = {}) {
      const log = createLogger('silent');
      const workers = await startWorkers({ backend, pool, sinks, log, config: { attempts }, ...more });
      started.push(workers);
      return workers;
    },
    /** Adds an article as `enqueue` would, without its checks and with a short wait between attempts. */
    add: (input: ArticleInput) =>
      queue.add('article', input as never, {
        jobId: documentJobId(articleSchema.catch(input as never).parse(input)),
        backoff: { type: 'fixed', delay: 10 },
      }),
    /** Stops what was started and empties the queue. */
    async clear() {
      await Promise.all(started.splice(0).map((workers) => workers.shutdown(0)));
      await queue.obliterate({ force: true });
    },
    async close() {
      await Promise.all(started.map((workers) => workers.shutdown(0)));
      await pool.close();
      await backend.close();
      if (folder === '') rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

/** The job once it is finished: completed, or failed for good. */
export function finished(queue: { getJob(id: string): Promise<Job | undefined> }, id: string | undefined) {
  return until(async () => {
    const job = await queue.getJob(id ?? '');
    return job?.finishedOn === undefined ? undefined : job;
  });
}

/** What `look` gives once it is truthy. Gives up in time for Jest to say which test hangs. */
export async function until<Value>(look: () => Promise<Value>): Promise<NonNullable<Value>> {
  const end = Date.now() + 100_000;
  while (Date.now() < end) {
    const value = await look();
    if (value) return value;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('Waited in vain.');
}
