import type { LexiconMatch } from './lexicon.js';

/**
 * Of overlapping matches the leftmost, and of those the longest; matches of the same span stay together. `matches`
 * are in the order of their starts, as `Lexicon.match` gives them; so is the result.
 */
export function longestMatches<Value>(matches: readonly LexiconMatch<Value>[]): LexiconMatch<Value>[] {
  const kept: LexiconMatch<Value>[] = [];
  for (let i = 0; i < matches.length; ) {
    const start = matches[i]!.start;
    let next = i;
    let end = start;
    for (; next < matches.length && matches[next]!.start === start; next++) {
      end = Math.max(end, matches[next]!.end);
    }
    for (let at = i; at < next; at++) if (matches[at]!.end === end) kept.push(matches[at]!);
    i = next;
    while (i < matches.length && matches[i]!.start < end) i++;
  }
  return kept;
}
