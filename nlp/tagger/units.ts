import type { Token } from '../../schemas/index.js';

/** What the tagger labels: a word or a part of one between hyphens, a character of an unspaced script. */
export interface Unit {
  readonly start: number;
  readonly end: number;
  /** Index of the token it lies in. */
  readonly token: number;
}

const HYPHEN = /[-\u2010\u2011]/g;

/** Words, numbers and punctuation marks; a hyphenated word in its parts, since a name often is only one (US-based). */
export function wordUnits(text: string, tokens: readonly Token[]): Unit[] {
  return tokens.flatMap(({ start, end, kind }, token) => {
    const word = text.slice(start, end);
    if (kind !== 'word' || !/[-\u2010\u2011]/.test(word)) return [{ start, end, token }];
    const units: Unit[] = [];
    let from = 0;
    for (const { index } of word.matchAll(HYPHEN)) {
      if (index > from) units.push({ start: start + from, end: start + index, token });
      units.push({ start: start + index, end: start + index + 1, token });
      from = index + 1;
    }
    if (from < word.length) units.push({ start: start + from, end, token });
    return units;
  });
}

/** Characters (code points); a word of Latin letters or a number is one unit. */
export function letterUnits(text: string, tokens: readonly Token[]): Unit[] {
  return tokens.flatMap(({ start, end }, token) => {
    const units: Unit[] = [];
    for (const { index, 0: piece } of text.slice(start, end).matchAll(/[A-Za-zÀ-ɏ]+|\p{Nd}+|./gsu))
      units.push({ start: start + index, end: start + index + piece.length, token });
    return units;
  });
}
