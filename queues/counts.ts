import type { JobType } from 'bullmq';
import type { AnyQueue } from './contract.js';

export interface JobCounts {
  /** Ready to run, with or without a priority; also while the queue is paused. */
  readonly waiting: number;
  readonly active: number;
  readonly delayed: number;
  /** Finished jobs that are still kept, not all that ever finished. */
  readonly completed: number;
  readonly dead: number;
}

// On PostgreSQL BullMQ counts the waiting jobs of a paused queue under this name, and none as waiting; on Redis it
// counts none here.
const PAUSED = 'paused' as JobType;

/** Jobs of a queue by state, the same on every backend. */
export async function jobCounts(queue: AnyQueue): Promise<JobCounts> {
  const counts = await queue.getJobCounts(
    'waiting',
    PAUSED,
    'prioritized',
    'active',
    'delayed',
    'completed',
    'failed',
  );
  const count = (type: string) => counts[type] ?? 0;
  return {
    waiting: count('waiting') + count(PAUSED) + count('prioritized'),
    active: count('active'),
    delayed: count('delayed'),
    completed: count('completed'),
    dead: count('failed'),
  };
}
