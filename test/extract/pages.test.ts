import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { extractFrom } from './article.js';

/** What a page in `pages/` says; properties left out are not checked. `paragraphs` are the text, `absent` must not be in it. */
interface Expected {
  readonly url: string;
  readonly paragraphs: readonly string[];
  readonly absent: readonly string[];
  readonly [metadata: string]: unknown;
}

const folder = new URL('./pages/', import.meta.url);
const slugs = readdirSync(folder)
  .filter((file) => file.endsWith('.html'))
  .map((file) => file.slice(0, -5));

describe('pages of our own', () => {
  test('are at least 40 in 12 languages', () => {
    expect(slugs.length).toBeGreaterThanOrEqual(40);
    expect(new Set(slugs.map((slug) => slug.split('-', 1)[0])).size).toBeGreaterThanOrEqual(12);
  });

  test.each(slugs)('%s', (slug) => {
    const html = readFileSync(new URL(`${slug}.html`, folder), 'utf8');
    const expected = JSON.parse(readFileSync(new URL(`${slug}.json`, folder), 'utf8')) as Expected;
    const { url, paragraphs, absent, canonicalUrl, ...metadata } = expected;
    const result = extractFrom({ html, url });
    expect(result.metadata).toMatchObject(metadata);
    if (canonicalUrl !== undefined) expect(result.canonicalUrl).toBe(canonicalUrl);
    const found = result.blocks.map(({ start, end }) => result.text.slice(start, end));
    expect(found.filter((text) => paragraphs.includes(text))).toEqual(paragraphs);
    for (const text of absent) expect(result.text).not.toContain(text);
  });
});
