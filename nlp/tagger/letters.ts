import type { NameData } from '../../lang/contract/names.js';
import { compiledOnce } from '../rules/compiled.js';
import { literal } from '../rules/names/phrases.js';

/** What a language says of the characters that the tagger reads. */
export interface Letters {
  /** Class of a character, 1 … 14. */
  classOf(letter: string): number;
  /** True for a letter that writes foreign names by sound. */
  isSound(letter: string): boolean;
}

const SOUND = 1;
const SURNAME = 2;

/** The classes of a language's characters; those that its data name are looked up by code unit. */
export const lettersOf = compiledOnce(
  ({ transliteration, surnames = '' }: Pick<NameData, 'transliteration' | 'surnames'>): Letters => {
    const flags = new Uint8Array(0x10000);
    const sounds = transliteration === undefined ? undefined : new RegExp(`[${literal(transliteration)}]`);
    for (let code = 0x3041; code < 0xa000; code++)
      if (sounds?.test(String.fromCharCode(code)) === true) flags[code] = SOUND;
    for (const letter of surnames) flags[letter.charCodeAt(0)]! |= SURNAME;
    return {
      classOf: (letter) => {
        const code = letter.charCodeAt(0);
        const han = code >= 0x3400 && code < 0xa000;
        return han ? 10 + flags[code]! : (otherClass(letter) ?? 10 + flags[code]!);
      },
      isSound: (letter) => (flags[letter.charCodeAt(0)]! & SOUND) !== 0,
    };
  },
);

/** Class of a character by Unicode's properties; undefined for a letter of no class of its own. */
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
