import { expect, test } from '@jest/globals';
import { storableJson } from '../../sinks/storable-json.js';

test.each([
  ['plain 死亡 😀 "quoted" \\ \n', 'plain 死亡 😀 "quoted" \\ \n'],
  ['nul \0 here', 'nul \uFFFD here'],
  ['lone \ud800 and \udc00', 'lone \uFFFD and \uFFFD'],
  ['spelled out \\u0000 \\\\ud800', 'spelled out \\u0000 \\\\ud800'],
])('%j', (text, stored) => {
  expect(JSON.parse(storableJson({ [text]: text }))).toEqual({ [stored]: stored });
  expect(stored).toHaveLength(text.length);
});
