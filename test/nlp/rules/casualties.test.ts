import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { languages } from '../../../lang/registry.js';
import { assign } from '../../../nlp/rules/casualties/assign.js';
import { casualtyRules, readCasualties } from '../../../nlp/rules/casualties/index.js';
import { readNumbers } from '../../../nlp/rules/numbers/read.js';
import { casualty } from '../../../schemas/index.js';

const language = languages.get('en')!;
const rules = casualtyRules(language)!;

function read(text: string) {
  const numbers = readNumbers(text, rules.numbers.lexicon.fold(text), 0, text.length, rules.numbers);
  return readCasualties({ text, sentences: [{ start: 0, end: text.length }], numbers }, () => rules);
}

describe('assign', () => {
  test('takes the best sum, not the best pair', () => {
    // The best single pair (0, 0) would leave row 1 with nothing.
    expect(
      assign([
        [10, 9],
        [9, 0],
      ]),
    ).toEqual([1, 0]);
  });

  test('leaves alone what gains nothing', () => {
    expect(assign([[0, 0], [-1, 5], []])).toEqual([-1, 1, -1]);
    expect(assign([])).toEqual([]);
  });
});

describe('readCasualties on hostile text', () => {
  const words = [
    '12',
    'killed',
    'people',
    'and',
    ',',
    '(',
    'including',
    'of them',
    'two dozen',
    '’',
    '\u0000',
    'İ',
  ];

  test('any mixture of its words gives valid records with true spans', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 60 }), (list) => {
        const text = list.join(' ');
        for (const record of read(text).casualties) {
          casualty.parse(record);
          expect(text.slice(record.trigger.start, record.trigger.end)).toBe(record.trigger.text);
        }
      }),
    );
  });

  test('a sentence of 80,000 characters is read in pieces', () => {
    const text = 'five people and two men were killed , '.repeat(2000);
    expect(read(text).casualties.filter(({ subsetOf }) => subsetOf === null)).toHaveLength(2000);
  });
});
