import { expect, test } from '@jest/globals';
import { GlosswireError } from '../../errors.js';
import type { Bench } from './bench.js';
import { until } from './until.js';

export function processingTests(bench: Bench): void {
  test('a failing job is tried again after longer and longer waits', async () => {
    const queue = bench.queue();
    const starts: number[] = [];
    bench.worker(queue, async () => {
      starts.push(Date.now());
      if (starts.length < 3) throw new Error('not yet');
      return 'at last';
    });
    const job = await queue.add('n', {}, { attempts: 3, backoff: { type: 'exponential', delay: 150 } });
    await until('third attempt', async () => (await job.getState()) === 'completed');
    expect(starts).toHaveLength(3);
    // A wait may be longer than asked for, never shorter (less the clock's grain).
    expect(starts[1]! - starts[0]!).toBeGreaterThanOrEqual(145);
    expect(starts[2]! - starts[1]!).toBeGreaterThanOrEqual(295);
    expect(await queue.getJob(job.id!)).toMatchObject({ attemptsMade: 3, returnvalue: 'at last' });
  });

  test('a permanent error ends the job at its first attempt', async () => {
    const queue = bench.queue();
    bench.worker(queue, async () => {
      throw new GlosswireError('E_INPUT_EMPTY', 'nothing in it');
    });
    const job = await queue.add('n', {}, { attempts: 5 });
    await until('failed', async () => (await job.getState()) === 'failed');
    expect(await queue.getJob(job.id!)).toMatchObject({
      attemptsMade: 1,
      failedReason: 'E_INPUT_EMPTY: nothing in it',
    });
  });

  test('a delayed job waits its time while others pass', async () => {
    const queue = bench.queue();
    const seen: string[] = [];
    const added = Date.now();
    const late = await queue.add('late', {}, { delay: 400 });
    expect(await late.getState()).toBe('delayed');
    bench.worker(queue, async (job) => {
      seen.push(job.name);
      return Date.now();
    });
    await queue.add('now', {});
    await until('both done', () => seen.length === 2);
    expect(seen).toEqual(['now', 'late']);
    const finished = await until('late done', async () => (await queue.getJob(late.id!))?.finishedOn);
    expect(finished! - added).toBeGreaterThanOrEqual(395);
  });

  test('a worker that waits is woken by a new job', async () => {
    const queue = bench.queue();
    const worker = bench.worker(queue, async () => 'woken', { drainDelay: 60 });
    await worker.waitUntilReady();
    const job = await queue.add('n', {});
    await until('done', async () => (await job.getState()) === 'completed');
  });

  test('jobs run side by side up to the concurrency', async () => {
    const queue = bench.queue();
    let running = 0;
    let most = 0;
    let done = 0;
    bench.worker(
      queue,
      async () => {
        most = Math.max(most, ++running);
        await new Promise((resolve) => setTimeout(resolve, 30));
        running--;
        done++;
      },
      { concurrency: 3 },
    );
    await queue.addBulk(Array.from({ length: 12 }, () => ({ name: 'n', data: {} })));
    await until('12 done', () => done === 12);
    expect(most).toBe(3);
  });

  test('events, progress and logs reach those who listen', async () => {
    const queue = bench.queue();
    const events = bench.backend().events<string>(queue.name);
    await events.waitUntilReady();
    const heard: [job: string, event: string, what: unknown][] = [];
    events.on('progress', ({ jobId, data }) => heard.push([jobId, 'progress', data]));
    events.on('completed', ({ jobId, returnvalue }) => heard.push([jobId, 'completed', returnvalue]));
    events.on('failed', ({ jobId, failedReason }) => heard.push([jobId, 'failed', failedReason]));
    bench.worker(queue, async (job) => {
      if (job.name === 'bad') throw new Error('no good');
      await job.updateProgress({ stage: 'sentences', ms: 3 });
      await job.log('a line');
      return 'fine';
    });
    // A listener that is ready has not begun to read yet: what happens before it does is not told.
    await until('a first event', async () => {
      await queue.add('first', {});
      return heard.length > 0;
    });
    const good = await queue.add('good', {});
    expect(await good.waitUntilFinished(events, 15_000)).toBe('fine');
    const bad = await queue.add('bad', {});
    const ofBoth = () => heard.filter(([job]) => job === good.id || job === bad.id);
    await until('three events', () => ofBoth().length === 3);
    expect(ofBoth()).toEqual([
      [good.id, 'progress', { stage: 'sentences', ms: 3 }],
      [good.id, 'completed', 'fine'],
      [bad.id, 'failed', 'no good'],
    ]);
    expect(await queue.getJobLogs(good.id!)).toEqual({ logs: ['a line'], count: 1 });
  });

  test('a paused queue starts nothing until it is resumed', async () => {
    const queue = bench.queue();
    await queue.pause();
    const seen: string[] = [];
    bench.worker(queue, async (job) => seen.push(job.name));
    await queue.add('held', {});
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(seen).toEqual([]);
    expect(await queue.isPaused()).toBe(true);
    await queue.resume();
    await until('held job done', () => seen.length === 1);
  });

  test('finished jobs are kept up to a number', async () => {
    const queue = bench.queue();
    let done = 0;
    bench.worker(queue, async () => ++done);
    await queue.addBulk(
      Array.from({ length: 20 }, () => ({ name: 'n', data: {}, opts: { removeOnComplete: { count: 5 } } })),
    );
    await until('20 done', () => done === 20);
    await until('5 kept', async () => (await queue.getJobCounts('completed')).completed === 5);
  });
}
