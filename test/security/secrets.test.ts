import { spawnSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import { readConfig } from '../../config.js';
import { describeError, GlosswireError, withoutSecrets } from '../../errors.js';
import { openBackend } from '../../queues/index.js';
import { openSinks } from '../../sinks/index.js';
import { glosswire } from '../cli/glosswire.js';
import { line } from './lines.js';

const SECRET = 'hunter2';
const URLS = [
  `redis://:${SECRET}@127.0.0.1:1/0`,
  `redis://user:${SECRET}@127.0.0.1:1`,
  `rediss://user:${SECRET}@127.0.0.1:1`,
  `postgres://user:p%40${SECRET}@127.0.0.1:1/db?sslmode=disable`,
  `nonsense://user:${SECRET}@host`,
  `user:${SECRET}@host`,
];

describe(line('S8'), () => {
  test.each([
    [`connect to redis://u:${SECRET}@h:1 failed`, 'connect to redis://…@h:1 failed'],
    [`redis://u:p@ss-${SECRET}@h/1 and https://h/a@b`, 'redis://…@h/1 and https://h/a@b'],
    [`https://h/x?a=1&token=${SECRET}&b=2`, 'https://h/x?a=1&token=…&b=2'],
    ['https://h/no?secrets=here', 'https://h/no?secrets=here'],
  ])('%s', (text, safe) => {
    expect(withoutSecrets(text)).toBe(safe);
    expect(describeError(new GlosswireError('E_QUEUE_URL', text))).toBe(`E_QUEUE_URL: ${safe}`);
  });

  test.each(URLS)('a queue that cannot be opened: %s', async (queueUrl) => {
    const fault = await openBackend({ queueUrl, dataFolder: 'unused', prefix: 'x' }).catch(describeError);
    expect(fault).toMatch(/^E_QUEUE/);
    expect(fault).not.toContain(SECRET);
  });

  test.each([
    `redis-stream://user:${SECRET}@127.0.0.1:1?stream=a b`,
    `postgres://user:${SECRET}@127.0.0.1:1/db?table=-`,
    `opensearch+https://user:${SECRET}@127.0.0.1:1/IN DEX`,
    `webhook+https://user:${SECRET}@host/hook`,
    `nothing://user:${SECRET}@host`,
  ])('a sink that cannot be opened: %s', async (url) => {
    const opened = openSinks([url, url]).then((sinks) => sinks.map(({ name }) => name).join(), describeError);
    expect(await opened).not.toContain(SECRET);
  });

  test('variables that cannot be used', () => {
    for (const env of [{ GLOSSWIRE_AUTH: SECRET }, { GLOSSWIRE_USER_AGENT: `bot\n//a:${SECRET}@b` }]) {
      expect(() => readConfig(env)).toThrow(GlosswireError);
      try {
        readConfig(env);
      } catch (error) {
        expect(describeError(error)).not.toContain(SECRET);
      }
    }
  });

  test('whatever is logged', () => {
    const { stderr } = spawnSync(process.execPath, ['test/security/logger-process.mjs'], {
      encoding: 'utf8',
    });
    expect(stderr.trim().split('\n')).toHaveLength(3);
    expect(stderr).not.toContain(SECRET);
    expect(stderr.match(/redis:\/\/…@host:6379/g)?.length).toBeGreaterThanOrEqual(5);
  });

  test('the log of the program, at its most talkative', async () => {
    const env = {
      QUEUE_URL: `redis://user:${SECRET}@127.0.0.1:1`,
      GLOSSWIRE_AUTH: `desk:${SECRET}-and-more`,
      GLOSSWIRE_SINKS: `redis-stream://user:${SECRET}@127.0.0.1:1`,
      LOG_LEVEL: 'trace',
      DEBUG: 'glosswire',
    };
    for (const command of [['work', '--until-empty'], ['status', '--json'], ['serve']]) {
      const { code, stdout, stderr } = await glosswire(command, { env });
      expect(code).toBe(1);
      expect(stderr).toMatch(/E_QUEUE_UNREACHABLE/);
      expect(stdout + stderr).not.toContain(SECRET);
    }
  }, 60_000);
});
