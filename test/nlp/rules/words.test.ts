import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { languages } from '../../../lang/registry.js';
import { keepWhole } from '../../../nlp/rules/words/names.js';
import { cutTokens } from '../../../nlp/rules/words.js';
import { readCases } from '../../cases.js';

interface TokenCase {
  readonly text: string;
  readonly tokens: readonly string[];
}

const texts = (text: string, tokens: readonly { start: number; end: number }[]) =>
  tokens.map(({ start, end }) => text.slice(start, end));

describe('cutTokens', () => {
  test.each(readCases<TokenCase>('tokens.jsonl'))('$where', ({ language, text, tokens }) => {
    const cut = cutTokens(text, 0, text.length, languages.get(language)?.tokens);
    expect(texts(text, cut)).toEqual(tokens);
  });

  test('tells numbers, punctuation, symbols and addresses from words', () => {
    const text = 'At 10:30 see https://example.org/a?b=c, or 5 € 😀!';
    const kinds = cutTokens(text, 0, text.length).map(({ start, end, kind }) => [
      text.slice(start, end),
      kind,
    ]);
    expect(kinds).toEqual([
      ['At', 'word'],
      ['10:30', 'number'],
      ['see', 'word'],
      ['https://example.org/a?b=c', 'url'],
      [',', 'punctuation'],
      ['or', 'word'],
      ['5', 'number'],
      ['€', 'symbol'],
      ['😀', 'symbol'],
      ['!', 'punctuation'],
    ]);
  });

  test.each([
    ['2023-09-19', 'date'],
    ['19.09.2023', 'date'],
    ['9/19/2023', 'date'],
    ['２０２３／９／１９', 'date'],
    ['12-09/2023', 'number'],
    ['192.168.1.2023', 'number'],
    ['2023-09', 'number'],
    ['1.234.567', 'number'],
  ])('%s is a %s', (text, kind) => {
    expect(cutTokens(text, 0, text.length)).toMatchObject([{ start: 0, end: text.length, kind }]);
  });

  test.each([
    ['ja', '東京で２５人が', '２５', 'number'],
    ['zh', '造成25人死亡', '25', 'number'],
    ['ja', '東京で2023/09/19に', '2023/09/19', 'date'],
    ['th', 'พบ๒๕คน', '๒๕', 'number'],
  ])('%s %s: %s is a %s though no space sets it off', (language, text, token, kind) => {
    const data = languages.get(language)?.tokens;
    const start = text.indexOf(token);
    expect(cutTokens(text, 0, text.length, data)).toContainEqual(
      expect.objectContaining({ start, end: start + token.length, kind }),
    );
  });

  test.each(['zh', 'en', 'fr', 'th', 'km', 'my'])(
    '%s: any text gives ordered tokens without white space',
    (language) => {
      const data = languages.get(language)?.tokens;
      fc.assert(
        fc.property(fc.string({ unit: 'binary' }), (text) => {
          let from = 0;
          for (const { start, end } of cutTokens(text, 0, text.length, data)) {
            expect(start).toBeGreaterThanOrEqual(from);
            expect(end).toBeGreaterThan(start);
            expect(text.slice(start, end)).not.toMatch(/\s/);
            from = end;
          }
          expect(from).toBeLessThanOrEqual(text.length);
        }),
      );
    },
  );
});

describe('keepWhole', () => {
  const word = (start: number, end: number) => ({ start, end, kind: 'word' as const, pos: 'X' });
  const name = (start: number, end: number) => ({ start, end, kind: 'word', pos: 'PROPN' });

  test('joins what the dictionary cut apart and cuts what it ran together', () => {
    expect(keepWhole([word(0, 2), word(2, 3), word(3, 6), word(6, 7)], [{ start: 2, end: 5 }])).toEqual([
      word(0, 2),
      name(2, 5),
      word(5, 6),
      word(6, 7),
    ]);
    expect(keepWhole([word(0, 6)], [{ start: 2, end: 4 }])).toEqual([word(0, 2), name(2, 4), word(4, 6)]);
  });

  test('two names in a row and one at the end', () => {
    const names = [
      { start: 0, end: 2 },
      { start: 2, end: 4 },
    ];
    expect(keepWhole([word(0, 1), word(1, 3), word(3, 4)], names)).toEqual([name(0, 2), name(2, 4)]);
  });
});
