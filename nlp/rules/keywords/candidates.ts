import type { Entity, Range, Token } from '../../../schemas/index.js';

/** A word, phrase or entity that may be a keyword, with everywhere it occurs. */
export interface Candidate {
  readonly key: string;
  readonly words: number;
  readonly ranges: Range[];
  readonly entity: boolean;
}

const LONGEST_PHRASE = 3;
/** Parts of speech that a keyword is made of, where the tokens have them. */
const CONTENT: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'X']);

/** Every entity that is named, under its id. */
export function entityCandidates(entities: readonly Entity[]): Candidate[] {
  return entities
    .filter(({ type }) => type !== 'other')
    .map(({ id, mentions }) => ({ key: id, words: 2, ranges: [...mentions], entity: true }));
}

/**
 * Words and phrases of up to three words that hold no stop word, by their lower-case form. `taken` ranges (entities,
 * dates), in text order, belong to other layers and end a phrase.
 */
export function phraseCandidates(
  text: string,
  tokens: readonly Token[],
  taken: readonly Range[],
  stopWordsAt: (offset: number) => ReadonlySet<string> | null,
): Candidate[] {
  const found = new Map<string, Candidate>();
  let run: Token[] = [];
  let at = 0;
  for (const token of tokens) {
    while (at < taken.length && taken[at]!.end <= token.start) at += 1;
    const free = (taken[at]?.start ?? Number.POSITIVE_INFINITY) >= token.end;
    const stopWords = stopWordsAt(token.start);
    const before = run.at(-1);
    if (before !== undefined && !isJoint(text.slice(before.end, token.start))) run = [];
    if (!free || stopWords === null || !isContent(text.slice(token.start, token.end), token, stopWords)) {
      run = [];
      continue;
    }
    run = [...run, token].slice(-LONGEST_PHRASE);
    for (let size = 1; size <= run.length; size += 1) {
      const start = run[run.length - size]!.start;
      const key = text.slice(start, token.end).toLowerCase().replaceAll(/\s+/g, ' ');
      const known = found.get(key);
      if (known !== undefined) known.ranges.push({ start, end: token.end });
      else found.set(key, { key, words: size, ranges: [{ start, end: token.end }], entity: false });
    }
  }
  return [...found.values()];
}

function isJoint(gap: string): boolean {
  return gap === '' || gap === ' ' || gap === '\u00a0';
}

function isContent(word: string, { kind, pos }: Token, stopWords: ReadonlySet<string>): boolean {
  if (kind !== 'word' || stopWords.has(word.toLowerCase())) return false;
  if (pos !== null && !CONTENT.has(pos)) return false;
  // Hiragana alone writes grammar, not subjects; a single Han character is too open to stand for one.
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(word)) {
    return word.length > 1 && /[\p{Script=Han}\p{Script=Katakana}]/u.test(word);
  }
  return word.length > 2 && /^\p{L}/u.test(word);
}
