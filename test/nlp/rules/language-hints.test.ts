import { describe, expect, test } from '@jest/globals';
import { breakTie, languageHints } from '../../../nlp/rules/language/hints.js';

describe('languageHints', () => {
  test.each([
    ['de-AT', null, ['de']],
    ['nb_NO', null, ['no']],
    [null, 'https://example.org/pt-br/mundo/1', ['pt']],
    [null, 'https://es.example.com/noticia', ['es']],
    [null, 'https://news.example.tw/story', ['zh-Hant']],
    ['zh-TW', null, ['zh-Hant']],
    ['not a tag', 'no url', []],
  ])('declared %s, url %s', (declared, url, tags) => {
    expect(languageHints(declared, url)).toEqual(tags);
  });
});

describe('breakTie', () => {
  const guesses = [
    { tag: 'id', probability: 0.5 },
    { tag: 'ms', probability: 0.3 },
    { tag: 'en', probability: 0.1 },
  ];

  test('a hint decides between close guesses', () => {
    expect(breakTie(guesses, ['ms']).map(({ tag }) => tag)).toEqual(['ms', 'id', 'en']);
  });

  test('a hint never overrides what the text says', () => {
    expect(breakTie(guesses, ['en'])).toEqual(guesses);
    expect(breakTie(guesses, ['fr'])).toEqual(guesses);
  });
});
