import { setTimeout as pause } from 'node:timers/promises';
import { type QueueStatus, queueStatus } from '../queues/index.js';
import type { Queues } from './with-queues.js';

const POLL_MS = 300;

/**
 * Resolves when nothing waits, runs or is to be tried again on any queue. `onStatus` hears of each look at the queues.
 */
export async function untilEmpty(
  { all }: Queues,
  onStatus: (statuses: readonly QueueStatus[]) => void = () => {},
): Promise<void> {
  for (;;) {
    const statuses = await Promise.all(all.map((queue) => queueStatus(queue)));
    onStatus(statuses);
    if (statuses.every(({ waiting, active, delayed }) => waiting + active + delayed === 0)) return;
    await pause(POLL_MS);
  }
}
