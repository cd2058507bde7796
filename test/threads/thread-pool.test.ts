import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { createThreadPool, type ThreadPool } from '../../workers/thread-pool.js';
import { openHarmPool } from '../workers/harm-pool.js';

const module = (name: string) => pathToFileURL(`${process.cwd()}/test/workers/${name}.mjs`);
const limits = { threads: 2, deadlineMs: 400, memoryMb: 96 };

describe('createThreadPool', () => {
  let pool: ThreadPool<[harm: string, value?: unknown], unknown>;
  beforeAll(async () => {
    pool = await openHarmPool({ ...limits });
  });
  afterAll(() => pool.close());

  const echo = async (value: unknown) => (await pool.run(['echo', value])).result;

  test('runs tasks and says how long they took', async () => {
    const { result, ms } = await pool.run(['pause', 30]);
    expect(result).toBe('timed-out');
    expect(ms).toBeGreaterThan(25);
    expect(await Promise.all(Array.from({ length: 20 }, (_, at) => echo(at)))).toEqual(
      Array.from({ length: 20 }, (_, at) => at),
    );
  });

  test('the error of a task comes back with its code', async () => {
    await expect(pool.run(['refuse'])).rejects.toMatchObject({
      name: 'GlosswireError',
      code: 'E_EXTRACT_EMPTY',
      permanent: true,
      message: 'No article text was found.',
    });
    await expect(pool.run(['defect'])).rejects.toThrow(/^TypeError: Cannot read properties of undefined/);
    await expect(pool.run(['recurse'])).rejects.toThrow(/^RangeError: Maximum call stack/);
  });

  test.each([
    ['loop', 'E_DEADLINE', /longer than 400 ms \(it was in the harm "loop"\).*GLOSSWIRE_DEADLINE_MS/],
    ['regex', 'E_DEADLINE', /longer than 400 ms/],
    ['never', 'E_DEADLINE', /longer than 400 ms/],
    [
      'exit',
      'E_THREAD_DIED',
      /ended while it processed the document \(worker exited with code: 3\) \(it was in the harm "exit"\)/,
    ],
    ['unclonable', 'E_THREAD_DIED', /ended while it processed the document/],
    ['late', 'E_THREAD_DIED', /too late/],
  ])('%s ends in %s, its neighbours go on', async (harm, code, message) => {
    const harmed = pool.run([harm]);
    const neighbours = Array.from({ length: 20 }, (_, at) => echo(at));
    await expect(harmed).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
    expect(await Promise.all(neighbours)).toHaveLength(20);
    expect(await echo('after')).toBe('after');
  });

  test('memory that others hold is no fault of the task that runs', async () => {
    const held = Buffer.alloc(2 * limits.memoryMb * 1024 * 1024, 1);
    expect(await pool.run(['pause', 300])).toMatchObject({ result: 'timed-out' });
    expect(held[0]).toBe(1);
  });

  test('every thread ended at once', async () => {
    const harmed = Array.from({ length: 6 }, () => pool.run(['loop']));
    const outcomes = await Promise.allSettled(harmed);
    expect(outcomes.map((outcome) => outcome.status === 'rejected' && outcome.reason.code)).toEqual(
      new Array(6).fill('E_DEADLINE'),
    );
    expect(await echo('after')).toBe('after');
  });

  test('what a task does for later ones as well does not count against the deadline', async () => {
    const { ms } = await pool.run(['prepare', 900]);
    expect(ms).toBeLessThan(limits.deadlineMs);
  });

  test('waiting for a thread does not count against the deadline', async () => {
    const pauses = Array.from({ length: 6 }, () => pool.run(['pause', 250]));
    expect(await Promise.all(pauses)).toHaveLength(6);
  });
});

describe('createThreadPool against documents that exhaust memory', () => {
  let pool: ThreadPool<[harm: string, value?: unknown], unknown>;
  beforeAll(async () => {
    pool = await openHarmPool({ ...limits, deadlineMs: 20_000 });
  });
  afterAll(() => pool.close());

  test.each(['objects', 'buffers', 'map', 'split'])('%s', async (harm) => {
    const harmed = pool.run([harm]);
    const neighbours = Array.from({ length: 20 }, (_, at) => pool.run(['echo', at]));
    await expect(harmed).rejects.toMatchObject({
      code: 'E_THREAD_MEMORY',
      message: expect.stringMatching(
        /more than 96 MB of memory \(it was in the harm .*GLOSSWIRE_THREAD_MEMORY_MB/,
      ),
    });
    expect(await Promise.all(neighbours)).toHaveLength(20);
    expect((await pool.run(['echo', 'after'])).result).toBe('after');
  });
});

describe('a pool that cannot start', () => {
  test('tells why its module does not load', async () => {
    const broken = module('broken-threads/refuses-to-load');
    await expect(createThreadPool({ module: broken, ...limits })).rejects.toMatchObject({
      code: 'E_KNOWLEDGE_INVALID',
      message: 'own.jsonl, line 3: "name" is missing.',
    });
  });

  test('tells that its threads die', async () => {
    const broken = module('broken-threads/exits-on-load');
    await expect(createThreadPool({ module: broken, ...limits })).rejects.toMatchObject({
      code: 'E_THREAD_DIED',
    });
  });
});

describe('closing a pool', () => {
  let pool: ThreadPool<[harm: string], unknown> | undefined;
  afterEach(() => pool?.close());

  test('ends what runs and refuses what comes', async () => {
    pool = await openHarmPool({ ...limits, deadlineMs: 60_000 });
    const loops = [pool.run(['loop']), pool.run(['loop']), pool.run(['loop'])];
    const outcomes = Promise.allSettled(loops);
    await pool.close();
    for (const outcome of await outcomes) {
      expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'E_THREAD_DIED' } });
    }
    await expect(pool.run(['echo'])).rejects.toMatchObject({ code: 'E_THREAD_DIED' });
  });
});
