import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openBackend } from '../../queues/backend.js';
import type { AnyQueue, QueueBackend } from '../../queues/contract.js';
import { startWebServer, type WebServer } from '../../web/server.js';

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

const folder = mkdtempSync(join(tmpdir(), 'glosswire-web-'));
const errors: unknown[] = [];
let backend: QueueBackend;
let queue: AnyQueue;
let reading: WebServer;
let writing: WebServer;

beforeAll(async () => {
  backend = await openBackend({ queueUrl: '', dataFolder: join(folder, 'queue'), prefix: 'web' });
  queue = backend.queue('documents');
  await queue.add('document', { title: '<script>alert(1)</script>' }, { jobId: 'd-one' });
  const options = {
    backend,
    queues: [queue],
    host: '127.0.0.1',
    port: 0,
    onError: (error: unknown) => errors.push(error),
  };
  reading = await startWebServer({ ...options, allowWrites: false });
  writing = await startWebServer({ ...options, allowWrites: true });
}, 60_000);

afterAll(async () => {
  await Promise.all([reading?.close(), writing?.close()]);
  await backend?.close();
  rmSync(folder, { recursive: true, force: true });
  expect(errors).toEqual([]);
});

// fetch() forbids the headers that these tests are about, so plain http it is.
function ask(
  server: WebServer,
  path: string,
  { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(new URL(path, server.url), { method, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => {
        body += part;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
      );
    });
    sent.on('error', reject);
    sent.end();
  });
}

describe('pages', () => {
  test('the overview shows the counts and the way to the board', async () => {
    const { status, headers, body } = await ask(reading, '/');
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(body).toContain('href="/board/"');
    expect(body).toMatch(/documents<\/a><\/th><td>1<\/td>/);
    expect(body).toContain('read-only');
  });

  test('the board loads nothing from elsewhere', async () => {
    const { status, body } = await ask(reading, '/board/');
    expect(status).toBe(200);
    expect(body).toContain('static/js/main');
    expect(body.match(/(?:src|href)="(?:https?:)?\/\//g)).toBeNull();
  });

  test('the board answers with the jobs', async () => {
    const { status, body } = await ask(reading, '/board/api/queues?activeQueue=documents&status=waiting');
    expect(status).toBe(200);
    const { queues } = JSON.parse(body) as {
      queues: { name: string; readOnlyMode: boolean; jobs: { id: string }[] }[];
    };
    expect(queues).toHaveLength(1);
    expect(queues[0]).toMatchObject({ name: 'documents', readOnlyMode: true });
    expect(queues[0]?.jobs.map((job) => job.id)).toEqual(['d-one']);
  });

  test('livez and readyz', async () => {
    expect(await ask(reading, '/livez')).toMatchObject({ status: 200 });
    expect(await ask(reading, '/readyz')).toMatchObject({ status: 200, body: '{"status":"ok"}' });
  });

  test('every answer carries the security headers', async () => {
    for (const path of ['/', '/board/', '/livez', '/nothing', '/board/static/nothing']) {
      const { headers } = await ask(reading, path);
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers['content-security-policy']).not.toMatch(/https?:/);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['x-frame-options']).toBe('DENY');
      expect(headers['referrer-policy']).toBe('no-referrer');
      expect(headers['x-powered-by']).toBeUndefined();
    }
  });
});

describe('a read-only board', () => {
  const writes: [string, string][] = [
    ['PUT', '/board/api/queues/documents/d-one/clean'],
    ['PUT', '/board/api/queues/documents/d-one/retry'],
    ['PUT', '/board/api/queues/documents/pause'],
    ['PUT', '/board/api/queues/documents/empty'],
    ['PUT', '/board/api/queues/documents/obliterate'],
    ['PUT', '/board/api/queues/pause'],
    ['POST', '/board/api/queues/documents/add'],
    ['PATCH', '/board/api/queues/documents/d-one/update-data'],
    ['DELETE', '/board/api/queues/documents'],
    ['POST', '/'],
  ];
  test.each(writes)('refuses %s %s', async (method, path) => {
    const { status, headers } = await ask(reading, path, { method });
    expect(status).toBe(405);
    expect(headers.allow).toBe('GET, HEAD');
    expect(await queue.getJobCountByTypes('waiting')).toBe(1);
    expect(await queue.isPaused()).toBe(false);
  });
});

describe('a board open to changes', () => {
  test('takes them from itself', async () => {
    const { status } = await ask(writing, '/board/api/queues/documents/pause', { method: 'PUT' });
    expect(status).toBe(200);
    expect(await queue.isPaused()).toBe(true);
    await queue.resume();
  });

  test.each([
    ['Sec-Fetch-Site', 'cross-site'],
    ['Sec-Fetch-Site', 'same-site'],
    ['Origin', 'https://elsewhere.example'],
    ['Origin', 'null'],
  ])('refuses them from another site (%s: %s)', async (header, value) => {
    const headers = { [header]: value };
    const { status } = await ask(writing, '/board/api/queues/documents/pause', { method: 'PUT', headers });
    expect(status).toBe(403);
    expect(await queue.isPaused()).toBe(false);
  });
});

describe('names of the server', () => {
  test.each(['attacker.example', 'localhost.attacker.example:3000', '127.0.0.1.nip.example', 'a b'])(
    'refuses Host: %s',
    async (host) => {
      const { status, body } = await ask(reading, '/', { headers: { Host: host } });
      expect([400, 421]).toContain(status);
      expect(body).not.toContain('documents');
    },
  );

  test.each(['localhost', 'LOCALHOST:3000', '127.0.0.1', '[::1]:3000', '192.168.1.7:3000'])(
    'answers to Host: %s',
    async (host) => {
      expect(await ask(reading, '/', { headers: { Host: host } })).toMatchObject({ status: 200 });
    },
  );
});

test('a taken port is one clear error', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as AddressInfo;
  const started = startWebServer({
    backend,
    queues: [],
    host: '127.0.0.1',
    port,
    allowWrites: false,
    onError: () => {},
  });
  await expect(started).rejects.toMatchObject({
    code: 'E_PORT_IN_USE',
    message: expect.stringContaining(`Port ${port} on 127.0.0.1 is taken`),
  });
  other.close();
});

test('with a queue that does not answer, readyz says so and the overview still comes', async () => {
  const gone = () => Promise.reject(new Error('gone'));
  const silent = {
    name: 'documents',
    metaValues: { version: 'bullmq:6' },
    getJobCounts: gone,
    isPaused: gone,
    getWorkersCount: gone,
    getJobs: gone,
  };
  const server = await startWebServer({
    backend: { ...backend, ping: gone },
    queues: [silent as unknown as AnyQueue],
    host: '127.0.0.1',
    port: 0,
    allowWrites: false,
    onError: () => {},
  });
  expect(await ask(server, '/readyz')).toMatchObject({ status: 503 });
  expect(await ask(server, '/livez')).toMatchObject({ status: 200 });
  expect((await ask(server, '/')).body).toContain('The queue does not answer.');
  await server.close();
});
