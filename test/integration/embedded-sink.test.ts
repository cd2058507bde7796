import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { embeddedPool } from '../../cli/embedded-pool.js';
import { openBackend, type QueueBackend } from '../../queues/index.js';
import { openSinks, type SqlPool } from '../../sinks/index.js';
import { feedSuite } from '../conformance/feed-suite.js';
import { sinkSuite } from '../conformance/sink-suite.js';
import { documentsIn, tablePlace } from '../sinks/postgres/postgres-place.js';

jest.setTimeout(60_000);
const folder = mkdtempSync(join(tmpdir(), 'glosswire-embedded-sink-'));
let backend: QueueBackend;
let pool: SqlPool;
beforeAll(async () => {
  backend = await openBackend({ queueUrl: '', dataFolder: folder, prefix: 'test' });
  pool = embeddedPool(backend.embedded)!;
});
afterAll(async () => {
  await backend.close();
  rmSync(folder, { recursive: true, force: true });
});

let tables = 0;
sinkSuite('embedded', async () => {
  const table = `suite_${++tables}`;
  return {
    ...tablePlace,
    open: async () => (await openSinks([`embedded:${table}`], { embedded: pool }))[0]!,
    emitted: () => documentsIn(pool, table),
    remove: async () => {},
  };
});

feedSuite('embedded', async () => {
  const table = `feed_${++tables}`;
  return {
    from: { from: `embedded:${table}`, embedded: pool },
    // All readers share the one session, and with it the lock.
    oneReader: true,
    open: async () => (await openSinks([`embedded:${table}`], { embedded: pool }))[0]!,
    remove: async () => {},
  };
});

test('there has to be an embedded database', async () => {
  await expect(openSinks(['embedded:'])).rejects.toMatchObject({
    code: 'E_SINK_CONFIG',
    message: expect.stringContaining('Unset QUEUE_URL'),
  });
});
