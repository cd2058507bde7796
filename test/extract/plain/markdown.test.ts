import { expect, test } from '@jest/globals';
import { markdownText } from '../../../extract/plain/markdown.js';

test.each([
  ['# River rises #', 'River rises\n'],
  ['The **old** town, _not_ the [mill](/m "x"), is `dry`.', 'The old town, not the mill, is dry.'],
  ['![Bridge](/b.jpg)Open again', 'Open again'],
  ['> - Two roads closed', 'Two roads closed'],
  ['1. First', 'First'],
  ['---', ''],
  ['a_snake_case and 3 * 4 * 5', 'a_snake_case and 3 * 4 * 5'],
])('%s', (markdown, text) => {
  expect(markdownText(markdown)).toBe(text);
});
