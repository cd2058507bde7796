import { setTimeout as sleep } from 'node:timers/promises';
import { GlosswireError } from '../errors.js';
import type { AnyQueue, QueueBackend } from './contract.js';
import { jobCounts } from './counts.js';

export interface PressureLimits {
  /** Jobs that may wait (also delayed and prioritised ones) before producers are held back. */
  readonly maxWaiting: number;
  /** Part of the server's memory limit, 0 to 1, above which producers are held back. */
  readonly maxMemoryShare: number;
  /** False refuses with `E_QUEUE_FULL` instead of waiting. */
  readonly wait: boolean;
  readonly signal: AbortSignal | undefined;
}

const POLL_MS = 250;
/** Counting jobs costs the server work, so this many may be added on one count. */
const MOST_AT_ONCE = 2_000;

/**
 * How many jobs may be added now, at least one: waits until the queue has room, and makes some by removing finished
 * jobs where memory is short. `left` is what remains of the last answer; memory is looked at every time, since a Redis
 * server that is full under `noeviction` cannot even complete jobs, so producers must stop well before.
 *
 * Throws `E_QUEUE_FULL` where waiting is not wanted. Returns 0 only when aborted.
 */
export async function waitForRoom(
  backend: QueueBackend,
  queue: AnyQueue,
  limits: PressureLimits,
  left = 0,
): Promise<number> {
  for (;;) {
    if (limits.signal?.aborted) return 0;
    const share = await backend.memoryShare();
    const tooFull = share !== null && share > limits.maxMemoryShare;
    if (left > 0 && !tooFull) return left;
    const waiting = await waitingJobs(queue);
    left = Math.min(limits.maxWaiting - waiting, MOST_AT_ONCE);
    if (left > 0 && !tooFull) return left;
    // Finished jobs are kept for people to look at, with their articles; they must not keep new ones out.
    if (tooFull && (await queue.clean(0, MOST_AT_ONCE, 'completed')).length > 0) continue;
    if (!limits.wait) {
      const state = tooFull
        ? `its server uses ${Math.round(share * 100)} % of its memory`
        : `${waiting} jobs wait, and ${limits.maxWaiting} may`;
      throw new GlosswireError(
        'E_QUEUE_FULL',
        `The queue "${queue.name}" at ${backend.place} is full: ${state}. Start more workers, or enqueue later.`,
      );
    }
    left = 0;
    await sleep(POLL_MS, undefined, limits.signal ? { signal: limits.signal } : {}).catch(() => undefined);
  }
}

async function waitingJobs(queue: AnyQueue): Promise<number> {
  const { waiting, delayed } = await jobCounts(queue);
  return waiting + delayed;
}
