import { describe, expect, test } from '@jest/globals';
import { romanise } from '../../knowledge/romanise.js';
import { likeness } from '../../knowledge/transliteration.js';

describe('likeness', () => {
  test.each([
    ['帕什尼扬', 'Pashinyan', 'Pezeshkian'],
    ['希莫诺维奇', 'Simonovic', 'Salamanca'],
    ['Пашинян', 'Pashinyan', 'Petrosyan'],
    ['シモノビッチ', 'Simonovic', 'Salamanca'],
    ['باشينيان', 'Pashinyan', 'Petrosyan'],
    ['Paschinjan', 'Pashinyan', 'Petrosyan'],
  ])('%s sounds like %s and not like %s', (name, right, wrong) => {
    expect(likeness(name, right)).toBeGreaterThan(0.6);
    expect(likeness(name, right)).toBeGreaterThan(likeness(name, wrong) + 0.12);
  });

  test('stays between 0 and 1, whatever it is given', () => {
    for (const name of ['', '。', '一二三', 'ab', '\ud800', 'Ж'.repeat(300), '斯'.repeat(300)])
      for (const latin of ['', '1', 'a', 'Łódź', 'x'.repeat(300)]) {
        const score = likeness(name, latin);
        expect(score >= 0 && score <= 1).toBe(true);
      }
  });

  test('romanises by letter', () => {
    expect(romanise('Щука Їжак')).toBe('shchukaizhak');
    expect(romanise('マクロン')).toBe('makuron');
    expect(romanise('Łódź')).toBe('lodz');
  });
});
