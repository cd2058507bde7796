import { expect, test } from '@jest/globals';
import { addJobs, enqueue } from '../../queues/index.js';
import type { Bench } from './bench.js';
import { until } from './until.js';

export function hostileTests(bench: Bench): void {
  test('NUL and lone surrogates in one document harm neither it nor its neighbours', async () => {
    const queue = bench.queue();
    const articles = [
      { text: 'before' },
      { text: 'zero \0 byte', title: 'half \ud83d pair', url: 'https://example.org/\0' },
      { text: 'other half \udc4d', language: 'e\0n' },
      { text: 'after \u{1f44d}' },
    ];
    expect(await enqueue(bench.backend(), queue, articles, { maxWaiting: 100 })).toMatchObject({
      enqueued: 4,
      rejected: 0,
    });
    const texts: string[] = [];
    bench.worker(queue, async (job) => texts.push(job.data.text));
    await until('4 done', () => texts.length === 4);
    expect(texts).toEqual(['before', 'zero  byte', 'other half \ufffd', 'after \u{1f44d}']);
  });

  test('NUL and lone surrogates in a result are cleaned', async () => {
    const queue = bench.queue();
    bench.worker(queue, async () => ({ 'ke\0y': 'va\0l\ud800ue' }));
    const job = await queue.add('n', {});
    await until('done', async () => (await job.getState()) === 'completed');
    expect((await queue.getJob(job.id!))!.returnvalue).toEqual({ key: 'val\ufffdue' });
  });

  test('NUL and lone surrogates in an error message do not keep a job active', async () => {
    const queue = bench.queue();
    bench.worker(queue, async () => {
      throw new Error('it said "\0\ud800"');
    });
    const job = await queue.add('n', {}, { attempts: 2, backoff: { type: 'fixed', delay: 10 } });
    await until('failed', async () => (await job.getState()) === 'failed');
    expect((await queue.getJob(job.id!))!.failedReason).toBe('it said "\ufffd"');
  });

  test('a job that the queue refuses does not take its batch with it', async () => {
    const queue = bench.queue();
    const result = await addJobs(bench.backend(), queue, [
      { id: 'good-1', name: 'n', data: {} },
      { id: 'has:a:colon:too:many', name: 'n', data: {} },
      { id: 'good-2', name: 'n', data: {} },
    ]);
    expect(result).toEqual({
      enqueued: 2,
      duplicates: 0,
      rejected: [{ id: 'has:a:colon:too:many', reason: expect.stringContaining(':') }],
    });
    expect(await queue.getJobCounts('waiting')).toEqual({ waiting: 2 });
  });

  test('ten million characters go through whole', async () => {
    const queue = bench.queue();
    const text = '水 "quoted" \\ \n'.repeat(10_000_000 / 14);
    await enqueue(bench.backend(), queue, [{ text }], { maxWaiting: 10 });
    let length = 0;
    bench.worker(queue, async (job) => {
      length = job.data.text.length;
    });
    await until('done', () => length > 0);
    expect(length).toBe(text.length);
  });
}
