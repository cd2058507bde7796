import { describe, expect, test } from '@jest/globals';
import type { TokenModel } from '../../../models/name-model/token-model.js';
import { piecesOf, spansOf } from '../../../models/name-model/words.js';

const cut = (word: string, pieces: readonly string[], byteLevel = false) =>
  spansOf(word, pieces, byteLevel).map(({ start, end }) => word.slice(start, end));

describe('pieces lie where they stand in the text', () => {
  test.each([
    ['WordPiece', 'Draskovs', ['dr', '##ask', '##ovs'], ['Dr', 'ask', 'ovs']],
    ['WordPiece without accents', 'Émile', ['em', '##ile'], ['Ém', 'ile']],
    ['a decomposed accent', 'E\u0301mile', ['em', '##ile'], ['E\u0301m', 'ile']],
    ['SentencePiece', 'Draskov,', ['▁Dras', 'kov', ','], ['Dras', 'kov', ',']],
    ['a lone marker', '北京市', ['▁', '北京', '市'], ['', '北京', '市']],
    ['compatibility characters', '１２㎞', ['▁12', 'km'], ['１２', '㎞']],
    ['a character that becomes several letters', 'ﬁnal', ['fi', '##nal'], ['ﬁ', 'nal']],
    ['an unknown piece', '😀Oslo', ['[UNK]', 'oslo'], ['😀', 'Oslo']],
    ['a whole unknown word', '😀', ['[UNK]'], ['😀']],
    ['an unknown end', 'Oslo😀', ['oslo', '[UNK]'], ['Oslo', '😀']],
    ['a hash of its own', '#1', ['#', '1'], ['#', '1']],
  ])('%s', (_, word, pieces, expected) => {
    expect(cut(word, pieces)).toEqual(expected);
  });

  test('bytes written as characters, with the space before and characters that are cut', () => {
    expect(cut('Zoë', ['ĠZ', 'o', 'Ã«'], true)).toEqual(['Z', 'o', 'ë']);
    expect(cut('京都', ['äº', '¬', 'éĥ½'], true)).toEqual(['', '京', '都']);
  });

  test('pieces that are nowhere in the word take what is left of it', () => {
    expect(cut('Oslo', ['zz', 'yy'])).toEqual(['Oslo', 'Oslo']);
    expect(cut('Oslo', ['os', 'zz'])).toEqual(['Os', 'lo']);
  });
});

/** Gives each character as a piece, and remembers what it was asked. */
function characterModel(asked: string[] = []): TokenModel {
  return {
    ...{ labels: ['O', 'B-PER'], maxLength: 8, before: [], after: [], padding: 0 },
    pieces(text) {
      asked.push(text);
      const texts = [...text.trim()];
      return { texts, ids: texts.map((character) => character.codePointAt(0)!) };
    },
    logits: async () => new Float32Array(),
  };
}

test('words of a text keep their offsets; each is asked for once, with the space before it', () => {
  const asked: string[] = [];
  const pieces = piecesOf('Ab cd,\n ab cd, 東', characterModel(asked));
  expect(pieces.filter(({ opens }) => opens).map(({ start }) => start)).toEqual([0, 3, 8, 11, 15]);
  expect(asked).toEqual([' a', 'Ab', ' cd,', ' ab', ' 東']);
});

test('a text without spaces is cut behind punctuation, and everywhere else without cutting characters', () => {
  const text = `${'東'.repeat(70)}，${'京'.repeat(300)}${'😀'.repeat(150)}`;
  const pieces = piecesOf(text, characterModel());
  expect(pieces.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
  expect(pieces.filter(({ opens }) => opens)[1]!.start).toBe(71);
});

test('a long text takes time in line with its length', () => {
  const text = '東'.repeat(200_000);
  expect(piecesOf(text, characterModel())).toHaveLength(200_000);
});
