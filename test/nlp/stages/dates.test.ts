import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { languages } from '../../../lang/registry.js';
import { emptyLayers } from '../../../nlp/empty-layers.js';
import { dates } from '../../../nlp/stages/dates.js';
import { type DateMention, date } from '../../../schemas/index.js';
import { readCases } from '../../cases.js';

/** One sentence and the dates in it. */
interface DateCase {
  readonly text: string;
  /** Publication date; a Tuesday without it, null for a document that has none. */
  readonly published?: string | null;
  readonly declared?: string;
  /** Every date of the text: what is written and its value. */
  readonly dates: readonly (readonly [text: string, value: string | null])[];
}

function read(
  text: string,
  language: string,
  published: string | null = '2023-09-19',
  declared: string | null = null,
) {
  const data = languages.get(language);
  const skipped: string[] = [];
  const found = dates.run(
    {
      text,
      metadata: { ...emptyLayers.metadata, publishedAt: published, declaredLanguage: declared },
      sentences: [{ start: 0, end: text.length, block: 0, language }],
    },
    {
      knowledge: {
        version: '',
        size: 0,
        get: () => undefined,
        match: () => [],
        peopleOf: () => [],
        likeness: () => 0,
      },
      identifier: { identify: () => [] },
      languageFor: () => data,
      problem: (message) => skipped.push(message),
      skip: (_, reason) => skipped.push(reason),
    },
  ).dates;
  return { found, skipped };
}

describe('dates', () => {
  test.each(readCases<DateCase>('dates.jsonl'))(
    '$where $text',
    ({ language, text, published, declared, dates: expected }) => {
      const { found } = read(text, language, published, declared);
      expect(found.map((mention) => [mention.text, mention.value])).toEqual(expected);
    },
  );

  test('every span is the text it names and every mention fits the schema', () => {
    const pieces = fc.constantFrom(
      '19',
      '9月',
      '日',
      'Sept. ',
      'May ',
      '2023',
      ' at 5 p.m.',
      '周二',
      '-',
      '٣',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string({ unit: 'grapheme', maxLength: 4 }))), (parts) => {
        const text = parts.join('');
        for (const language of languages.keys()) {
          let from = 0;
          for (const mention of read(text, language).found as DateMention[]) {
            expect(text.slice(mention.start, mention.end)).toBe(mention.text);
            expect(mention.start).toBeGreaterThanOrEqual(from);
            expect(date.safeParse(mention).success).toBe(true);
            from = mention.end;
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('a document without a date takes the one of its dateline', () => {
    const { found } = read('GENEVA, 4 March 2024. The talks ended on Sunday.', 'en', null);
    expect(found.map(({ value }) => value)).toEqual(['2024-03-04', '2024-03-03']);
  });

  test('a language without date data is told', () => {
    expect(read('19 września 2023', 'pl').skipped).toEqual(['no date data']);
  });
});
