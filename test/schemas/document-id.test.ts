import { describe, expect, test } from '@jest/globals';
import { article, contentHash, documentId, normalizeUrl } from '../../schemas/index.js';

describe('normalizeUrl', () => {
  test.each([
    ['https://News.Example.org:443/a/?utm_source=x&b=2&a=1#top', 'https://news.example.org/a/?a=1&b=2'],
    ['http://example.org/', 'http://example.org'],
    ['https://user:pw@example.org/x', 'https://example.org/x'],
    ['https://example.org/新闻', 'https://example.org/%E6%96%B0%E9%97%BB'],
  ])('%s', (url, expected) => {
    expect(normalizeUrl(url)).toBe(expected);
  });

  test.each(['', 'not a url', 'ftp://example.org/x', 'javascript:alert(1)'])(
    '%j is no document address',
    (url) => {
      expect(normalizeUrl(url)).toBeNull();
    },
  );
});

describe('contentHash', () => {
  test('is what it was before articles had bylines, and changes with them', () => {
    const hash = (more: object) => contentHash(article.parse({ text: 'x', ...more }));
    expect(hash({})).toBe('c7073f371d9a803b8bda38be0a83b8886e25a417575fcc96f352d80a5e8caba9');
    expect(hash({ bylines: [] })).toBe(hash({}));
    expect(hash({ bylines: ['Ann Lee'] })).not.toBe(hash({}));
  });
});

describe('documentId', () => {
  test('is the same for one page however it was linked', () => {
    const one = article.parse({ url: 'https://example.org/a?utm_medium=social', text: 'x' });
    const other = article.parse({ url: 'https://EXAMPLE.org/a#comments', text: 'changed' });
    expect(documentId(one)).toBe(documentId(other));
    expect(documentId(one)).toMatch(/^d-[0-9a-f]{64}$/);
    expect(contentHash(one)).not.toBe(contentHash(other));
  });

  test('rests on the content where there is no URL', () => {
    const one = article.parse({ text: 'x', origin: { file: 'a.txt' } });
    const same = article.parse({ text: 'x', origin: { file: 'b.txt' } });
    expect(documentId(one)).toBe(documentId(same));
    expect(documentId(one)).not.toBe(documentId(article.parse({ text: 'y' })));
  });

  test('takes lone surrogates', () => {
    expect(documentId(article.parse({ text: 'a\ud800b' }))).toMatch(/^d-/);
  });
});
