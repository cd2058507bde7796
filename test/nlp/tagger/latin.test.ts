import { expect, test } from '@jest/globals';
import { englishWord, latinWord } from '../../../nlp/tagger/latin.js';

test.each([
  ['Москва', 'moskva', 'moskva'],
  ['Путин', 'putin', 'putin'],
  ['Жириновский', 'žirinovskij', 'zhirinovskiy'],
  ['Љубљана', 'ljubljana', 'ljubljana'],
  ['Ђоковић', 'đoković', 'djokovic'],
  ['Київ', 'kijiv', 'kiyiv'],
  ['Müller', 'müller', 'muller'],
  ['Łódź', 'łódź', 'lodz'],
  ['NATO', 'nato', 'nato'],
])('%s is read as %s and looked up as %s', (word, latin, english) => {
  expect(latinWord(word)).toBe(latin);
  expect(englishWord(word)).toBe(english);
});
