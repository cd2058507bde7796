import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { ended, said, start } from '../cli/glosswire.js';
import { until } from '../conformance/until.js';
import { redisMissing, startRedis } from '../servers/redis.js';
import { type LastingServer, temporaryFolder } from '../servers/server.js';

jest.setTimeout(180_000);
const absent = redisMissing();

if (absent !== null) {
  test(`readiness on Redis not tested: ${absent}`, () => expect(absent).not.toBeNull());
} else {
  let server: LastingServer;
  beforeAll(async () => {
    server = await startRedis();
  });
  afterAll(() => server.stop());

  test('a worker is ready while it works and its Redis answers, and its metrics say so', async () => {
    const env = {
      QUEUE_URL: server.url,
      GLOSSWIRE_HEALTH_PORT: '0',
      GLOSSWIRE_SINKS: `jsonl:${temporaryFolder('ready')}`,
    };
    const worker = start(['work'], { env });
    const ending = ended(worker);
    const [, url] = await said(worker.stderr, /"url":"(http:[^"]+)"/);
    const status = async (path: string) => (await fetch(new URL(path, url))).status;
    expect(await status('/livez')).toBe(200);
    await until('the worker is ready', async () => (await status('/readyz')) === 200, 60_000);

    server.freeze();
    await until('a frozen Redis is seen', async () => (await status('/readyz')) === 503);
    expect(await status('/livez')).toBe(200);
    server.thaw();
    await until('Redis is back', async () => (await status('/readyz')) === 200);

    const metrics = await (await fetch(new URL('/metrics', url))).text();
    expect(metrics).toMatch(/^glosswire_threads 1$/m);
    expect(metrics).toMatch(/^nodejs_eventloop_lag_p99_seconds [\d.e-]+$/m);

    worker.kill('SIGTERM');
    expect((await ending).code).toBe(0);
  });
}
