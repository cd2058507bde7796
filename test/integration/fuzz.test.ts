import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { loadEnricher } from '../../default-enricher.js';
import type { Enrich } from '../../enricher.js';
import { GlosswireError } from '../../errors.js';
import { type ArticleInput, type EnrichedDocument, enrichedDocument } from '../../schemas/index.js';

jest.setTimeout(600_000);

/** Inputs of which there is nothing to make; every other failure is a defect. */
const REFUSALS = ['E_ARTICLE_INVALID', 'E_EXTRACT_EMPTY', 'E_EXTRACT_LIMIT'];
const CASES = 'test/cases';

let enrich: Enrich;
beforeAll(async () => {
  enrich = await loadEnricher({ tokens: true });
});

/** Texts that somebody wrote to be read, in every language that has cases. */
const texts = readdirSync(CASES).flatMap((language) =>
  readdirSync(join(CASES, language)).flatMap((file) =>
    readFileSync(join(CASES, language, file), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line).text)
      .filter((text): text is string => typeof text === 'string'),
  ),
);
const pages = readdirSync('examples')
  .filter((file) => file.endsWith('.html'))
  .map((file) => readFileSync(join('examples', file), 'utf8'));

/** What breaks readers of text: marks, joiners, unpaired and astral characters, digits of other scripts, markup. */
const shards = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom(
    '"',
    '«',
    '“',
    '”',
    '「',
    '(',
    ')',
    '[',
    '{',
    '—',
    '…',
    '.',
    '。',
    ',',
    ':',
    '\n',
    '\n\n',
    '\t',
    '\0',
  ),
  fc.constantFrom(
    '\ud83d',
    '\udc4d',
    '\u200b',
    '\u200f',
    '\u202e',
    '\ufeff',
    '\u0301',
    '\u00ad',
    '👩‍👩‍👧',
    'ﷺ',
    'İ',
    'ß',
    'ﬁ',
  ),
  fc.constantFrom(
    '0',
    '1',
    '99',
    '１２',
    '٣',
    '۴',
    '一百',
    '1,000',
    '1.000',
    '9'.repeat(40),
    '1e9',
    '-5',
    '½',
    'Ⅳ',
  ),
  fc.constantFrom('<b>', '</p>', '&amp;', '&#0;', '&#xD800;', '<!--', ']]>', '<script>', '<p ', '="'),
  fc.constantFrom(
    'killed',
    'dead',
    '死亡',
    '人',
    'погибли',
    'قتل',
    'muertos',
    'said',
    '表示',
    'Monday',
    'Paris',
    'de la',
  ),
);

/** A text with pieces cut out, doubled and strewn in at any place. */
const mutated = (originals: readonly string[]) =>
  fc
    .tuple(
      fc.constantFrom(...originals),
      fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(12), shards), { maxLength: 12 }),
    )
    .map(([original, cuts]) =>
      cuts.reduce((text, [at, length, shard]) => {
        const from = Math.floor(at * text.length);
        return text.slice(0, from) + shard + text.slice(from + length);
      }, original),
    );

/** Every object of a document that has `start`, `end` and `text`. */
function* spansOf(value: unknown): Iterable<{ start: number; end: number; text: string }> {
  if (typeof value !== 'object' || value === null) return;
  const { start, end, text } = value as Record<string, unknown>;
  if (typeof start === 'number' && typeof end === 'number' && typeof text === 'string')
    yield { start, end, text };
  for (const inner of Object.values(value)) yield* spansOf(inner);
}

function check(article: ArticleInput): void {
  let document: EnrichedDocument;
  try {
    document = enrich(article);
  } catch (error) {
    if (error instanceof GlosswireError && REFUSALS.includes(error.code)) return;
    throw error;
  }
  expect(enrichedDocument.safeParse(document).error).toBeUndefined();
  expect(document.problems).toEqual([]);
  expect(document.text.isWellFormed()).toBe(true);
  for (const span of spansOf({ ...document, text: null })) {
    expect(document.text.slice(span.start, span.end)).toBe(span.text);
  }
}

const runs = { numRuns: 400 };
const language = fc.constantFrom(undefined, ...readdirSync(CASES), 'xx', 'zh-Hant', '\0');

describe('enrich makes a valid document with true spans, or says that there is nothing to make, of', () => {
  test('random text', () => {
    const text = fc.array(fc.oneof(shards, fc.lorem()), { maxLength: 60 }).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(text, language, (text, language) => check({ text, language })),
      runs,
    );
  });

  test('text that was damaged', () => {
    fc.assert(
      fc.property(mutated(texts), language, (text, language) => check({ text, language })),
      runs,
    );
  });

  test('texts of several languages in one', () => {
    const several = fc.array(fc.constantFrom(...texts), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(several, (parts) => check({ text: parts.join('\n') })),
      runs,
    );
  });

  test('pages that were damaged', () => {
    fc.assert(
      fc.property(mutated(pages), (html) => check({ html })),
      { numRuns: 150 },
    );
  });

  test('articles with any properties at all', () => {
    const article = fc.record(
      {
        text: fc.oneof(mutated(texts), fc.anything()),
        title: fc.oneof(fc.string({ unit: 'binary' }), fc.anything()),
        url: fc.oneof(fc.webUrl(), fc.string(), fc.anything()),
        publishedAt: fc.oneof(fc.string(), fc.anything()),
        language: fc.anything(),
        bylines: fc.anything(),
        id: fc.anything(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(article, (given) => check(given as ArticleInput)),
      runs,
    );
  });
});
