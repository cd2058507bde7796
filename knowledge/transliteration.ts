import { abjadLikeness } from './abjad.js';
import { transliterationTable } from './data/generated/transliteration.js';
import { fold } from './fold.js';
import { romanise, skeletonOf, soundOf } from './romanise.js';

/** Letters that one character stands for at most. */
const LONGEST = 6;
/** Share of a reading that was never seen, by its length. */
const UNSEEN = [2e-3, 5e-4, 1e-4, 2e-5, 4e-6, 1e-6, 2e-7];
/** Logarithm of a letter's share among 26: what a letter would cost that nothing explains. */
const LETTER = Math.log(1 / 26);
/** What the letters of a good reading gain over chance, each; a score of 1. */
const GOOD = 2.4;

/** Logarithm of each reading's share by character. */
const readings: ReadonlyMap<string, ReadonlyMap<string, number>> = new Map(
  transliterationTable
    .trim()
    .split('\n')
    .map((line) => {
      const [char = '', ...rest] = line.split(' ');
      const shares = new Map<string, number>();
      for (let at = 0; at + 1 < rest.length; at += 2)
        shares.set(rest[at] === '-' ? '' : rest[at]!, Math.log(Number(rest[at + 1]) / 1000));
      return [char, shares] as const;
    }),
);

/**
 * How well a name in another script sounds like a name in Latin letters, 0 (not at all) to 1. Chinese renderings by the
 * most likely way to read each character as some of the letters (the table is learned by EM from GeoNames pairs);
 * Cyrillic and kana by edit distance of their sounds; Arabic by alignment, since it leaves out short vowels; Hebrew by its
 * consonants.
 * Time grows with the product of the lengths. Likeness alone merges nothing: see `nlp/rules/entities/likely-people.ts`.
 */
export function likeness(name: string, latin: string): number {
  const letters = romanise(latin);
  if (letters === '') return 0;
  if (/\p{Script=Han}/u.test(name)) return chineseLikeness(name, letters);
  const own = romanise(name);
  if (own === '') return 0;
  if (/\p{Script=Arabic}/u.test(name)) return abjadLikeness(name, letters);
  const skeletons = 1 - distance(skeletonOf(own), skeletonOf(letters));
  if (/\p{Script=Hebrew}/u.test(name)) return skeletons;
  return 0.6 * (1 - distance(soundOf(own), soundOf(letters))) + 0.4 * skeletons;
}

function chineseLikeness(name: string, letters: string): number {
  const { codes, length } = fold(name.replace(/[^\p{Script=Han}]/gu, ''));
  const size = letters.length;
  let row = new Float64Array(size + 1).fill(Number.NEGATIVE_INFINITY);
  row[0] = 0;
  for (let at = 0; at < length; at++) {
    const known = readings.get(String.fromCharCode(codes[at]!));
    const next = new Float64Array(size + 1).fill(Number.NEGATIVE_INFINITY);
    for (let from = 0; from <= size; from++) {
      if (row[from] === Number.NEGATIVE_INFINITY) continue;
      for (let to = from; to <= Math.min(size, from + LONGEST); to++) {
        const unseen = Math.log(UNSEEN[to - from]!);
        const cost = row[from]! + Math.max(known?.get(letters.slice(from, to)) ?? unseen, unseen);
        if (cost > next[to]!) next[to] = cost;
      }
    }
    row = next;
  }
  const gain = row[size]! / size - LETTER;
  return Math.min(1, Math.max(0, gain / GOOD));
}

/** Edit distance over the longer length, 0..1. */
function distance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++)
      row.push(
        Math.min(row[j - 1]! + 1, previous[j]! + 1, previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)),
      );
    previous = row;
  }
  return previous[b.length]! / Math.max(a.length, b.length, 1);
}
