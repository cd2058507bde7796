import { cueClasses, knownClasses, type TaggerInput } from './evidence.js';
import { feature, hashText, join } from './hash.js';
import { englishWord, latinWord } from './latin.js';
import type { Unit } from './units.js';

/** Features of each unit. */
export const WORD_FEATURES = 62;
const EDGE = 0x2545f491;

/**
 * Features of the words of a block: the words, shapes and clusters of the window, affixes up to five letters, what
 * knowledge, titles and the language's word lists say. Cyrillic is read as Latin. Some features are joined with the
 * language, so that one table serves many (as EasyAdapt does, Daumé 2007): what holds in all of them is learned in common.
 * The block is read once; the function that comes back gives `WORD_FEATURES` hashes a unit for a sentence, a half-open
 * range of units, and looks at nothing outside it.
 */
export function wordFeatures(
  units: readonly Unit[],
  input: TaggerInput,
): (from: number, to: number) => Int32Array {
  const { text, clusters } = input;
  const language = hashText(input.language);
  const surfaces = units.map(({ start, end }) => text.slice(start, end));
  const lower = surfaces.map(latinWord);
  const words = Int32Array.from(lower, (word) => hashText(word));
  const tails = Int32Array.from(lower, (word) => hashText(word, Math.max(0, word.length - 3)));
  const shapes = Int32Array.from(surfaces, shapeOf);
  const fines = Int32Array.from(surfaces, (word) => clusterOf(word, input));
  const coarses = Int32Array.from(fines, (cluster) => clusters?.coarse(cluster) ?? 0);
  const known = knownClasses(units, input.known);
  const cues = cueClasses(units, input);
  return (from, to) => {
    const shouting = from < to && !/\p{Ll}/u.test(text.slice(units[from]!.start, units[to - 1]!.end)) ? 1 : 0;
    const inside = (at: number) => at >= from && at < to;
    const word = (at: number) => (at < from ? EDGE + at - from : at >= to ? EDGE + at - to : words[at]!);
    const shape = (at: number) => (inside(at) ? shapes[at]! : EDGE);
    const hint = (at: number) => (inside(at) ? known[at]! * 8 + cues[at]! : 255);
    const tail = (at: number) => (inside(at) ? tails[at]! : EDGE);
    const fine = (at: number) => (inside(at) ? fines[at]! : 0);
    const coarse = (at: number) => (inside(at) ? coarses[at]! : 999);
    const features = new Int32Array((to - from) * WORD_FEATURES);
    let slot = 0;
    for (let at = from; at < to; at++) {
      let template = 0;
      const add = (value: number) => {
        features[slot++] = feature(template++, value);
      };
      const [w, s, k, c] = [word(at), shape(at), hint(at), coarse(at)];
      const letters = lower[at]!;
      const size = letters.length;
      const place = at - from;
      add(shouting);
      add(w);
      add(word(at - 1));
      add(word(at + 1));
      add(word(at - 2));
      add(word(at + 2));
      add(join(word(at - 1), w));
      add(join(w, word(at + 1)));
      add(s);
      add(shape(at - 1));
      add(shape(at + 1));
      add(join(shape(at - 1), s));
      add(join(s, shape(at + 1)));
      add(join(join(shape(at - 1), s), shape(at + 1)));
      for (let affix = 1; affix <= 5; affix++) add(size < affix ? EDGE : hashText(letters, 0, affix));
      for (let affix = 1; affix <= 4; affix++) add(size < affix ? EDGE : hashText(letters, size - affix));
      add(join(s, place === 0 ? 1 : place === 1 ? 2 : 0));
      add(join(s, shouting));
      add(join(word(at - 1), s));
      add(join(s, word(at + 1)));
      add(join(join(word(at - 2), word(at - 1)), s));
      add(join(join(word(at + 1), word(at + 2)), s));
      add(k);
      add(hint(at - 1));
      add(hint(at + 1));
      add(join(k, s));
      add(join(k, w));
      add(join(hint(at - 1), k));
      add(join(k, hint(at + 1)));
      add(join(hint(at - 1), s));
      add(join(hint(at + 1), s));
      add(join(hint(at - 2), s));
      add(join(join(shape(at - 2), shape(at - 1)), s));
      add(join(join(s, shape(at + 1)), shape(at + 2)));
      add(fine(at));
      add(fine(at - 1));
      add(fine(at + 1));
      add(join(c, s));
      add(join(c, k));
      add(join(coarse(at - 1), s));
      add(join(s, coarse(at + 1)));
      add(join(coarse(at - 1), c));
      add(join(c, coarse(at + 1)));
      add(join(join(coarse(at - 1), c), coarse(at + 1)));
      add(join(s, tail(at - 1)));
      add(join(s, tail(at + 1)));
      add(join(language, s));
      add(join(language, w));
      add(join(language, word(at - 1)));
      add(join(language, word(at + 1)));
      add(join(language, k));
      add(join(language, c));
      add(join(language, tail(at)));
      add(join(language, join(shape(at - 1), s)));
      add(join(language, join(s, shape(at + 1))));
    }
    return features;
  };
}

/** Letters that an ending may add to a name in an inflected language: Moratinosom, Путину. */
const ENDING = 3;
const STEM = 4;

/**
 * The cluster of a word, from 1, or 0. The clusters are of English words: of other languages' only what has a capital is
 * looked up, since names are spelt alike in many languages, without accents and less an ending where need be.
 */
function clusterOf(word: string, { clusters, language }: TaggerInput): number {
  if (clusters === undefined) return 0;
  if (language !== 'en' && !/^\p{Lu}/u.test(word)) return 0;
  const whole = clusters.fine(hashText(word.toLowerCase()));
  if (whole !== 0 || language === 'en') return whole;
  const plain = englishWord(word);
  for (let end = plain.length; end >= Math.max(STEM, plain.length - ENDING); end--) {
    const stem = clusters.fine(hashText(plain, 0, end));
    if (stem !== 0) return stem;
  }
  return 0;
}

/** A word's shape with runs shortened to two: `Blinken` → Xxx, `NATO` → XX, `COVID-19` → XX-dd; as a hash. */
function shapeOf(word: string): number {
  let shape = '';
  let last = '';
  let run = 0;
  for (const character of word.length > 40 ? word.slice(0, 40) : word) {
    const kind = kindOf(character);
    run = kind === last ? run + 1 : 1;
    last = kind;
    if (run <= 2) shape += kind;
  }
  return hashText(shape);
}

function kindOf(character: string): string {
  if (character >= 'a' && character <= 'z') return 'x';
  if (character >= 'A' && character <= 'Z') return 'X';
  if (/\p{Lu}/u.test(character)) return 'X';
  if (/\p{L}|\p{M}/u.test(character)) return 'x';
  return /\p{Nd}/u.test(character) ? 'd' : character;
}
