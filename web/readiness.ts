import type { Queue } from 'bullmq';
import type { QueueCounts } from './index-page.js';

const PATIENCE_MS = 2_000;

/** The counts of every queue, read afresh: an answer proves that the queue's store works. */
export function readCounts(queues: readonly Queue[]): Promise<QueueCounts[]> {
  return Promise.all(
    queues.map(async (queue) => {
      const counts = await queue.getJobCounts();
      // Jobs with a priority wait in a list of their own; to a reader they wait.
      const waiting = (counts.waiting ?? 0) + (counts.prioritized ?? 0);
      return { name: queue.name, counts: { ...counts, waiting } };
    }),
  );
}

/** `answer`, or a rejection where it takes longer than health checks wait: a client that reconnects never rejects. */
export async function within<Answer>(answer: Promise<Answer>): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('The queue did not answer in time.')), PATIENCE_MS);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
