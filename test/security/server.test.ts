import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readConfig } from '../../config.js';
import type { AnyQueue } from '../../queues/contract.js';
import { processMetrics } from '../../web/metrics/index.js';
import { startHealthServer, startWebServer, type WebServer } from '../../web/server.js';
import { line } from './lines.js';

const HOSTILE = '<img src=x onerror=alert(1)>';
/** A queue whose every word is hostile, on no server at all. */
const queue = {
  name: HOSTILE,
  metaValues: { version: 'bullmq:6' },
  getJobCounts: async () => ({ waiting: 1 }),
  isPaused: async () => false,
  getWorkersCount: async () => 0,
  getJobs: async () => [],
} as unknown as AnyQueue;
const backend = { kind: 'redis', place: `redis://${HOSTILE}`, ping: async () => 1 } as never;
const options = {
  backend,
  queues: [queue],
  metrics: processMetrics(),
  host: '127.0.0.1',
  port: 0,
  allowWrites: false,
  onError: () => undefined,
};
const LOGIN = 'desk:a-long-password';
const TOKEN = 'a-token-of-some-length';

const servers: Record<'open' | 'login' | 'token' | 'health', WebServer> = {} as never;
beforeAll(async () => {
  servers.open = await startWebServer(options);
  servers.login = await startWebServer({ ...options, auth: LOGIN, allowWrites: true });
  servers.token = await startWebServer({ ...options, auth: TOKEN });
  servers.health = await startHealthServer({ ...options, auth: LOGIN });
});
afterAll(() => Promise.all(Object.values(servers).map((server) => server.close())));

const FOREIGN: Record<string, string>[] = [
  { 'sec-fetch-site': 'cross-site' },
  { origin: 'https://elsewhere.example' },
];
const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`;
const ask = (server: WebServer, path: string, init: RequestInit = {}) =>
  fetch(new URL(path, server.url), init);
const statusFor = async (server: WebServer, path: string, authorization?: string) =>
  (await ask(server, path, authorization === undefined ? {} : { headers: { authorization } })).status;

describe(line('S1'), () => {
  test('by default', () => {
    expect(readConfig({}).host).toBe('127.0.0.1');
    expect(readConfig({}).healthPort).toBeUndefined();
  });
});

describe(line('S2'), () => {
  test.each(['0.0.0.0', '::', '192.168.0.7', 'news-desk.example', '127.0.0.1.nip.example'])(
    '%s',
    async (host) => {
      for (const start of [startWebServer, startHealthServer]) {
        await expect(start({ ...options, host })).rejects.toMatchObject({
          code: 'E_AUTH_MISSING',
          message: expect.stringMatching(/GLOSSWIRE_AUTH/),
        });
      }
    },
  );

  test('with a login it starts', async () => {
    const server = await startHealthServer({ ...options, host: '0.0.0.0', auth: LOGIN });
    expect(await statusFor(server, '/livez')).toBe(200);
    await server.close();
  });

  test.each(['short:pw', 'with a space in it', ''])('a login such as %j is none', (auth) => {
    if (auth === '') expect(readConfig({ GLOSSWIRE_AUTH: auth }).auth).toBeUndefined();
    else expect(() => readConfig({ GLOSSWIRE_AUTH: auth })).toThrow(/GLOSSWIRE_AUTH/);
  });
});

describe(line('S3'), () => {
  const paths = [
    '/',
    '/board/',
    '/board/api/queues',
    '/board/static/',
    '/metrics',
    '/nothing',
    '/LIVEZ/../metrics',
  ];

  test.each(paths)('%s', async (path) => {
    for (const server of [servers.login, servers.token]) {
      expect(await statusFor(server, path)).toBe(401);
      for (const wrong of [
        '',
        'Basic',
        'Bearer',
        basic('desk:'),
        basic('desk:wrong-password'),
        `Bearer ${LOGIN}`,
      ]) {
        expect(await statusFor(server, path, wrong)).toBe(401);
      }
    }
    if (path === '/metrics') expect(await statusFor(servers.health, path)).toBe(401);
  });

  test('who knows it gets in', async () => {
    expect(await statusFor(servers.login, '/metrics', basic(LOGIN))).toBe(200);
    expect(await statusFor(servers.health, '/metrics', basic(LOGIN))).toBe(200);
    expect(await statusFor(servers.token, '/metrics', `Bearer ${TOKEN}`)).toBe(200);
    expect(await statusFor(servers.token, '/', basic(`anyone:${TOKEN}`))).toBe(200);
  });

  test('health checks need none, and tell nothing', async () => {
    for (const path of ['/livez', '/readyz']) {
      const response = await ask(servers.login, path);
      expect(await response.json()).toEqual({ status: 'ok' });
    }
  });
});

describe(line('S4'), () => {
  test.each(['PUT', 'POST', 'PATCH', 'DELETE'])('%s', async (method) => {
    for (const path of ['/', '/board/api/queues/pause', '/metrics']) {
      expect((await ask(servers.open, path, { method })).status).toBe(405);
    }
  });
});

describe(line('S5'), () => {
  test('changes from another site are refused, with the login too', async () => {
    for (const headers of FOREIGN) {
      const init = { method: 'PUT', headers: { ...headers, authorization: basic(LOGIN) } };
      expect((await ask(servers.login, '/board/api/queues/pause', init)).status).toBe(403);
    }
  });

  test('no answer may be read, framed or embedded by another site', async () => {
    const { headers } = await ask(servers.open, '/');
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  });
});

describe(line('S6'), () => {
  test.each(['/', '/board/', '/livez', '/metrics', '/nothing'])('%s', async (path) => {
    const policy = (await ask(servers.open, path)).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    // What is not there is answered with no right at all.
    if (path !== '/nothing') expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval|script-src[^;]*unsafe-inline/);
  });

  test('the pages name no other site', async () => {
    for (const path of ['/', '/board/']) {
      const page = await (await ask(servers.open, path)).text();
      expect(page.match(/(?:src|href)="(?:https?:)?\/\/[^"]*"/g)).toBeNull();
    }
  });
});

describe(line('S7'), () => {
  test('on the overview', async () => {
    const page = await (await ask(servers.open, '/')).text();
    expect(page).toContain('&lt;img');
    expect(page).not.toContain('<img');
  });
});
