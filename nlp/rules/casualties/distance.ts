import { CharacterClass, characterClass } from '../lexicon/characters.js';

/** What a mark between two words counts for, in words. Swept over the English and Chinese development sentences. */
const marks: Readonly<Record<string, number>> = {
  ',': 1.5,
  '，': 2,
  '、': 1,
  '،': 1.5,
  ';': 8,
  '；': 8,
  '؛': 8,
  ':': 3,
  '：': 3,
  '(': 1.5,
  ')': 1.5,
  '（': 1.5,
  '）': 1.5,
  '–': 2.5,
  '—': 2.5,
  '。': 8,
  '.': 1.5,
  '!': 6,
  '?': 6,
  '！': 6,
  '？': 6,
  '؟': 6,
  '"': 1,
  '“': 1,
  '”': 1,
  '«': 1,
  '»': 1,
};

/** The weight of each code unit of `folded[start, end)`: 1 where a word begins, half a word for an ideograph. */
export function weigh(folded: string, start: number, end: number, spaced: boolean): Float32Array {
  const weights = new Float32Array(end - start);
  let before: CharacterClass = CharacterClass.Space;
  for (let i = start; i < end; i++) {
    const kind = characterClass(folded, i);
    if (kind === CharacterClass.Unspaced) weights[i - start] = spaced ? 1 : 0.5;
    else if (kind === CharacterClass.Letter && before !== CharacterClass.Letter) weights[i - start] = 1;
    else if (kind === CharacterClass.Digit && before !== CharacterClass.Digit) weights[i - start] = 0.5;
    else if (kind === CharacterClass.Other) weights[i - start] = marks[folded.charAt(i)] ?? 0;
    if (kind !== CharacterClass.Ignorable) before = kind;
  }
  return weights;
}

/** Sums from the start, one longer than `weights`, so that a distance is one subtraction. */
export function runningSum(weights: Float32Array): Float32Array {
  const sums = new Float32Array(weights.length + 1);
  for (let i = 0; i < weights.length; i++) sums[i + 1] = sums[i]! + weights[i]!;
  return sums;
}

/** An age between commas (“Ann Lee, 24, and …”) with its commas; any other as it stands. */
export function withCommas(folded: string, start: number, end: number): [from: number, to: number] {
  const comma = /[,，、] ?$/.exec(folded.slice(Math.max(0, start - 2), start));
  if (comma === null || !/^[,，、]/.test(folded.slice(end, end + 1))) return [start, end];
  return [start - comma[0].length, end + 1];
}
