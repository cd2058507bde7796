import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, jest } from '@jest/globals';
import { backendSuite } from '../conformance/backend-suite.js';

jest.setTimeout(30_000);

describe('embedded backend', () => {
  const folder = mkdtempSync(join(tmpdir(), 'glosswire-embedded-'));
  backendSuite(() => ({ queueUrl: '', dataFolder: join(folder, 'data'), prefix: 'suite' }));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
});
