import type { Markers, Neighbours } from './markers/contract.js';
import type { Word } from './words.js';

/** How many times likelier one marker makes its language against a neighbour: swept from 4 to 30. */
export const MARKER = Math.log(12);
/** The same of a letter that a neighbour lacks, and of a word that it has too and uses less. */
const ALPHABET = Math.log(4);
const LEANING = Math.log(2);
/** A stem of fewer letters than this is found in words that it is no part of. */
const LEAST_STEM = 4;

/** How much likelier a word makes a language, as a logarithm; 0 where it says nothing. */
export type Evidence = (word: Word) => number;

const list = (text = '') => text.split(/\s+/).filter((entry) => entry !== '');

/** The evidence for each language of a group, by tag; the lists are read once. */
export function compile({ languages, affixes }: Neighbours): ReadonlyMap<string, Evidence> {
  const prefixes = ['', ...list(affixes?.prefixes)];
  const suffixes = ['', ...list(affixes?.suffixes)];
  return new Map(
    Object.entries(languages).map(([tag, markers]) => [tag, evidenceOf(markers, prefixes, suffixes)]),
  );
}

function evidenceOf(markers: Markers, prefixes: readonly string[], suffixes: readonly string[]): Evidence {
  const words = new Set(list(markers.words));
  const leaning = new Set(list(markers.leaning));
  const [letters, beginnings, endings] = [
    list(markers.letters),
    list(markers.beginnings),
    list(markers.endings),
  ];
  const [alphabet, leaningEndings] = [list(markers.alphabet), list(markers.leaningEndings)];
  const hasStem = (word: string) =>
    prefixes.some(
      (prefix) =>
        word.startsWith(prefix) &&
        suffixes.some(
          (suffix) =>
            word.endsWith(suffix) &&
            word.length - prefix.length - suffix.length >= LEAST_STEM &&
            words.has(word.slice(prefix.length, word.length - suffix.length)),
        ),
    );
  return ({ text, name }) => {
    const spelt =
      !name &&
      (letters.some((group) => text.includes(group)) ||
        beginnings.some((part) => text.startsWith(part)) ||
        endings.some((part) => text.endsWith(part) && text.length > part.length + 1));
    const own = spelt || words.has(text) || (prefixes.length > 1 && hasStem(text));
    const leans = leaning.has(text) || leaningEndings.some((ending) => text.endsWith(ending));
    const letter = alphabet.some((character) => text.includes(character)) ? ALPHABET : 0;
    return (own ? MARKER : leans ? LEANING : 0) + letter;
  };
}
