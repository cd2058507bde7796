import { compiledOnce } from '../compiled.js';
import { createFold } from '../lexicon/fold.js';
import { Lexicon } from '../lexicon/lexicon.js';
import { longestMatches } from '../lexicon/longest.js';

/** A phrase of a language's data found in a text. */
export interface PhraseMatch {
  readonly start: number;
  readonly end: number;
  readonly key: string;
}

/** Finds every phrase of a table in a text: longest first, left to right, whole words in spaced scripts. */
export type PhraseFinder = (text: string) => PhraseMatch[];

const UNSPACED =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{Script=Hangul}]/u;

/** Forms that are the same to the lexicon stand in a table once. */
const fold = createFold();

/** The finder of a table of a language's data; the same table gives the same finder. */
export const finderOf = compiledOnce(phraseFinder);

/** The finder of a list of a language's data, whose matches all have the list's first form as key. */
export const listFinderOf = compiledOnce((forms: readonly string[]) =>
  phraseFinder(forms.length === 0 ? {} : { [forms[0]!]: forms }),
);

/**
 * A finder for a table of keys with their forms. Forms are found with a capital too; those with `{}` are left out. A
 * look-up in a trie: as one regular expression, a hundred forms with Unicode word boundaries took half a second to
 * compile and seconds to match on a hostile text.
 */
export function phraseFinder(table: Readonly<Record<string, readonly string[]>>): PhraseFinder {
  const keyOf = new Map<string, string>();
  for (const [key, forms] of Object.entries(table))
    for (const form of forms) if (!form.includes('{}')) keyOf.set(fold(form), key);
  const entries = [...keyOf];
  const parted = (spaced: boolean) =>
    new Lexicon(
      { spaced },
      entries.filter(([form]) => UNSPACED.test(form) !== spaced),
    );
  const lexicons = [parted(true), parted(false)];
  return (text) => {
    const folded = fold(text);
    const matches = lexicons.flatMap((lexicon) => lexicon.match(folded, 0, folded.length));
    return longestMatches(matches.sort((a, b) => a.start - b.start)).map(({ start, end, value }) => ({
      start,
      end,
      key: value,
    }));
  };
}

/** A regular expression source that matches exactly this text. */
export function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
