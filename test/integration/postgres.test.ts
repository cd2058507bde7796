import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { backendSuite } from '../conformance/backend-suite.js';
import { postgresMissing, startPostgres } from '../servers/postgres.js';
import type { Server } from '../servers/server.js';

jest.setTimeout(30_000);
const absent = postgresMissing();

if (absent !== null) {
  test(`PostgreSQL backend not tested: ${absent}`, () => expect(absent).not.toBeNull());
} else {
  let server: Server;
  beforeAll(async () => {
    server = await startPostgres();
  }, 60_000);
  afterAll(() => server.stop());

  describe('PostgreSQL backend', () =>
    backendSuite(() => ({ queueUrl: server.url, dataFolder: 'unused', prefix: 'suite' })));
}
