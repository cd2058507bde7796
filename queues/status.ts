import type { AnyQueue } from './contract.js';

/** How a queue is getting on. */
export interface QueueStatus {
  readonly name: string;
  readonly paused: boolean;
  readonly waiting: number;
  readonly active: number;
  readonly delayed: number;
  /** Finished jobs that are still kept, not all that ever finished. */
  readonly completed: number;
  readonly dead: number;
  /** Age in milliseconds of the job that is next in line; null where none waits. */
  readonly oldestWaitingMs: number | null;
  /** Workers connected now, on all machines. */
  readonly workers: number;
}

/** Counts of one queue, with prioritised jobs among the waiting. */
export async function queueStatus(queue: AnyQueue, now: number = Date.now()): Promise<QueueStatus> {
  const [counts, paused, workers, next] = await Promise.all([
    queue.getJobCounts('waiting', 'prioritized', 'active', 'delayed', 'completed', 'failed'),
    queue.isPaused(),
    queue.getWorkersCount(),
    queue.getJobs(['waiting', 'prioritized'], 0, 0, true),
  ]);
  const oldest = Math.min(...next.filter(Boolean).map((job) => job.timestamp));
  return {
    name: queue.name,
    paused,
    waiting: counts.waiting! + counts.prioritized!,
    active: counts.active!,
    delayed: counts.delayed!,
    completed: counts.completed!,
    dead: counts.failed!,
    oldestWaitingMs: Number.isFinite(oldest) ? Math.max(0, now - oldest) : null,
    workers,
  };
}
