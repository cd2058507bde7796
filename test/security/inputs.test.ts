import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { loadEnricher } from '../../default-enricher.js';
import type { Enrich } from '../../enricher.js';
import { fetchArticles } from '../../extract/index.js';
import { startSite } from '../extract/fetch/site.js';
import { errorsOf, itemsOf } from '../extract/inputs/items.js';
import { literals, slowness } from '../regexes/sources.js';
import { openHarmPool } from '../workers/harm-pool.js';
import { line } from './lines.js';

jest.setTimeout(60_000);

describe(line('S10'), () => {
  test.each([
    'http://127.0.0.1/',
    'http://localhost/',
    'http://[::1]/',
    'http://[::ffff:10.0.0.1]/',
    'http://169.254.169.254/latest/meta-data/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://10.0.0.1/',
    'file:///etc/passwd',
    'ftp://news.example/a',
  ])('%s', async (url) => {
    const items = [];
    for await (const item of fetchArticles(url, { delayMs: 0, timeoutMs: 2000 })) items.push(item);
    expect(errorsOf(items)).toMatchObject([{ code: 'E_FETCH_REFUSED' }]);
  });
});

describe('one enricher', () => {
  let enrich: Enrich;
  beforeAll(async () => {
    enrich = await loadEnricher();
  });

  describe(line('S11'), () => {
    const polluted = () => ({}) as Record<string, unknown>;
    test('by an article, its metadata, its attributes or its JSON-LD', async () => {
      const json =
        '{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}, "@type": "NewsArticle"}';
      const html = `<html><script type="application/ld+json">${json}</script><meta name="__proto__" content="polluted">
        <article __proto__="polluted" constructor="polluted"><p id="__proto__">The road was closed on Friday.</article>`;
      expect(enrich({ html }).text).toContain('The road was closed');
      const own = JSON.parse(`{"text": "The road was closed.", "__proto__": {"polluted": 1}}`);
      expect(() => enrich(own)).not.toThrow(TypeError);
      await itemsOf(`---\n__proto__: polluted\nconstructor: polluted\n---\nThe road was closed.`, 'a.md');
      await itemsOf(`${json}\n`, 'a.jsonl');
      expect(polluted().polluted).toBeUndefined();
      expect(Object.keys(Object.prototype)).toEqual([]);
    });
  });

  describe('documents', () => {
    test('text comes out as text', () => {
      const { text } = enrich({
        html: '<article><p>The sign said &lt;script&gt;alert(1)&lt;/script&gt; on Friday.',
      });
      expect(text).toContain('<script>alert(1)</script>');
    });
  });
});

describe(line('S12'), () => {
  const bomb = gzipSync('<!DOCTYPE html>'.padEnd(50_000_000));
  const limits = { maxBytes: 1_000_000, maxFileBytes: 1_000_000 };

  test('a file', async () => {
    expect(bomb.length).toBeLessThan(100_000);
    const items = await itemsOf(bomb, 'a.html.gz', { limits, chunk: 10_000 });
    expect(errorsOf(items)).toMatchObject([{ code: 'E_INPUT_TOO_LARGE' }]);
  });

  test('an answer of a web server', async () => {
    const site = await startSite({
      '/': (_, response) =>
        response.writeHead(200, { 'content-encoding': 'gzip', 'content-type': 'text/html' }).end(bomb),
    });
    const items = [];
    for await (const item of fetchArticles(site.url, { allowPrivate: true, delayMs: 0, ...limits }))
      items.push(item);
    await site.close();
    expect(errorsOf(items)).toMatchObject([{ code: 'E_INPUT_TOO_LARGE' }]);
  });
});

describe(line('S13'), () => {
  let pool: Awaited<ReturnType<typeof openHarmPool>>;
  beforeAll(async () => {
    pool = await openHarmPool({ threads: 2, deadlineMs: 500, memoryMb: 96 });
  });
  afterAll(() => pool.close());

  test.each([
    ['loop', 'E_DEADLINE'],
    ['exit', 'E_THREAD_DIED'],
  ])('%s', async (harm, code) => {
    const harmed = pool.run([harm]);
    const neighbours = Array.from({ length: 10 }, (_, at) => pool.run(['echo', at]));
    await expect(harmed).rejects.toMatchObject({ code });
    expect((await Promise.all(neighbours)).map(({ result }) => result)).toEqual([...Array(10).keys()]);
  });
});

describe(line('S14'), () => {
  test('of those in the sources; test/integration/regexes.test.ts has those that are made of language data', () => {
    expect(literals().filter((found) => slowness(found).length > 0)).toEqual([]);
  });
});
