/** A word of a text, as evidence of its language. */
export interface Word {
  /** In lower case. */
  readonly text: string;
  /** Written with a capital inside a sentence: perhaps a name, whose spelling tells nothing. */
  readonly name: boolean;
}

/** The different words of one line of text; each counts once, however often it stands there. */
export function wordsOf(text: string): Word[] {
  const words = new Map<string, Word>();
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}’'·]+/gu)) {
    const lower = word.toLowerCase();
    const name = index > 0 && word[0] !== lower[0];
    if (!words.has(lower) || !name) words.set(lower, { text: lower, name });
  }
  return [...words.values()];
}
