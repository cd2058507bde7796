import { once } from 'node:events';
import { createWriteStream, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { documentsQueue, jobCounts, openBackend } from '../../queues/index.js';
import { ended, glosswire, start } from '../cli/glosswire.js';
import { until } from '../conformance/until.js';
import { redisMissing, startRedis } from '../servers/redis.js';
import type { LastingServer } from '../servers/server.js';

jest.setTimeout(180_000);
const absent = redisMissing();
const LINES = 20_000;

if (absent !== null) {
  test(`resuming not tested: ${absent}`, () => expect(absent).not.toBeNull());
} else {
  const folder = mkdtempSync(join(tmpdir(), 'glosswire-resume-'));
  const archive = join(folder, 'archive.jsonl');
  const checkpoint = join(folder, 'position');
  let server: LastingServer;
  beforeAll(async () => {
    server = await startRedis();
    const file = createWriteStream(archive);
    const text = 'The road to the harbour stayed closed to lorries. '.repeat(60);
    // 3 kB a line: the file is as large as the heap that the program gets below.
    for (let at = 0; at < LINES; at++) {
      const line =
        at % 1_000 === 999
          ? 'no article'
          : JSON.stringify({ url: `https://a.example/${at}`, text: `${at} ${text}` });
      if (!file.write(`${line}\n`)) await once(file, 'drain');
    }
    file.end();
    await finished(file);
  });
  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  describe('enqueue --checkpoint', () => {
    const env = () => ({
      QUEUE_URL: server.url,
      GLOSSWIRE_DATA: folder,
      NODE_OPTIONS: '--max-old-space-size=64',
    });
    const args = ['enqueue', '--archive', '--all', '--json', '--checkpoint', checkpoint, archive];
    const place = (): { done: number } =>
      existsSync(checkpoint) ? JSON.parse(readFileSync(checkpoint, 'utf8')) : { done: 0 };

    test('killed twice, it goes on where it was; every article is on the queue once', async () => {
      for (const reached of [4_000, 9_000]) {
        const child = start(args, { env: env() });
        const end = ended(child);
        await until(`${reached} done`, () => place().done >= reached, 60_000);
        child.kill('SIGKILL');
        expect((await end).signal).toBe('SIGKILL');
      }
      const before = place().done;
      const { stdout } = await glosswire(args, { env: env() });
      const { enqueued, duplicates, failed, resumed } = JSON.parse(stdout);
      expect(resumed).toBe(before);
      // A batch that was stored and not yet remembered comes again, and is known.
      expect(duplicates).toBeLessThanOrEqual(100);
      expect(resumed + enqueued + duplicates + failed).toBe(LINES);
      expect(place().done).toBe(LINES);
      const backend = await openBackend({ queueUrl: server.url, dataFolder: '', prefix: 'glosswire' });
      expect((await jobCounts(documentsQueue(backend))).waiting).toBe(LINES - LINES / 1_000);
      await backend.close();
    });

    test('run again it has nothing to do; a file that has grown gives what is new', async () => {
      const again = JSON.parse((await glosswire(args, { env: env() })).stdout);
      expect(again).toMatchObject({ enqueued: 0, duplicates: 0, failed: 0, resumed: LINES });
      writeFileSync(archive, '{"text": "One more report came in on Monday."}\n', { flag: 'a' });
      expect(JSON.parse((await glosswire(args, { env: env() })).stdout)).toMatchObject({ enqueued: 1 });
    });

    test.each([
      [['--checkpoint', checkpoint, 'examples'], /^E_CHECKPOINT_INVALID: .*belongs to other inputs/],
      [['--checkpoint', archive, 'examples'], /^E_CHECKPOINT_INVALID: .*is no checkpoint/],
      [['--checkpoint', checkpoint, 'https://news.example/feed'], /^E_CONFIG_INVALID: What is fetched/],
    ])('%j is wrong usage', async (more, message) => {
      const { code, stderr } = await glosswire(['enqueue', ...more], { env: env() });
      expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(message) });
    });
  });
}
