import { expect, test } from '@jest/globals';
import {
  ARCHIVE_PRIORITY,
  addJobs,
  type EnqueueResult,
  enqueue,
  fairShare,
  queueStatus,
} from '../../queues/index.js';
import type { Bench } from './bench.js';
import { until } from './until.js';

export function addingTests(bench: Bench): void {
  const article = (text: string) => ({ text, title: 'Title' });

  test('a batch is added in order and counted', async () => {
    const queue = bench.queue();
    const jobs = Array.from({ length: 250 }, (_, i) => ({ id: `job-${i}`, name: 'n', data: { i } }));
    expect(await addJobs(bench.backend(), queue, jobs)).toEqual({
      enqueued: 250,
      duplicates: 0,
      rejected: [],
    });
    expect(await queue.getJobCounts('waiting', 'active')).toEqual({ waiting: 250, active: 0 });
    const seen: number[] = [];
    bench.worker(queue, async (job) => seen.push(job.data.i));
    await until('250 jobs done', async () => seen.length === 250);
    expect(seen).toEqual(jobs.map((job) => job.data.i));
  });

  test('the same job twice is one job, waiting or finished', async () => {
    const queue = bench.queue();
    const job = { id: 'same', name: 'n', data: {} };
    expect(await addJobs(bench.backend(), queue, [job, job])).toMatchObject({ enqueued: 1, duplicates: 1 });
    expect(await addJobs(bench.backend(), queue, [job])).toMatchObject({ enqueued: 0, duplicates: 1 });
    let runs = 0;
    bench.worker(queue, async () => ++runs);
    await until('job done', async () => (await queue.getJobState('same')) === 'completed');
    expect(await addJobs(bench.backend(), queue, [job])).toMatchObject({ enqueued: 0, duplicates: 1 });
    expect(await bench.backend().knownIds(queue.name, ['same', 'other'])).toEqual(new Set(['same']));
    expect(runs).toBe(1);
  });

  test('priorities: none first, then from low to high', async () => {
    const queue = bench.queue();
    const seen: string[] = [];
    const job = (id: string, priority?: number) => ({
      id,
      name: 'n',
      data: { id },
      ...(priority === undefined ? {} : { options: { priority } }),
    });
    await addJobs(bench.backend(), queue, [job('last', 9), job('second', 2), job('first'), job('third', 5)]);
    bench.worker(queue, async (each) => seen.push(each.data.id));
    await until('4 jobs done', () => seen.length === 4);
    expect(seen).toEqual(['first', 'second', 'third', 'last']);
  });

  test('what waits behind a flood gets a tenth of the work', async () => {
    const queue = bench.queue();
    const jobs = Array.from({ length: 120 }, (_, at) => ({
      id: `job-${at}`,
      name: 'n',
      data: { archive: at < 5 },
      ...(at < 5 ? { options: { priority: ARCHIVE_PRIORITY + at } } : {}),
    }));
    await addJobs(bench.backend(), queue, jobs);
    const share = fairShare(queue);
    const seen: boolean[] = [];
    bench.worker(queue, async ({ data }) => {
      seen.push(data.archive);
      await share();
    });
    await until('all done', () => seen.length === jobs.length);
    // One after each tenth: with chance at work all five have had their turn long before the flood is over.
    expect(seen.lastIndexOf(true)).toBeLessThan(80);
    expect(seen.indexOf(true)).toBeGreaterThanOrEqual(10);
  });

  test('enqueue: a source that sends too much at once waits behind the others', async () => {
    const queue = bench.queue();
    const from = (host: string, at: number) => ({
      ...article(`text ${host} ${at}`),
      url: `https://${host}/${at}`,
    });
    const flood = Array.from({ length: 20 }, (_, at) => from('flood.example', at));
    const input = [...flood, from('quiet.example', 1), article('nowhere')];
    await enqueue(bench.backend(), queue, input, { maxWaiting: 1_000, sourceRate: 3 });
    expect(await queue.getJobCounts('waiting', 'prioritized')).toEqual({ waiting: 5, prioritized: 17 });
  });

  test('enqueue: progress, duplicates, invalid articles and an async source', async () => {
    const queue = bench.queue();
    async function* source() {
      for (let i = 0; i < 130; i++) yield article(`text ${i % 120}`);
      yield { title: 'neither text nor html' };
    }
    const progress: EnqueueResult[] = [];
    const rejected: [string, number][] = [];
    const result = await enqueue(bench.backend(), queue, source(), {
      maxWaiting: 1_000,
      onProgress: (soFar) => progress.push({ ...soFar }),
      onRejected: (error, position) => rejected.push([error.message, position]),
    });
    expect(result).toEqual({ read: 131, enqueued: 120, duplicates: 10, rejected: 1, aborted: false });
    expect(progress.map(({ enqueued }) => enqueued)).toEqual([100, 120]);
    expect(rejected).toEqual([[expect.stringContaining('Article 131'), 130]]);
  });

  test('enqueue refuses above the limit and says where', async () => {
    const queue = bench.queue();
    const articles = Array.from({ length: 30 }, (_, i) => article(`refused ${i}`));
    const attempt = enqueue(bench.backend(), queue, articles, { maxWaiting: 20, wait: false });
    await expect(attempt).rejects.toMatchObject({
      code: 'E_QUEUE_FULL',
      message: expect.stringContaining(queue.name),
    });
    expect(await queue.getJobCounts('waiting')).toEqual({ waiting: 20 });
  });

  test('enqueue is held back by a paused queue too', async () => {
    const queue = bench.queue();
    await queue.pause();
    await addJobs(
      bench.backend(),
      queue,
      Array.from({ length: 10 }, (_, i) => ({ id: `job-${i}`, name: 'n', data: {} })),
    );
    const attempt = enqueue(bench.backend(), queue, [article('held')], { maxWaiting: 10, wait: false });
    await expect(attempt).rejects.toMatchObject({ code: 'E_QUEUE_FULL' });
  });

  test('enqueue waits for room and never goes above the limit', async () => {
    const queue = bench.queue();
    const articles = Array.from({ length: 60 }, (_, i) => article(`held back ${i}`));
    const adding = enqueue(bench.backend(), queue, articles, { maxWaiting: 20 });
    await until('the first 20', async () => (await queue.getJobCounts('waiting')).waiting === 20);
    let most = 0;
    bench.worker(queue, async () => {
      most = Math.max(most, (await queue.getJobCounts('waiting')).waiting!);
    });
    expect(await adding).toMatchObject({ enqueued: 60 });
    expect(most).toBeLessThanOrEqual(20);
  });

  test('enqueue stops waiting when aborted and keeps what it added', async () => {
    const queue = bench.queue();
    const articles = Array.from({ length: 30 }, (_, i) => article(`aborted ${i}`));
    const stop = new AbortController();
    const adding = enqueue(bench.backend(), queue, articles, { maxWaiting: 10, signal: stop.signal });
    await until('the first 10', async () => (await queue.getJobCounts('waiting')).waiting === 10);
    stop.abort();
    expect(await adding).toMatchObject({ enqueued: 10, aborted: true });
  });

  test('status: counts, age of the next job, pause, workers', async () => {
    const queue = bench.queue();
    expect(await queueStatus(queue)).toEqual({
      name: queue.name,
      paused: false,
      waiting: 0,
      active: 0,
      delayed: 0,
      completed: 0,
      dead: 0,
      oldestWaitingMs: null,
      workers: 0,
    });
    const now = Date.now();
    const add = (id: string, options: object) => ({ id, name: 'n', data: {}, options });
    await addJobs(bench.backend(), queue, [
      add('new', { timestamp: now - 1_000 }),
      add('later', { delay: 60_000, timestamp: now - 9_000 }),
      add('low', { priority: 3, timestamp: now - 5_000 }),
    ]);
    await queue.pause();
    bench.worker(queue, async () => undefined);
    await until('the worker is listed', async () => (await queueStatus(queue)).workers === 1);
    expect(await queueStatus(queue, now)).toMatchObject({
      paused: true,
      waiting: 2,
      delayed: 1,
      oldestWaitingMs: 5_000,
    });
  });
}
