import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { consume } from '../../consumers/index.js';
import { openBackend } from '../../queues/index.js';
import { openSinks } from '../../sinks/index.js';
import { backendSuite } from '../conformance/backend-suite.js';
import { redisMissing } from '../servers/redis.js';
import { startRedisCluster } from '../servers/redis-cluster.js';
import type { Server } from '../servers/server.js';
import { documentOf } from '../sinks/documents.js';

jest.setTimeout(120_000);
const absent = redisMissing();

if (absent !== null) {
  test(`Redis Cluster not tested: ${absent}`, () => expect(absent).not.toBeNull());
} else {
  let server: Server;
  beforeAll(async () => {
    server = await startRedisCluster();
  });
  afterAll(() => server.stop());
  const options = (prefix = 'suite') => ({ queueUrl: server.url, dataFolder: 'unused', prefix });

  describe('Redis Cluster backend', () => backendSuite(() => options()));

  describe('Redis Cluster', () => {
    test('installations by other names lie on other servers', async () => {
      for (const prefix of ['alpha', 'beta', 'gamma', 'delta']) {
        const backend = await openBackend(options(prefix));
        const queue = backend.queue('documents');
        await queue.add('n', {});
        expect((await queue.getJobCounts('waiting')).waiting).toBe(1);
        await backend.close();
      }
    });

    test('a stream is written and read', async () => {
      const url = `${server.url.replace('redis-cluster', 'redis-cluster-stream')}?stream=s`;
      const [sink] = await openSinks([url]);
      expect(await sink!.write([documentOf('a'), documentOf('b'), documentOf('a')])).toEqual([
        'written',
        'written',
        'unchanged',
      ]);
      await sink!.close();
      const names: (string | null)[] = [];
      const desk = { from: url, group: 'desk', follow: false };
      await consume(desk, ({ source }) => names.push(source.id));
      await consume(desk, ({ source }) => names.push(source.id));
      expect(names).toEqual(['a', 'b']);
    });

    test('a cluster that does not answer is one clear error', async () => {
      const failing = openBackend({ ...options(), queueUrl: 'redis-cluster://u:hidden@127.0.0.1:1' });
      const failure = await failing.catch((error) => error);
      expect(failure).toMatchObject({ code: 'E_QUEUE_UNREACHABLE' });
      expect(failure.message).not.toContain('hidden');
    });
  });
}
