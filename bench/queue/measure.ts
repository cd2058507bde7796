import { deliverQueue, documentsQueue, enqueue, jobCounts, type QueueBackend } from '../../queues/index.js';
import type { ArticleInput } from '../../schemas/index.js';

/** Enqueues everything and waits until no job of either queue is left to do. */
export async function drain(backend: QueueBackend, articles: Iterable<ArticleInput>): Promise<void> {
  const queues = [documentsQueue(backend), deliverQueue(backend)] as const;
  try {
    await enqueue(backend, queues[0], articles, { maxWaiting: 2_000 });
    for (;;) {
      const counts = await Promise.all(queues.map((queue) => jobCounts(queue)));
      if (counts.every(({ waiting, active, delayed }) => waiting + active + delayed === 0)) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  } finally {
    await Promise.all(queues.map((queue) => queue.close()));
  }
}

/** Wall time and CPU of this process, all of its threads, per document in milliseconds. */
export async function timed(
  documents: number,
  work: () => Promise<void>,
): Promise<{ perSecond: number; cpuMs: number }> {
  const cpu = process.cpuUsage();
  const start = performance.now();
  await work();
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  return { perSecond: (documents / wall) * 1000, cpuMs: (user + system) / 1000 / documents };
}

/** Small articles, each a document of its own. */
export function* tinyArticles(from: number, count: number): Generator<ArticleInput> {
  for (let at = from; at < from + count; at++) {
    yield {
      url: `https://bench.example/${at}`,
      text: `Report ${at}. The road to the harbour was closed on Monday.`,
    };
  }
}
