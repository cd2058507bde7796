import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { Redis } from 'ioredis';
import { documentsQueue, enqueue, jobCounts, openBackend } from '../../queues/index.js';
import { article } from '../../schemas/index.js';
import { backendSuite } from '../conformance/backend-suite.js';
import { until } from '../conformance/until.js';
import { redisMissing, startRedis } from '../servers/redis.js';
import type { LastingServer } from '../servers/server.js';

jest.setTimeout(120_000);
const absent = redisMissing();

if (absent !== null) {
  test(`Redis backend not tested: ${absent}`, () => expect(absent).not.toBeNull());
} else {
  let server: LastingServer;
  beforeAll(async () => {
    server = await startRedis();
  });
  afterAll(() => server.stop());
  const options = (url = server.url) => ({ queueUrl: url, dataFolder: 'unused', prefix: 'suite' });

  describe('Redis backend', () => backendSuite(options));

  describe('Redis as a server', () => {
    const articles = (count: number) =>
      Array.from({ length: count }, (_, i) => ({ text: `${i} ${'x'.repeat(50_000)}` }));

    test('without a memory limit there is no share of it', async () => {
      const backend = await openBackend(options());
      expect(await backend.memoryShare()).toBeNull();
      await backend.close();
    });

    test('what waits lies under the keys that autoscalers look at', async () => {
      const backend = await openBackend({ ...options(), prefix: 'scaled' });
      const queue = documentsQueue(backend);
      await queue.add('n', article.parse({ text: 'x' }));
      await queue.add('n', article.parse({ text: 'y' }), { priority: 1 });
      const redis = new Redis(server.url);
      expect(await redis.llen('{scaled}:documents:wait')).toBe(1);
      expect(await redis.zcard('{scaled}:documents:prioritized')).toBe(1);
      await redis.quit();
      await backend.close();
    });

    test('near its memory limit producers are refused, and workers still finish their jobs', async () => {
      const small = await startRedis('--maxmemory', '64mb');
      const backend = await openBackend(options(small.url));
      const queue = documentsQueue(backend);
      const adding = enqueue(backend, queue, articles(2_000), { maxWaiting: 10_000, wait: false });
      await expect(adding).rejects.toMatchObject({
        code: 'E_QUEUE_FULL',
        message: expect.stringMatching(/memory/),
      });
      const { waiting } = await jobCounts(queue);
      expect(waiting).toBeGreaterThan(200);
      backend.worker(queue.name, async () => 'done', { removeOnComplete: { count: 0 } });
      await until('all done', async () => (await jobCounts(queue)).waiting === 0);
      await backend.close();
      await small.stop();
    });

    test('where memory is short, finished jobs make way for the articles that wait to be taken', async () => {
      const small = await startRedis('--maxmemory', '32mb');
      const backend = await openBackend(options(small.url));
      const queue = documentsQueue(backend);
      backend.worker(queue.name, async () => 'done');
      // Twice of what fits; the queue itself would keep the last 1,000 jobs.
      const { enqueued } = await enqueue(backend, queue, articles(900), { maxWaiting: 10_000 });
      expect(enqueued).toBe(900);
      await backend.close();
      await small.stop();
    });

    test('a server that restarts loses no job, and the worker goes on by itself', async () => {
      const first = await startRedis();
      const backend = await openBackend({
        ...options(first.url),
        onError: () => undefined,
      });
      const queue = backend.queue('documents');
      const seen: unknown[] = [];
      backend.worker<{ n: number }>('documents', async (job) => seen.push(job.data.n));
      await queue.add('n', { n: 1 });
      await until('first job', () => seen.length === 1);
      await first.restart();
      await queue.add('n', { n: 2 });
      await until('second job', () => seen.length === 2);
      await backend.close();
      await first.stop();
    });

    test('a password that is wrong or missing is one clear error', async () => {
      const guarded = await startRedis('--requirepass', 'right');
      const url = guarded.url.replace('//', '//:wrong@');
      for (const each of [url, guarded.url]) {
        const failure = await openBackend(options(each)).catch((error) => error);
        expect(failure).toMatchObject({ code: 'E_QUEUE_UNREACHABLE' });
        expect(failure.message).toMatch(/WRONGPASS|NOAUTH/);
      }
      await guarded.stop();
    });
  });
}
