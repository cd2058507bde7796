import { expect, test } from '@jest/globals';
import { findQuoted, isQuotedName } from '../../../../nlp/rules/quotes/marks.js';

const MARKS = [['«', '»']] as const;

test('tells a name in quotation marks within a clause from speech', () => {
  const text = '«Победа», — сказал тренер «Зенита» Сергей Семак.';
  const quoted = findQuoted(text, { start: 0, end: text.length }, MARKS);
  const names = new Set(quoted.map(({ start, end }) => `${start} ${end}`));
  expect(quoted.map((each) => isQuotedName(text, each, names))).toEqual([false, true]);
  expect(quoted.map((each) => isQuotedName(text, each, new Set()))).toEqual([false, false]);
});
