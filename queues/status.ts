import type { AnyQueue } from './contract.js';
import { type JobCounts, jobCounts } from './counts.js';

/** How a queue is getting on. */
export interface QueueStatus extends JobCounts {
  readonly name: string;
  readonly paused: boolean;
  /** Age in milliseconds of the job that is next in line; null where none waits. */
  readonly oldestWaitingMs: number | null;
  /** Workers connected now, on all machines. */
  readonly workers: number;
}

/** The state of one queue; `now` is in milliseconds since 1970. */
export async function queueStatus(queue: AnyQueue, now: number = Date.now()): Promise<QueueStatus> {
  const [counts, paused, workers, next] = await Promise.all([
    jobCounts(queue),
    queue.isPaused(),
    queue.getWorkersCount(),
    queue.getJobs(['waiting', 'prioritized'], 0, 0, true),
  ]);
  const oldest = Math.min(...next.filter(Boolean).map((job) => job.timestamp));
  return {
    name: queue.name,
    paused,
    ...counts,
    oldestWaitingMs: Number.isFinite(oldest) ? Math.max(0, now - oldest) : null,
    workers,
  };
}
