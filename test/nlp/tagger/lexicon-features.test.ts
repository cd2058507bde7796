import { expect, test } from '@jest/globals';
import type { WordClusters } from '../../../models/contract.js';
import { hashText } from '../../../nlp/tagger/hash.js';
import { LEXICON_FEATURES, lexiconFeatures } from '../../../nlp/tagger/lexicon-features.js';
import { letterUnits } from '../../../nlp/tagger/units.js';

/** A dictionary of words with their cluster; the coarse one is 1 + its kinds of name. */
function dictionary(words: Readonly<Record<string, number>>): WordClusters {
  const clusters = new Map(Object.entries(words).map(([word, cluster]) => [hashText(word), cluster]));
  return { version: 'test', fine: (hash) => clusters.get(hash) ?? 0, coarse: (fine) => fine };
}

function featuresOf(text: string, clusters: WordClusters | undefined) {
  const tokens = [{ start: 0, end: text.length, kind: 'word' as const, pos: null }];
  const units = letterUnits(text, tokens);
  const input = { text, language: 'ja', tokens, data: undefined, known: [], titles: [], clusters };
  const all = lexiconFeatures(units, input);
  const rows = (from: number, to: number) => {
    const flat = [...all(from, to)];
    return Array.from({ length: to - from }, (_, at) =>
      flat.slice(at * LEXICON_FEATURES, (at + 1) * LEXICON_FEATURES),
    );
  };
  return { rows, length: units.length };
}

/** What the word that a character stands in says: its cluster, the place in it, how long it is, the kinds of name. */
const OWN = [0, 4, 5, 10, 12];
const own = (row: readonly number[] | undefined) => OWN.map((each) => row?.[each]);

test('a sentence is cut into the fewest words, and equal words say the same wherever they stand', () => {
  const words = dictionary({ 東京: 2, 東京都: 3, 京都: 2, 都: 4, 知事: 5 });
  const apart = featuresOf('東京都知事', words).rows(0, 5);
  const alone = featuresOf('東京都', words).rows(0, 3);
  expect(apart.slice(0, 3).map(own)).toEqual(alone.map(own));
  expect(own(apart[0])).not.toEqual(own(featuresOf('東京', words).rows(0, 2)[0]));
});

test('a word that the dictionary does not hold differs from one that it does', () => {
  const words = dictionary({ 大阪: 2 });
  expect(own(featuresOf('大阪', words).rows(0, 2)[0])).not.toEqual(
    own(featuresOf('大坂', words).rows(0, 2)[0]),
  );
});

test('a word does not go over a space', () => {
  const words = dictionary({ 서울시: 2 });
  expect(own(featuresOf('서울 시', words).rows(0, 3)[0])).not.toEqual(
    own(featuresOf('서울시', words).rows(0, 3)[0]),
  );
});

test('nothing outside the sentence is looked at', () => {
  const words = dictionary({ 東京: 2, 京都: 3 });
  const { rows } = featuresOf('東京都東京都', words);
  expect(rows(3, 6)).toEqual(rows(0, 3));
});

test('without a dictionary, and for no units, there is nothing to say', () => {
  expect(new Set(featuresOf('東京', undefined).rows(0, 2).flat())).toEqual(new Set([0]));
  expect(featuresOf('東京', dictionary({})).rows(1, 1)).toEqual([]);
});
