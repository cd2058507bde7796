import type { JobsOptions } from 'bullmq';
import { GlosswireError } from '../errors.js';
import { cleanJson } from './clean.js';
import type { JobQueue, QueueBackend } from './contract.js';

/** A job to be added; `id` holds no colon and is no plain number. */
export interface NewJob<Data> {
  readonly id: string;
  readonly name: string;
  readonly data: Data;
  readonly options?: Omit<JobsOptions, 'jobId'>;
}

export interface AddedJobs {
  enqueued: number;
  /** Jobs whose id the queue held already (in any state), or that stood twice in the batch. */
  duplicates: number;
  /** Jobs that the queue would not take, with the reason; the others were added all the same. */
  rejected: { id: string; reason: string }[];
}

/**
 * Adds a batch of jobs in one round trip. Data are cleaned of what a backend refuses; a batch that is refused even
 * so is added job by job, so that one bad document never takes its neighbours with it.
 *
 * Throws `E_QUEUE_FULL` where a Redis server has no memory left and `E_QUEUE_UNREACHABLE` where the server is gone.
 */
export async function addJobs<Data>(
  backend: QueueBackend,
  queue: JobQueue<Data>,
  jobs: readonly NewJob<Data>[],
): Promise<AddedJobs> {
  const known = await backend.knownIds(
    queue.name,
    jobs.map((job) => job.id),
  );
  const fresh = jobs.filter((job) => {
    if (known.has(job.id)) return false;
    known.add(job.id);
    return true;
  });
  const entries = fresh.map(({ id, name, data, options }) => ({
    name,
    data: cleanJson(data),
    opts: { ...options, jobId: id },
  }));
  const rejected: AddedJobs['rejected'] = [];
  try {
    if (entries.length > 0) await queue.addBulk(entries);
  } catch (bulkError) {
    refuseIfFull(bulkError, backend);
    // Throws where the server itself is the trouble; else some job is.
    await backend.ping();
    for (const { name, data, opts } of entries) {
      try {
        await queue.add(name, data, opts);
      } catch (error) {
        refuseIfFull(error, backend);
        rejected.push({ id: opts.jobId, reason: (error as Error).message });
      }
    }
  }
  return {
    enqueued: fresh.length - rejected.length,
    duplicates: jobs.length - fresh.length,
    rejected,
  };
}

function refuseIfFull(error: unknown, backend: QueueBackend): void {
  // What Redis answers every write with when `maxmemory` is reached under `noeviction`.
  if (error instanceof Error && /\bOOM command not allowed/.test(error.message)) {
    throw new GlosswireError(
      'E_QUEUE_FULL',
      `The Redis server at ${backend.place} has reached its maxmemory. Let the workers catch up, remove finished ` +
        'jobs, or raise maxmemory.',
      { cause: error },
    );
  }
}
