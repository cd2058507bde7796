import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { languages } from '../../../lang/registry.js';
import { emptyLayers } from '../../../nlp/empty-layers.js';
import { splitSentences } from '../../../nlp/rules/sentences.js';
import { dates } from '../../../nlp/stages/dates.js';
import { quotes } from '../../../nlp/stages/quotes.js';
import { type Entity, quote } from '../../../schemas/index.js';
import { readCases } from '../../cases.js';

interface QuoteCase {
  /** Paragraphs are divided by line breaks. */
  readonly text: string;
  /** People of the text, as the entities stage would find them: their names, under the ids p0, p1 … */
  readonly people?: readonly string[];
  /** Every quotation: the words, the speaker as written, `indirect` or the speaker's entity where the case is about it. */
  readonly quotes: readonly (readonly [text: string, speaker: string | null, more?: string])[];
}

const context = {
  knowledge: {
    version: '',
    size: 0,
    get: () => undefined,
    match: () => [],
    peopleOf: () => [],
    likeness: () => 0,
  },
  identifier: { identify: () => [] },
  languageFor: (tag: string) => languages.get(tag),
  problem: () => {},
  skip: () => {},
};

function read(text: string, language: string, people: readonly string[] = []) {
  let from = 0;
  const blocks = text.split('\n').map((line) => {
    const block = { kind: 'paragraph' as const, start: from, end: from + line.length };
    from += line.length + 1;
    return block;
  });
  const sentences = blocks.flatMap(({ start, end }, block) =>
    splitSentences(text, start, end, languages.get(language)?.sentences).map((range) => ({
      ...range,
      block,
      language,
    })),
  );
  const layers = { text, blocks, sentences, metadata: emptyLayers.metadata };
  const found = dates.run(layers, context).dates;
  const entities = people.map((name, index) => person(text, name, `p${index}`));
  return quotes.run({ ...layers, dates: found, entities }, context).quotes;
}

function person(text: string, name: string, id: string): Entity {
  const mentions = [...text.matchAll(new RegExp(name, 'g'))].map(({ index }) => ({
    start: index,
    end: index + name.length,
    text: name,
    form: 'name' as const,
    by: 'rule' as const,
    confidence: 1,
  }));
  return {
    id,
    type: 'person',
    name,
    names: {},
    ids: { wikidata: null, iso: null, geonames: null },
    place: null,
    country: null,
    linked: false,
    confidence: 1,
    salience: 0,
    roles: [],
    mentions,
  };
}

describe('quotes', () => {
  test.each(readCases<QuoteCase>('quotes.jsonl'))(
    '$where $text',
    ({ language, text, people, quotes: expected }) => {
      const found = read(text, language, people);
      expect(
        found.map(({ text, speaker, indirect }, index) => {
          const more = expected[index]?.[2];
          const told =
            more === undefined ? [] : [more === 'indirect' ? (indirect ? more : 'direct') : speaker?.entity];
          return [text, speaker?.span.text ?? null, ...told];
        }),
      ).toEqual(expected);
    },
  );

  test('every span is the text it names and every quotation fits the schema', () => {
    const pieces = fc.constantFrom(
      '“',
      '”',
      '"',
      '«',
      '»',
      '「',
      '」',
      ' said ',
      '说',
      'he',
      '\n',
      ', ',
      '. ',
      'A',
      'と述べた',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(pieces, fc.string({ unit: 'grapheme', maxLength: 5 })), { maxLength: 40 }),
        (parts) => {
          const text = parts.join('');
          for (const language of languages.keys()) {
            for (const found of read(text, language)) {
              expect(text.slice(found.start, found.end)).toBe(found.text);
              expect(quote.safeParse(found).success).toBe(true);
              const span = found.speaker?.span;
              if (span !== undefined) expect(text.slice(span.start, span.end)).toBe(span.text);
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test('a page of nothing but quotations is read to its end', () => {
    const text = '«а, — сказал он. — б» '.repeat(4000).trimEnd();
    expect(read(text, 'ru')).toHaveLength(8000);
  });
});
