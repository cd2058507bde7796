import { compiledOnce } from '../compiled.js';

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

/** The finder of a table of a language's data; the same table gives the same finder. */
export const finderOf = compiledOnce(phraseFinder);

/** The finder of a list of a language's data, whose matches all have the list's first form as key. */
export const listFinderOf = compiledOnce((forms: readonly string[]) =>
  phraseFinder(forms.length === 0 ? {} : { [forms[0]!]: forms }),
);

/** A finder for a table of keys with their forms. Forms in lower case are found with a capital too; those with `{}` are left out. */
export function phraseFinder(table: Readonly<Record<string, readonly string[]>>): PhraseFinder {
  const keyOf = new Map<string, string>();
  for (const [key, forms] of Object.entries(table))
    for (const form of forms) if (!form.includes('{}')) keyOf.set(form.toLowerCase(), key);
  if (keyOf.size === 0) return () => [];
  const alternatives = [...keyOf.keys()]
    .sort((a, b) => b.length - a.length)
    .map((form) =>
      UNSPACED.test(form) ? literal(form) : `(?<![\\p{L}\\p{N}])${literal(form)}(?![\\p{L}\\p{N}])`,
    );
  const pattern = new RegExp(alternatives.join('|'), 'giu');
  return (text) =>
    [...text.matchAll(pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      key: keyOf.get(match[0].toLowerCase()) ?? match[0],
    }));
}

/** A regular expression source that matches exactly this text. */
export function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
