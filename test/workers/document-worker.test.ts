import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { GlosswireError } from '../../errors.js';
import { deliverQueue, listDead } from '../../queues/index.js';
import { type EnrichedDocument, receipt } from '../../schemas/index.js';
import type { Sink } from '../../sinks/contract.js';
import { jsonlSink, memorySink } from '../../sinks/index.js';
import { folderOfLines } from '../sinks/jsonl/folder-of-lines.js';
import { finished, openWorkPlace, until } from './work-place.js';

// Opening the database takes seconds on a busy machine.
jest.setTimeout(120_000);

let place: Awaited<ReturnType<typeof openWorkPlace>>;
beforeAll(async () => {
  place = await openWorkPlace();
});
afterEach(() => place.clear());
afterAll(() => place.close());

const news = (at: number | string) => ({
  url: `https://news.example/${at}`,
  title: `Report ${at}`,
  text: `Rescue workers reached the village on Monday.\nReport number ${at} said two people were injured.`,
});

describe('twenty articles, of which one loops for ever and one is invalid', () => {
  const folder = folderOfLines();
  afterAll(() => folder.remove());

  test('eighteen are emitted once, two are dead with their reasons', async () => {
    const sink = await jsonlSink({ folder: folder.path });
    const inputs = [
      ...Array.from({ length: 18 }, (_, at) => news(at)),
      { ...news('poison'), text: 'LOOP' },
      { ...news('invalid'), html: '<p>both</p>' },
    ].sort((a, b) => a.url.localeCompare(b.url));
    const jobs = [];
    for (const input of inputs) jobs.push(await place.add(input));
    await place.start([sink]);
    const done = await Promise.all(jobs.map((job) => finished(place.queue, job.id)));
    await sink.close();

    const emitted = folder.documents().map(({ source }) => source.url);
    expect(emitted.sort()).toEqual(
      inputs
        .slice(0, 18)
        .map(({ url }) => url)
        .sort(),
    );
    const dead = await listDead(place.queue);
    expect(dead.map(({ code, subject }) => [subject, code]).sort()).toEqual([
      ['https://news.example/invalid', 'E_ARTICLE_INVALID'],
      ['https://news.example/poison', 'E_DEADLINE'],
    ]);
    for (const job of done.filter(({ returnvalue }) => returnvalue)) {
      expect(receipt.parse(job.returnvalue).sinks).toEqual({ [sink.name]: 'written' });
      expect(JSON.stringify(job.returnvalue).length).toBeLessThan(1000);
    }
  });
});

describe('createDocumentWorker', () => {
  test('shows on the job what was done', async () => {
    const sink = memorySink();
    await place.start([sink]);
    const job = await finished(place.queue, (await place.add(news('progress'))).id);
    expect(job.progress).toEqual({ stage: 'enriched', ms: expect.any(Number) });
    const { logs } = await place.queue.getJobLogs(job.id ?? '');
    expect(logs[0]).toMatch(/^enriched in [\d.]+ ms \(language [\d.]+, sentences /);
    expect(job.returnvalue).toMatchObject({ title: 'Report progress', sinks: { 'memory:': 'written' } });
  });

  test('a thread that dies is tried again, then dead', async () => {
    await place.start([memorySink()]);
    const job = await finished(place.queue, (await place.add({ ...news('exit'), text: 'EXIT' })).id);
    expect(job.failedReason).toMatch(/^E_THREAD_DIED: .*exited with code: 3/);
    expect(job.attemptsMade).toBe(2);
  });

  test('a sink that fails once gets the document on the next attempt, the others are left in peace', async () => {
    const [good, bad] = [memorySink({ name: 'good' }), memorySink({ name: 'bad' })];
    let failures = 0;
    const flaky: Sink = {
      ...bad,
      write: async (documents) => {
        if (failures++ === 0) throw new GlosswireError('E_SINK_WRITE', 'disk full \0 \ud800');
        return bad.write(documents);
      },
    };
    await place.start([good, flaky]);
    const job = await finished(place.queue, (await place.add(news('flaky'))).id);
    expect(job.returnvalue.sinks).toEqual({ good: 'unchanged', bad: 'written' });
    expect(good.written).toHaveLength(1);
    expect(job.attemptsMade).toBe(2);
  });

  test('a sink that stays down leaves a dead letter that names it', async () => {
    const down: Sink = {
      ...memorySink({ name: 'down' }),
      write: () => Promise.reject(new GlosswireError('E_SINK_WRITE', 'NUL \0 and surrogate \ud800')),
    };
    await place.start([down]);
    const job = await finished(place.queue, (await place.add(news('down'))).id);
    expect(job.failedReason).toBe('E_SINK_WRITE: down: E_SINK_WRITE: NUL  and surrogate \ufffd');
  });
});

describe('slow sinks', () => {
  test('get their documents through the deliver queue, with attempts of their own, but for prompt ones', async () => {
    const slow = memorySink({ name: 'slow', slow: true });
    let failures = 0;
    const flaky: Sink = {
      ...slow,
      write: async (documents: readonly EnrichedDocument[]) => {
        if (failures++ === 0) throw new GlosswireError('E_SINK_WRITE', 'no answer');
        return slow.write(documents);
      },
    };
    const deliveries = deliverQueue(place.backend);
    const prompt: Sink = { ...memorySink({ name: 'prompt', slow: true }), prompt: true };
    await place.start([flaky, prompt]);
    const job = await finished(place.queue, (await place.add(news('slow'))).id);
    expect(job.returnvalue.sinks).toEqual({ slow: 'queued', prompt: 'written' });
    const delayed = await until(async () => (await deliveries.getDelayed())[0]);
    expect(delayed.failedReason).toBe('E_SINK_WRITE: no answer');
    // Spares the test the wait between two attempts.
    await delayed.promote();
    expect((await finished(deliveries, delayed.id)).returnvalue).toBe('written');
    expect(slow.written.map(({ source }) => source.url)).toEqual(['https://news.example/slow']);

    const stray = await deliveries.add('deliver', { sink: 'gone', document: slow.written[0]! });
    const dead = await finished(deliveries, stray.id);
    expect(dead.failedReason).toMatch(/^E_SINK_CONFIG: Sink gone is not open here/);
    expect(dead.attemptsMade).toBe(1);
  });
});

describe('shutdown', () => {
  test('lets running jobs finish within the limit and leaves the waiting ones', async () => {
    const sink = memorySink();
    for (let at = 0; at < 6; at++) await place.add({ ...news(at), text: `PAUSE ${at}` });
    const workers = await place.start([sink]);
    await until(async () => (await place.queue.getActiveCount()) === 2);
    expect(await workers.shutdown(20_000)).toBe(0);
    const counts = await place.queue.getJobCounts('active', 'completed', 'wait');
    expect(counts).toEqual({ active: 0, completed: sink.written.length, wait: 6 - sink.written.length });
    expect(counts.wait).toBeGreaterThan(0);
  });

  test('puts back what is not done by then; a second call hurries', async () => {
    const looping = await place.add({ ...news('loop'), text: 'LOOP' });
    const workers = await place.start([memorySink()]);
    await until(async () => (await place.queue.getActiveCount()) === 1);
    const patient = workers.shutdown(60_000);
    expect(await workers.shutdown(0)).toBe(1);
    expect(await patient).toBe(1);
    const job = await place.queue.getJob(looping.id ?? '');
    expect(await job?.getState()).toBe('waiting');
    expect([job?.attemptsMade, job?.failedReason]).toEqual([0, undefined]);
  });

  test('putting back counts as no start, however often', async () => {
    const { id } = await place.add(news('put-back'));
    const busy = { size: 1, run: () => new Promise<never>(() => undefined) };
    for (let deployment = 0; deployment < 7; deployment++) {
      const workers = await place.start([memorySink()], { pool: busy });
      await until(async () => (await place.queue.getActiveCount()) === 1);
      expect(await workers.shutdown(0)).toBe(1);
    }
    await place.start([memorySink()]);
    expect((await finished(place.queue, id)).returnvalue).toMatchObject({ title: 'Report put-back' });
  });
});
