import { expect, test } from '@jest/globals';
import { GlosswireError } from '../../errors.js';
import { dropDead, listDead, retryDead } from '../../queues/index.js';
import type { Bench } from './bench.js';
import { until } from './until.js';

export function deadLetterTests(bench: Bench): void {
  /** A queue with `count` dead letters `dead-0`…, and a worker that finishes jobs once `heal` was called. */
  async function deadQueue(count: number) {
    const queue = bench.queue();
    let healthy = false;
    bench.worker(queue, async (job) => {
      if (!healthy) throw new GlosswireError('E_EXTRACT_EMPTY', `nothing in ${job.data.url}`);
    });
    for (let i = 0; i < count; i++) {
      await queue.add('n', { url: `https://example.org/${i}` }, { jobId: `dead-${i}` });
      await until('dead', async () => (await queue.getJobState(`dead-${i}`)) === 'failed');
    }
    return {
      queue,
      heal: () => {
        healthy = true;
      },
    };
  }

  test('are listed newest first, with code, reason and subject', async () => {
    const { queue } = await deadQueue(3);
    const all = await listDead(queue);
    expect(all.map(({ id }) => id)).toEqual(['dead-2', 'dead-1', 'dead-0']);
    expect(all[0]).toEqual({
      id: 'dead-2',
      code: 'E_EXTRACT_EMPTY',
      reason: 'E_EXTRACT_EMPTY: nothing in https://example.org/2',
      attempts: 1,
      failedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      subject: 'https://example.org/2',
    });
    expect((await listDead(queue, { start: 1, limit: 1 })).map(({ id }) => id)).toEqual(['dead-1']);
    expect(await listDead(queue, { limit: 0 })).toEqual([]);
  });

  test('are retried with fresh attempts, by id or all', async () => {
    const { queue, heal } = await deadQueue(3);
    heal();
    expect(await retryDead(queue, ['dead-1'])).toBe(1);
    expect(await retryDead(queue, 'all')).toBe(2);
    await until('all done', async () => (await queue.getJobCounts('completed')).completed === 3);
    expect((await queue.getJob('dead-1'))!.attemptsMade).toBe(1);
    expect(await listDead(queue)).toEqual([]);
  });

  test('retrying all ends even where they die again at once', async () => {
    const { queue } = await deadQueue(2);
    expect(await retryDead(queue, 'all')).toBe(2);
    await until('dead again', async () => (await queue.getJobCounts('failed')).failed === 2);
  });

  test('are dropped, by id or all', async () => {
    const { queue } = await deadQueue(3);
    expect(await dropDead(queue, ['dead-0'])).toBe(1);
    expect(await dropDead(queue, 'all')).toBe(2);
    expect(await queue.getJobCounts('failed')).toEqual({ failed: 0 });
  });

  test('an id that is not dead is an error that names it', async () => {
    const queue = bench.queue();
    await queue.add('n', {}, { jobId: 'alive', delay: 60_000 });
    for (const id of ['alive', 'unknown']) {
      await expect(retryDead(queue, [id])).rejects.toMatchObject({
        code: 'E_JOB_NOT_FOUND',
        message: expect.stringContaining(`"${id}"`),
      });
    }
  });
}
