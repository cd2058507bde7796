import { setTimeout as pause } from 'node:timers/promises';
import { type JobCounts, jobCounts } from '../queues/index.js';
import type { Queues } from './with-queues.js';

const POLL_MS = 300;

/**
 * Resolves when nothing waits, runs or is to be tried again on any queue. `onLook` hears of the counts of each queue in order, every time they are looked at.
 */
export async function untilEmpty(
  { all }: Queues,
  onLook: (counts: readonly JobCounts[]) => void = () => {},
): Promise<void> {
  for (;;) {
    const counts = await Promise.all(all.map((queue) => jobCounts(queue)));
    onLook(counts);
    if (counts.every(({ waiting, active, delayed }) => waiting + active + delayed === 0)) return;
    await pause(POLL_MS);
  }
}
