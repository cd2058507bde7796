import type { NameData } from '../../lang/contract/names.js';
import { compiledOnce } from '../rules/compiled.js';
import { literal } from '../rules/names/phrases.js';

/** What a language says of the letters that the tagger reads. */
export interface Letters {
  /** Class of a letter, 1 … 14. */
  classOf(letter: string): number;
  /** True for a letter that writes foreign names by sound. */
  isSound(letter: string): boolean;
  /** Cluster of a letter, 1 …; 0 for one that has none. */
  clusterOf(letter: string): number;
  /** What ends at `end` of the text: 1 the name of an organisation, 2 of a place, by its noun; 0 neither. */
  endingAt(text: string, end: number): number;
}

type LetterData = Partial<
  Pick<
    NameData,
    'transliteration' | 'surnames' | 'letterClusters' | 'placeEndings' | 'placeNouns' | 'organizationNouns'
  >
>;

const SOUND = 1;
const SURNAME = 2;

/** The tables of a language's letters, by code unit. */
export const lettersOf = compiledOnce((data: LetterData): Letters => {
  const flags = new Uint8Array(0x10000);
  const { transliteration, surnames = '', letterClusters = [] } = data;
  const sounds = transliteration === undefined ? undefined : new RegExp(`[${literal(transliteration)}]`);
  for (let code = 0x3041; code < 0xa000; code++)
    if (sounds?.test(String.fromCharCode(code)) === true) flags[code] = SOUND;
  for (const letter of surnames) flags[letter.charCodeAt(0)]! |= SURNAME;
  const clusters = new Uint8Array(0x10000);
  for (const [index, letters] of letterClusters.entries())
    for (const letter of letters) if (letter.length === 1) clusters[letter.charCodeAt(0)] = index + 1;
  return {
    classOf: (letter) => {
      const code = letter.charCodeAt(0);
      const han = code >= 0x3400 && code < 0xa000;
      return han ? 10 + flags[code]! : (otherClass(letter) ?? 10 + flags[code]!);
    },
    isSound: (letter) => (flags[letter.charCodeAt(0)]! & SOUND) !== 0,
    clusterOf: (letter) => clusters[letter.charCodeAt(0)]!,
    endingAt: endingsOf(data),
  };
});

function endingsOf({ placeEndings = '', placeNouns = [], organizationNouns = [] }: LetterData) {
  const kinds = new Map([...placeEndings, ...placeNouns].map((noun) => [noun, 2]));
  for (const noun of organizationNouns) kinds.set(noun, 1);
  const byLast = new Map<number, [string, number][]>();
  // Organisations first: 集团 ends one, whatever 团 does.
  for (const [noun, kind] of [...kinds].sort((a, b) => a[1] - b[1])) {
    const last = noun.charCodeAt(noun.length - 1);
    byLast.set(last, [...(byLast.get(last) ?? []), [noun, kind]]);
  }
  return (text: string, end: number): number => {
    for (const [noun, kind] of byLast.get(text.charCodeAt(end - 1)) ?? [])
      if (text.endsWith(noun, end)) return kind;
    return 0;
  };
}

/** Class of a letter by Unicode's properties; undefined for one of no class of its own. */
function otherClass(letter: string): number | undefined {
  if (/^\p{Nd}/u.test(letter)) return 1;
  if (/^[A-ZÀ-Þ]/.test(letter)) return 2;
  if (/^\p{Script=Latin}/u.test(letter)) return 3;
  if (/^[·・‧•．]/.test(letter)) return 4;
  if (/^[《「『“"（(]/.test(letter)) return 5;
  if (/^[》」』”"）)]/.test(letter)) return 6;
  if (/^\p{P}|^\p{S}/u.test(letter)) return 7;
  if (/^\p{Script=Katakana}|^ー/u.test(letter)) return 8;
  if (/^\p{Script=Hiragana}/u.test(letter)) return 9;
  return undefined;
}
