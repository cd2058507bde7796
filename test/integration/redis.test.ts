import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { openBackend } from '../../queues/index.js';
import { backendSuite } from '../conformance/backend-suite.js';
import { redisMissing, startRedis } from '../servers/redis.js';
import type { Server } from '../servers/server.js';

jest.setTimeout(30_000);
const absent = redisMissing();

if (absent !== null) {
  test(`Redis backend not tested: ${absent}`, () => expect(absent).not.toBeNull());
} else {
  let server: Server;
  beforeAll(async () => {
    server = await startRedis();
  });
  afterAll(() => server.stop());
  const options = (url = server.url) => ({ queueUrl: url, dataFolder: 'unused', prefix: 'suite' });

  describe('Redis backend', () => backendSuite(options));

  describe('Redis as a server', () => {
    test('memory: no share without a limit; above the share, producers are refused', async () => {
      const backend = await openBackend(options());
      expect(await backend.memoryShare()).toBeNull();
      await backend.close();
    });
  });
}
