import type { Job } from 'bullmq';
import { errorCode, GlosswireError } from '../errors.js';
import type { AnyQueue } from './contract.js';

/** A job that failed for good. */
export interface DeadLetter {
  readonly id: string;
  /** The error's code (`E_…`); null where the failure had none. */
  readonly code: string | null;
  readonly reason: string;
  readonly attempts: number;
  /** ISO 8601, UTC. */
  readonly failedAt: string;
  /** The article's URL or file, the sink of a delivery, or null. */
  readonly subject: string | null;
}

/** Which dead letters: some by id, or all that are there now. */
export type DeadSelection = readonly string[] | 'all';

const PAGE = 100;

/** The dead letters of a queue, newest first. */
export async function listDead(
  queue: AnyQueue,
  { start = 0, limit = PAGE }: { start?: number; limit?: number } = {},
): Promise<DeadLetter[]> {
  if (limit < 1) return [];
  const jobs = await queue.getJobs(['failed'], start, start + limit - 1, false);
  return jobs.filter((job) => job !== undefined && job !== null).map(describe);
}

/**
 * Puts dead letters back on the queue with all their attempts before them. Returns how many. Throws
 * `E_JOB_NOT_FOUND` for an id that is not dead; those before it are retried.
 */
export function retryDead(queue: AnyQueue, which: DeadSelection): Promise<number> {
  return forEachDead(queue, which, (job) =>
    job.retry('failed', { resetAttemptsMade: true, resetAttemptsStarted: true }),
  );
}

/** Removes dead letters for good. Returns how many. Throws `E_JOB_NOT_FOUND` like `retryDead`. */
export function dropDead(queue: AnyQueue, which: DeadSelection): Promise<number> {
  return forEachDead(queue, which, (job) => job.remove());
}

async function forEachDead(
  queue: AnyQueue,
  which: DeadSelection,
  act: (job: Job) => Promise<unknown>,
): Promise<number> {
  if (which === 'all') return forAllDead(queue, act);
  let count = 0;
  for (const id of which) {
    const job = await queue.getJob(id);
    if (job === undefined || !(await job.isFailed())) {
      throw new GlosswireError(
        'E_JOB_NOT_FOUND',
        `The queue "${queue.name}" has no dead job ${JSON.stringify(id)}; "glosswire dead list" shows those it has.`,
      );
    }
    await act(job);
    count++;
  }
  return count;
}

async function forAllDead(queue: AnyQueue, act: (job: Job) => Promise<unknown>): Promise<number> {
  // A retried job may be dead again before the last page is read; only those dead at the start are meant.
  const begun = Date.now();
  let count = 0;
  for (;;) {
    const page = await queue.getJobs(['failed'], 0, PAGE - 1, true);
    const meant = page.filter((job) => job && (job.finishedOn ?? 0) <= begun);
    if (meant.length === 0) return count;
    for (const job of meant) await act(job);
    count += meant.length;
  }
}

function describe(job: Job): DeadLetter {
  const reason = job.failedReason ?? '';
  return {
    id: job.id ?? '',
    code: errorCode(reason),
    reason,
    attempts: job.attemptsMade,
    failedAt: new Date(job.finishedOn ?? job.timestamp).toISOString(),
    subject: subjectOf(job.data),
  };
}

function subjectOf(
  data: { url?: string; sink?: string; origin?: { file?: string | null } } | null,
): string | null {
  return data?.url ?? data?.origin?.file ?? data?.sink ?? null;
}
