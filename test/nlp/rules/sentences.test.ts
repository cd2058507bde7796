import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { languages } from '../../../lang/registry.js';
import { splitSentences } from '../../../nlp/rules/sentences.js';
import { readCases } from '../../cases.js';

interface SentenceCase {
  readonly sentences: readonly string[];
  /** What stands between the sentences; a space without it. */
  readonly joiner?: string;
}

describe('splitSentences', () => {
  test.each(readCases<SentenceCase>('sentences.jsonl'))('$where', ({ language, sentences, joiner }) => {
    const text = sentences.join(joiner ?? ' ');
    const ranges = splitSentences(text, 0, text.length, languages.get(language)?.sentences);
    expect(ranges.map(({ start, end }) => text.slice(start, end))).toEqual(sentences);
  });

  test('a text longer than a window has the sentences of its parts', () => {
    const part = 'The council met again on Monday. It could not agree. ';
    const text = part.repeat(300);
    const cut = splitSentences(text, 0, text.length).map(({ start, end }) => text.slice(start, end));
    expect(cut).toHaveLength(600);
    expect(new Set(cut)).toEqual(new Set(['The council met again on Monday.', 'It could not agree.']));
  });

  test('an opening bracket at the very end is not lost', () => {
    const text = 'One. ⦃';
    expect(splitSentences(text, 0, 6).map(({ start, end }) => text.slice(start, end))).toEqual(['One.', '⦃']);
  });

  test('covers any text in order, without overlaps and without surrounding white space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        const text = `${a}. ${b}`;
        const start = Math.min(1, text.length);
        let from = start;
        for (const range of splitSentences(text, start, text.length)) {
          expect(text.slice(from, range.start).trim()).toBe('');
          const sentence = text.slice(range.start, range.end);
          expect(sentence).toBe(sentence.trim());
          expect(sentence).not.toBe('');
          from = range.end;
        }
        expect(text.slice(from).trim()).toBe('');
      }),
    );
  });
});
