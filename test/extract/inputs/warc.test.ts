import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { articlesOf, errorsOf, itemsOf } from './items.js';

const record = (type: string, url: string, payload: string | Buffer) => {
  const body = Buffer.from(payload as string);
  const head = `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2023-09-19T21:00:00Z\r\nContent-Length: ${body.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), body, Buffer.from('\r\n\r\n')]);
};
const http = (headers: string, body: string | Buffer, status = '200 OK') =>
  Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${headers}\r\n\r\n`), Buffer.from(body as string)]);
const html = 'Content-Type: text/html; charset=utf-8';

describe('WARC', () => {
  test('gives the pages among all records', async () => {
    const warc = Buffer.concat([
      record('warcinfo', '', 'software: x'),
      record('request', 'https://news.example/1', 'GET /1'),
      record('response', 'https://news.example/1', http(html, '<p>Один</p>')),
      record(
        'response',
        'https://news.example/2',
        http(`${html}\r\nContent-Encoding: gzip`, gzipSync('<p>Two</p>')),
      ),
      record(
        'response',
        'https://news.example/3',
        http(`${html}\r\nTransfer-Encoding: chunked`, '5\r\n<p>Th\r\n6;x=1\r\nree</p\r\n1\r\n>\r\n0\r\n\r\n'),
      ),
      record('response', 'https://news.example/4', http(html, 'moved', '301 Moved')),
      record('response', 'https://news.example/5.png', http('Content-Type: image/png', 'x')),
    ]);
    for (const bytes of [warc, gzipSync(warc)]) {
      expect(articlesOf(await itemsOf(bytes, 'crawl.warc'))).toMatchObject([
        {
          url: 'https://news.example/1',
          html: '<p>Один</p>',
          origin: { file: 'crawl.warc', item: 3, retrievedAt: '2023-09-19T21:00:00Z', charset: 'utf-8' },
        },
        { url: 'https://news.example/2', html: '<p>Two</p>' },
        { url: 'https://news.example/3', html: '<p>Three</p>' },
      ]);
    }
  });

  test('a broken, an oversized and a cut-off record are told, and the others go on', async () => {
    const warc = Buffer.concat([
      record('response', 'https://news.example/1', http(html, '')),
      record('response', 'https://news.example/2', http(html, 'x'.repeat(2000))),
      record('response', 'https://news.example/3', http(html, '<p>Good</p>')),
      record('response', 'https://news.example/4', http(html, '<p>Cut off</p>')).subarray(0, -20),
    ]);
    const items = await itemsOf(warc, 'a.warc', { limits: { maxBytes: 1000, maxFileBytes: 1000 } });
    expect(articlesOf(items)).toHaveLength(1);
    expect(errorsOf(items).map(({ code }) => code)).toEqual([
      'E_INPUT_EMPTY',
      'E_INPUT_TOO_LARGE',
      'E_INPUT_UNREADABLE',
    ]);
  });
});
