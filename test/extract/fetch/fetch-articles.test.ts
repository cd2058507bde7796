import type { ServerResponse } from 'node:http';
import { afterEach, describe, expect, test } from '@jest/globals';
import {
  createSeenMemory,
  type FetchOptions,
  fetchArticles,
  type InputItem,
  openArticleFetcher,
} from '../../../extract/index.js';
import { articlesOf, errorsOf } from '../inputs/items.js';
import { startSite } from './site.js';

type Site = Awaited<ReturnType<typeof startSite>>;
let site: Site | undefined;
afterEach(async () => {
  await site?.close();
  site = undefined;
});

const local: Partial<FetchOptions> = { allowPrivate: true, delayMs: 0, timeoutMs: 5000 };
const all = async (url: string, options: Partial<FetchOptions> = {}) => {
  const items: InputItem[] = [];
  for await (const item of fetchArticles(url, { ...local, ...options })) items.push(item);
  return items;
};
const rss = (items: string) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>N</title><link>/</link>${items}</channel></rss>`;

describe('fetchArticles', () => {
  test('gives a page with its final address, charset and time', async () => {
    site = await startSite({
      '/a': '<!DOCTYPE html><p>Вода</p>',
      '/old': (_, response) => response.writeHead(302, { location: '/a' }).end(),
    });
    expect(articlesOf(await all(`${site.url}/old`))).toMatchObject([
      {
        url: `${site.url}/a`,
        html: expect.stringContaining('Вода'),
        origin: { charset: 'utf-8', file: null, retrievedAt: expect.stringMatching(/Z$/) },
      },
    ]);
  });

  test('fans out a feed, follows summaries, and gives nothing twice', async () => {
    const full = `<p>${'Full text of the story. '.repeat(80)}</p>`;
    site = await startSite({
      '/feed': rss(
        `<item><guid>1</guid><title>One</title><link>/1</link><description>Short.</description></item>
         <item><guid>2</guid><title>Two</title><link>/2</link><description><![CDATA[${full}]]></description></item>
         <item><guid>3</guid><title>Gone</title><link>/3</link><description>Short.</description></item>`,
      ),
      '/1': '<!DOCTYPE html><p>The page of one.</p>',
    });
    const seen = createSeenMemory();
    const items = await all(`${site.url}/feed`, { seen });
    expect(articlesOf(items)).toMatchObject([
      {
        url: `${site.url}/1`,
        title: 'One',
        html: expect.stringContaining('The page of one'),
        origin: { feed: `${site.url}/feed` },
      },
      { url: `${site.url}/2`, title: 'Two', html: expect.stringContaining('Full text') },
    ]);
    expect(errorsOf(items)).toMatchObject([{ code: 'E_FETCH_STATUS' }]);
    expect(await all(`${site.url}/feed`, { seen })).toEqual([]);
    expect(seen.skipped).toBe(3);
  });

  test('an item whose server failed is tried again, whatever the feed says of its own age', async () => {
    const item =
      '<item><guid>1</guid><title>One</title><link>/1</link><description>Short.</description></item>';
    let down = true;
    site = await startSite({
      '/feed': (request, response) => {
        if (request.headers['if-none-match'] === '"v1"') response.writeHead(304).end();
        else response.writeHead(200, { etag: '"v1"', 'content-type': 'text/xml' }).end(rss(item));
      },
      '/1': (_, response) => {
        if (down) response.writeHead(503).end();
        else response.writeHead(200, { 'content-type': 'text/html' }).end('<p>The page of one.</p>');
      },
    });
    const seen = createSeenMemory();
    const again = () => all(`${site?.url}/feed`, { seen });
    expect(errorsOf(await again())).toMatchObject([{ code: 'E_FETCH_FAILED' }]);
    down = false;
    expect(articlesOf(await again())).toMatchObject([{ title: 'One' }]);
    expect(await again()).toEqual([]);
  });

  test('one fetcher keeps to the pace of a host and its robots.txt over several addresses', async () => {
    site = await startSite({ '/a': 'Title\n\nText.', '/b': 'Title\n\nOther text.' });
    const fetcher = openArticleFetcher(local);
    for (const path of ['/a', '/b']) for await (const _ of fetcher.articles(site.url + path));
    await fetcher.close();
    expect(site.requests).toEqual(['/robots.txt', '/a', '/b']);
  });

  test('a caller that gives up gets nothing more, not even an error', async () => {
    site = await startSite({ '/': () => setTimeout(() => stop.abort(), 50) });
    const stop = new AbortController();
    expect(await all(`${site.url}/`, { robots: false, signal: stop.signal })).toEqual([]);
  });

  test('asks again only for what has changed', async () => {
    site = await startSite({
      '/a': (request, response) => {
        if (request.headers['if-none-match'] === '"v1"') response.writeHead(304).end();
        else response.writeHead(200, { etag: '"v1"', 'content-type': 'text/plain' }).end('Title\n\nText.');
      },
    });
    const seen = createSeenMemory();
    expect(await all(`${site.url}/a`, { seen })).toHaveLength(1);
    expect(await all(`${site.url}/a`, { seen })).toHaveLength(0);
  });

  test('heeds robots.txt', async () => {
    site = await startSite({
      '/robots.txt': 'User-agent: *\nDisallow: /private\n',
      '/private/a': 'x',
      '/open': 'Title\n\nText.',
    });
    expect(errorsOf(await all(`${site.url}/private/a`))).toMatchObject([
      { code: 'E_FETCH_REFUSED', message: expect.stringContaining('robots.txt') },
    ]);
    expect(site.requests).toEqual(['/robots.txt']);
    expect(articlesOf(await all(`${site.url}/open`))).toHaveLength(1);
  });

  test.each([
    [
      'loops of redirects',
      {
        '/': (_: unknown, response: ServerResponse) => response.writeHead(302, { location: '/' }).end(),
      },
      'E_FETCH_FAILED',
    ],
    [
      'failing servers',
      { '/': (_: unknown, response: ServerResponse) => response.writeHead(503).end() },
      'E_FETCH_FAILED',
    ],
    ['missing pages', {}, 'E_FETCH_STATUS'],
    ['empty pages', { '/': '' }, 'E_INPUT_EMPTY'],
    ['pages over the limit', { '/': 'x'.repeat(5000) }, 'E_INPUT_TOO_LARGE'],
    ['servers that hang', { '/': () => {} }, 'E_FETCH_FAILED'],
  ])('%s end in one clear error', async (_, pages, code) => {
    site = await startSite(pages as never);
    const limits = { maxBytes: 1000, maxFileBytes: 1000 };
    expect(errorsOf(await all(`${site.url}/`, { limits, robots: false, timeoutMs: 500 }))).toMatchObject([
      { code },
    ]);
  });

  test.each([
    'ftp://news.example/',
    'file:///etc/passwd',
    'no address',
    'https://user:secret@news.example/',
    'http://127.0.0.1:9/',
    'http://[::1]/',
    'http://169.254.169.254/latest/meta-data',
    'http://2130706433/',
    'http://[::ffff:10.0.0.1]/',
  ])('%s is refused', async (url) => {
    expect(errorsOf(await all(url, { allowPrivate: false }))).toMatchObject([{ code: 'E_FETCH_REFUSED' }]);
  });

  test('a name that leads to this machine is refused before it is connected to', async () => {
    site = await startSite({ '/': 'secret' });
    const url = `${site.url.replace('127.0.0.1', 'localhost')}/`;
    expect(errorsOf(await all(url, { allowPrivate: false }))).toMatchObject([{ code: 'E_FETCH_REFUSED' }]);
    expect(site.requests).toEqual([]);
  });
});
