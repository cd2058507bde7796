import { commonWords } from './common-words.js';
import type { Word } from './words.js';

/** How many times likelier one common word makes its languages: best of 3, 5 and 8. */
const ODDS = 5;
/** More of them say no more. */
const MOST = 4;
/** What a language without a list counts for, as a share of the best: its words are not known, not absent. */
const UNLISTED = 0.6;
/** A language the models did not name starts with this share. */
const FLOOR = 0.02;

const lists = new Map(Object.entries(commonWords).map(([tag, words]) => [tag, new Set(words.split(/\s+/))]));

/**
 * Moves probability to the languages whose commonest words the text has: names lead models astray that count letters.
 * Changes `sums` in place; their total stays.
 */
export function weighCommonWords(
  sums: Map<string, number>,
  words: readonly Word[],
  allowed: (tag: string) => boolean,
): void {
  const counts = new Map<string, number>();
  for (const [tag, list] of lists) {
    if (!allowed(tag)) continue;
    counts.set(tag, Math.min(MOST, words.filter(({ text }) => list.has(text)).length));
  }
  const best = Math.max(0, ...counts.values());
  if (best === 0) return;
  const scores = new Map<string, number>();
  for (const tag of new Set([...sums.keys(), ...counts.keys()])) {
    const prior = Math.max(sums.get(tag) ?? 0, counts.has(tag) ? FLOOR : 0);
    scores.set(tag, prior * ODDS ** ((counts.get(tag) ?? UNLISTED * best) - best));
  }
  const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);
  const scale = sum(sums.values()) / sum(scores.values());
  for (const [tag, score] of scores) sums.set(tag, score * scale);
}
