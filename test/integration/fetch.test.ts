import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { documentsOf, glosswire } from '../cli/glosswire.js';
import { startSite } from '../extract/fetch/site.js';

// Each test starts the program anew, and the machine may be busy.
jest.setTimeout(180_000);

const folder = mkdtempSync(join(tmpdir(), 'glosswire-fetch-'));
const env = { GLOSSWIRE_DATA: join(folder, 'data'), GLOSSWIRE_MAX_BYTES: '20000' };
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const TEXT = 'Three miners were killed when a tunnel near Lubin gave way on Monday, the operator said.';
const page = (title: string) =>
  `<!DOCTYPE html><html><head><title>${title}</title></head><body><article><h1>${title}</h1><p>${TEXT}</p></article></body></html>`;
const item = (number: number, more: string) =>
  `<item><guid>g${number}</guid><title>Item ${number}</title><link>/item/${number}</link>${more}</item>`;
const rss = (items: string) =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>N</title><link>https://news.example/</link>${items}</channel></rss>`;
const full = (number: number) =>
  item(number, `<content:encoded><![CDATA[<p>${TEXT} Report ${number}.</p>]]></content:encoded>`);

let feed = rss(full(1) + full(2) + item(3, '<description>In short.</description>'));
let site: Awaited<ReturnType<typeof startSite>>;
beforeAll(async () => {
  site = await startSite({
    '/robots.txt': 'User-agent: *\nDisallow: /closed/\n',
    '/page': page('A tunnel gives way'),
    '/moved': (_, response) => response.writeHead(301, { location: '/page' }).end(),
    '/item/3': page('Item 3'),
    '/feed': (_, response) => response.setHeader('content-type', 'application/rss+xml').end(feed),
    '/closed/page': page('Closed'),
    '/large': `<!DOCTYPE html><p>${'x'.repeat(30_000)}`,
    '/slow': () => {},
  });
});
afterAll(() => site.close());

describe('enrich fetches', () => {
  test('a page, through its redirect', async () => {
    const result = await glosswire(['enrich', '--json', '--allow-private', `${site.url}/moved`], { env });
    expect(result).toMatchObject({ code: 0, stderr: '' });
    expect(documentsOf(result)).toMatchObject([
      { source: { url: `${site.url}/page`, file: null, contentType: 'text/html; charset=utf-8' } },
    ]);
  });

  test('what cannot be fetched is one line each, and its neighbours go on', async () => {
    const paths = ['/closed/page', '/large', '/slow', '/missing', '/page'];
    const urls = paths.map((path) => site.url + path);
    const result = await glosswire(['enrich', '--json', '--allow-private', ...urls], {
      env: { ...env, GLOSSWIRE_FETCH_TIMEOUT_MS: '500' },
    });
    expect(result.code).toBe(1);
    expect(documentsOf(result)).toHaveLength(1);
    expect(result.stderr.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/^E_FETCH_REFUSED: .*\/closed\/page .*robots\.txt/),
      expect.stringMatching(/^E_INPUT_TOO_LARGE: .*\/large is larger than 20 kB\./),
      expect.stringMatching(/^E_FETCH_FAILED: .*\/slow .*took too long\./),
      expect.stringMatching(/^E_FETCH_STATUS: .*\/missing .*404/),
    ]);
    expect(site.requests).not.toContain('/closed/page');
  });

  test('nothing from this machine without --allow-private, and nothing but http(s)', async () => {
    const before = site.requests.length;
    const urls = [`${site.url}/page`, 'ftp://news.example/a', 'http://user:secret@news.example/a'];
    const { code, stdout, stderr } = await glosswire(['enrich', '--json', ...urls], { env });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(
      /^E_FETCH_REFUSED: .*--allow-private.*\nE_FETCH_REFUSED: .*only http.*\nE_FETCH_REFUSED: .*password.*\n$/,
    );
    expect(stderr).not.toContain('secret');
    expect(site.requests).toHaveLength(before);
  });
});

describe('enqueue takes what is new in a feed', () => {
  const enqueue = async (...args: string[]) => {
    const { stdout, stderr } = await glosswire(['enqueue', '--json', '--allow-private', ...args], { env });
    return { ...JSON.parse(stdout), stderr };
  };

  test('fetched: all at first, then nothing, then the new item; everything with --all', async () => {
    const url = `${site.url}/feed`;
    expect(await enqueue(url)).toMatchObject({ read: 3, enqueued: 3, seen: 0, failed: 0, stderr: '' });
    const asked = site.requests.length;
    expect(await enqueue(url)).toMatchObject({ read: 0, enqueued: 0, seen: 3, failed: 0 });
    // The page behind the summary is not fetched again.
    expect(site.requests.slice(asked)).toEqual(['/robots.txt', '/feed']);
    feed = feed.replace('<item>', `${full(4)}<item>`);
    expect(await enqueue(url)).toMatchObject({ read: 1, enqueued: 1, seen: 3 });
    expect(await enqueue('--all', url)).toMatchObject({ read: 4, enqueued: 0, duplicates: 4, seen: 0 });
  });

  test('from a file, and says so to people', async () => {
    const file = join(folder, 'saved.xml');
    writeFileSync(file, rss(full(7)));
    expect(await enqueue(file)).toMatchObject({ enqueued: 1, seen: 0 });
    const { stdout } = await glosswire(['enqueue', file], { env });
    expect(stdout).toMatch(/^0 enqueued \(1 seen before\), embedded queue at /);
    expect(existsSync(join(env.GLOSSWIRE_DATA, 'seen.jsonl'))).toBe(true);
  });

  test('what the queue had no room for is not remembered', async () => {
    const file = join(folder, 'many.xml');
    writeFileSync(file, rss(full(8) + full(9)));
    const crowded = { ...env, GLOSSWIRE_MAX_WAITING: '1' };
    const { code, stderr } = await glosswire(['enqueue', '--no-wait', file], { env: crowded });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^E_QUEUE_FULL: /);
    expect(await enqueue(file)).toMatchObject({ enqueued: 2, seen: 0 });
  });
});
