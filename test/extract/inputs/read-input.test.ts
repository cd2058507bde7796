import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { readInput } from '../../../extract/index.js';
import { articlesOf, errorsOf, itemsOf } from './items.js';

describe('readInput tells what an input is', () => {
  test('a feed dump of several articles', async () => {
    const dump = `<!--1695159901000-->\n[One &amp; only](https://news.example/1)\n------\n\n<p>First.</p>
<!--1695159902000-->\n[Two [2]](https://news.example/2?a=1&amp;b=2)\n------\n<p>Second.</p>\n`;
    const articles = articlesOf(await itemsOf(dump, 'dump.txt'));
    expect(articles).toEqual([
      expect.objectContaining({
        html: '<p>First.</p>',
        title: 'One & only',
        url: 'https://news.example/1',
        publishedAt: '2023-09-19T21:45:01.000Z',
        origin: { file: 'dump.txt', item: 1, contentType: null, charset: 'utf-8' },
      }),
      expect.objectContaining({
        html: '<p>Second.</p>',
        title: 'Two [2]',
        url: 'https://news.example/2?a=1&b=2',
      }),
    ]);
  });

  test('an HTML page, plain text and Markdown with front matter', async () => {
    expect(articlesOf(await itemsOf('<!DOCTYPE html><p>x</p>'))[0]).toMatchObject({
      html: '<!DOCTYPE html><p>x</p>',
    });
    expect(articlesOf(await itemsOf('Title\n\nA plain text, 3 < 5.'))[0]).toMatchObject({
      text: 'Title\n\nA plain text, 3 < 5.',
    });
    const markdown = '---\ntitle: "River rises"\ndate: 2023-09-19\nlang: en\n---\nThe river rose.';
    expect(articlesOf(await itemsOf(markdown, 'a.md'))[0]).toMatchObject({
      title: 'River rises',
      publishedAt: '2023-09-19',
      language: 'en',
      text: 'The river rose.',
    });
  });

  test('a JSON array of articles', async () => {
    const items = await itemsOf('[\n{"text":"One."},\n{"html":"<p>Two"}]');
    expect(articlesOf(items)).toMatchObject([{ text: 'One.', origin: { item: 1 } }, { html: '<p>Two' }]);
  });

  test('gzip of any of these, several members included', async () => {
    const bytes = Buffer.concat([gzipSync('{"text":"One."}\n'), gzipSync('{"text":"Two."}\n')]);
    expect(articlesOf(await itemsOf(bytes, 'a.jsonl.gz'))).toMatchObject([
      { text: 'One.' },
      { text: 'Two.' },
    ]);
  });
});

describe('JSONL', () => {
  test('a bad line is told with its number, and its neighbours go on', async () => {
    const lines = [
      '{"id":"a","text":"One.","title":null}',
      '{"text":',
      '',
      '[1]',
      '{"text":"x","html":"y"}',
      '{"html":"<p>Two"}',
    ];
    const items = await itemsOf(lines.join('\n'), 'news.jsonl');
    expect(articlesOf(items)).toMatchObject([
      { id: 'a', text: 'One.', origin: { file: 'news.jsonl', item: 1 } },
      { html: '<p>Two', origin: { item: 6 } },
    ]);
    expect(errorsOf(items).map(({ code, message }) => [code, message.slice(0, 19)])).toEqual([
      ['E_INPUT_JSON', 'news.jsonl, line 2,'],
      ['E_INPUT_JSON', 'news.jsonl, line 4,'],
      ['E_INPUT_JSON', 'news.jsonl, line 5,'],
    ]);
  });

  test('a line over the limit is passed over without being held', async () => {
    const long = `{"text":"${'x'.repeat(5000)}"}`;
    const items = await itemsOf(`{"text":"One."}\n${long}\n{"text":"Two."}`, 'a.jsonl', {
      limits: { maxBytes: 1000, maxFileBytes: 1000 },
    });
    expect(articlesOf(items)).toHaveLength(2);
    expect(errorsOf(items)).toMatchObject([{ code: 'E_INPUT_TOO_LARGE' }]);
  });
});

describe('what cannot be read ends in one clear error', () => {
  const limits = { maxBytes: 100_000, maxFileBytes: 100_000 };
  test.each([
    ['an empty file', '', 'E_INPUT_EMPTY'],
    ['a binary file', Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]), 'E_INPUT_BINARY'],
    ['a page over the limit', `<!DOCTYPE html>${'x'.repeat(200_000)}`, 'E_INPUT_TOO_LARGE'],
    ['a gzip bomb', gzipSync('<!DOCTYPE html>'.padEnd(5_000_000)), 'E_INPUT_TOO_LARGE'],
    ['damaged gzip', gzipSync('<p>text').subarray(0, 20), 'E_INPUT_UNREADABLE'],
  ])('%s', async (_, content, code) => {
    expect(errorsOf(await itemsOf(content, 'input', { limits, chunk: 5000 }))).toMatchObject([{ code }]);
  });

  test('a file that does not exist', async () => {
    for await (const item of readInput({ file: '/nowhere/at-all.html' }))
      expect(item).toMatchObject({ error: { code: 'E_INPUT_NOT_FOUND' } });
  });
});
