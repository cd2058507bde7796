import type { ChildProcess, ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import pg from 'pg';
import { documentsQueue, jobCounts, listDead, openBackend } from '../../queues/index.js';
import type { EnrichedDocument } from '../../schemas/index.js';
import { glosswire, said, start } from '../cli/glosswire.js';
import { until } from '../conformance/until.js';
import { postgresMissing, startPostgres } from '../servers/postgres.js';
import { redisMissing, startRedis } from '../servers/redis.js';
import { folderOfLines } from '../sinks/jsonl/folder-of-lines.js';

jest.setTimeout(300_000);
const folder = mkdtempSync(join(tmpdir(), 'glosswire-lifecycle-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = async (args: string[], env: Record<string, string>) => {
  const { code, stdout, stderr } = await glosswire(args, { env: { LOG_LEVEL: 'warn', ...env } });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
};

describe('re-enrich', () => {
  const out = folderOfLines(mkdtempSync(join(folder, 'out-')));
  const env = { GLOSSWIRE_DATA: join(folder, 'data'), GLOSSWIRE_SINKS: `jsonl:${out.path}` };
  const work = async (...args: string[]) => {
    const counts = JSON.parse(await run(['re-enrich', '--json', ...args], env));
    await run(['work', '--until-empty'], env);
    return counts;
  };
  /** What must not change: all but the revision and how long each stage took. */
  const lasting = ({ revision: _, pipeline, ...rest }: EnrichedDocument) => ({
    ...rest,
    stages: pipeline.stages.map(({ name, version }) => [name, version]),
  });

  test('documents come back under their ids as they were, and a second time are unchanged', async () => {
    // By address, without one, and from a feed dump: none of their pages is kept.
    await run(
      [
        'enqueue',
        'examples/zh-hant-ferry.html',
        'examples/articles.jsonl',
        'examples/de-train-collision.txt',
      ],
      env,
    );
    await run(['work', '--until-empty'], env);
    const before = out.documents();
    expect(before.length).toBeGreaterThanOrEqual(5);
    const count = before.length;
    expect(await work('--dry-run')).toMatchObject({ found: count, enqueued: 0 });
    expect(await work('--where', 'language ~ zh')).toMatchObject({ enqueued: expect.any(Number) });
    expect(await work()).toMatchObject({ found: count });
    const after = new Map(out.documents().map((document) => [document.id, document]));
    for (const document of before) expect(lasting(after.get(document.id)!)).toEqual(lasting(document));
    expect(after.size).toBe(count);

    const lines = out.documents().length;
    // One was put back from this revision before: its finished job is still there.
    expect(await work()).toMatchObject({ found: count, enqueued: count - 1, duplicates: 1 });
    expect(out.documents()).toHaveLength(lines);
  });
});

describe('versions beside each other', () => {
  test('an older worker takes what a newer producer sends, and leaves what it does not know', async () => {
    const env = {
      GLOSSWIRE_DATA: join(folder, 'skew'),
      GLOSSWIRE_SINKS: `jsonl:${join(folder, 'skew-out')}`,
    };
    const backend = await openBackend({ queueUrl: '', dataFolder: env.GLOSSWIRE_DATA, prefix: 'glosswire' });
    const newer = {
      text: 'Two people were killed on Monday.',
      mood: 'sad',
      origin: { file: null, camera: 'left' },
    };
    await documentsQueue(backend).add('document', newer as never, { jobId: 'from-a-newer-one' });
    await backend.close();
    await run(['work', '--until-empty'], env);
    const [document] = folderOfLines(env.GLOSSWIRE_SINKS.slice('jsonl:'.length)).documents();
    expect(document?.casualtySummary.killed?.best).toBe(2);
    expect(JSON.stringify(document)).not.toMatch(/mood|camera/);
  });

  test('an embedded database of a newer version is left alone', async () => {
    const options = { queueUrl: '', dataFolder: join(folder, 'newer'), prefix: 'glosswire' };
    const backend = await openBackend(options);
    const client = await backend.embedded!.connect();
    await client.query('UPDATE bullmq.migration SET min_client_version = 99');
    client.release();
    await backend.close();
    // Twice, since a refusal must give the folder's lock back.
    for (let time = 0; time < 2; time++) {
      await expect(openBackend(options)).rejects.toMatchObject({ code: 'E_QUEUE_VERSION', permanent: true });
    }
  });

  const absent = postgresMissing();
  if (absent !== null) {
    test(`queue tables of a newer version not tested: ${absent}`, () => expect(absent).not.toBeNull());
    return;
  }
  test('queue tables of a newer version are left alone', async () => {
    const server = await startPostgres();
    const options = { queueUrl: server.url, dataFolder: '', prefix: 'newer' };
    await (await openBackend(options)).close();
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    await client.query('UPDATE newer.migration SET min_client_version = 99');
    await expect(openBackend(options)).rejects.toMatchObject({
      code: 'E_QUEUE_VERSION',
      permanent: true,
      message: expect.stringContaining('major version 99'),
    });
    await client.end();
    await server.stop();
  });
});

const absent = redisMissing();
if (absent !== null) {
  test(`rolling restart not tested: ${absent}`, () => expect(absent).not.toBeNull());
} else {
  describe('a rolling restart', () => {
    let server: Awaited<ReturnType<typeof startRedis>>;
    beforeAll(async () => {
      server = await startRedis();
    });
    afterAll(() => server.stop());

    test('every worker is replaced under load: nothing lost, nothing twice, no attempt spent', async () => {
      const COUNT = 240;
      const out = folderOfLines(mkdtempSync(join(folder, 'rolling-')));
      const env = { QUEUE_URL: server.url, GLOSSWIRE_SINKS: `jsonl:${out.path}`, LOG_LEVEL: 'info' };
      const input = join(folder, 'rolling.jsonl');
      const text = 'The blast killed three workers near the harbour on Monday, the ministry said. '.repeat(
        40,
      );
      const line = (at: number) =>
        JSON.stringify({ url: `https://a.example/${at}`, text: `Report ${at}. ${text}` });
      writeFileSync(input, Array.from({ length: COUNT }, (_, at) => `${line(at)}\n`).join(''));

      const workers: ChildProcessWithoutNullStreams[] = [];
      const begin = async () => {
        const worker = start(['work'], { env });
        workers.push(worker);
        await said(worker.stderr, /working/);
        return worker;
      };
      const end = async (worker: ChildProcess) => {
        const exit = once(worker, 'exit');
        worker.kill('SIGTERM');
        expect(await exit).toEqual([0, null]);
      };
      let fleet: ChildProcess[] = await Promise.all([begin(), begin()]);
      await run(['enqueue', input], { ...env, LOG_LEVEL: 'warn' });
      for (const share of [0.2, 0.5]) {
        await until(`${share} of all`, () => out.documents().length >= COUNT * share, 120_000);
        const next: ChildProcess[] = [];
        for (const old of fleet) {
          next.push(await begin());
          await end(old);
        }
        fleet = next;
      }
      const backend = await openBackend({ queueUrl: server.url, dataFolder: '', prefix: 'glosswire' });
      const queue = documentsQueue(backend);
      await until('all done', async () => (await jobCounts(queue)).completed === COUNT, 120_000);
      await Promise.all(fleet.map(end));
      expect(new Set(out.documents().map(({ id }) => id)).size).toBe(COUNT);
      expect(out.documents()).toHaveLength(COUNT);
      expect(await listDead(queue)).toEqual([]);
      const jobs = await queue.getJobs(['completed'], 0, COUNT);
      expect(jobs.filter(({ attemptsMade }) => attemptsMade > 1)).toEqual([]);
      await backend.close();
    });
  });
}
