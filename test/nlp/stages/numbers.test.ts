import { describe, expect, test } from '@jest/globals';
import { languages } from '../../../lang/registry.js';
import { readNumbers } from '../../../nlp/rules/numbers/read.js';
import { numberRules } from '../../../nlp/rules/numbers/rules.js';
import { type NumberMention, number } from '../../../schemas/index.js';
import { readCases } from '../../cases.js';

/** One sentence and its numbers, each as `text = value` and what `describeNumber` adds. */
interface NumberCase {
  readonly text: string;
  readonly numbers: readonly string[];
}

/** `text = [modifier] value [kind]`, the value as `min-max` where the two differ; `exact` and `count` are left out. */
function describeNumber({ text, min, max, modifier, kind }: NumberMention): string {
  const value = min === max ? `${min}` : `${min ?? ''}-${max ?? ''}`;
  return [text, '=', modifier === 'exact' ? [] : modifier, value, kind === 'count' ? [] : kind]
    .flat()
    .join(' ');
}

describe('numbers', () => {
  test.each(readCases<NumberCase>('numbers.jsonl'))('$where $text', ({ text, language, numbers }) => {
    const data = languages.get(language);
    const rules = data === undefined ? null : numberRules(data);
    if (rules === null) throw new Error(`${language} has no number data`);
    const found = readNumbers(text, rules.lexicon.fold(text), 0, text.length, rules);
    expect(found.map(describeNumber)).toEqual(numbers);
    for (const mention of found) {
      number.parse(mention);
      expect(text.slice(mention.start, mention.end)).toBe(mention.text);
    }
  });
});
