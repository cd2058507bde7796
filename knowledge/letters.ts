import { traditionalPairs } from './data/generated/traditional.js';

/**
 * What a UTF-16 code unit is to a name. `join` may stand inside a name (space, hyphen, apostrophe, middle dot) and
 * vanishes between unspaced letters; `drop` never counts (combining marks, tatweel, zero-width characters).
 */
export const letter = {
  none: 0,
  spaced: 1,
  han: 2,
  kana: 3,
  hangul: 4,
  unspaced: 5,
  join: 6,
  drop: 7,
} as const;
export type Letter = (typeof letter)[keyof typeof letter];

/** Class of every code unit, and the form it is compared in: lower case, no accents, simplified, half width. */
export interface LetterTable {
  readonly classes: Uint8Array;
  readonly folds: Uint16Array;
}

/** First and last code unit of the blocks whose letters are written without spaces between words. */
const UNSPACED: readonly (readonly [number, number, Letter])[] = [
  [0x0e00, 0x0eff, letter.unspaced], // Thai, Lao
  [0x1000, 0x109f, letter.unspaced], // Myanmar
  [0x1780, 0x17ff, letter.unspaced], // Khmer
  [0x3005, 0x3007, letter.han],
  [0x3041, 0x309f, letter.unspaced], // hiragana: names in it are words, no runs
  [0x30a1, 0x30fa, letter.kana],
  [0x30fc, 0x30ff, letter.kana],
  [0x3400, 0x9fff, letter.han],
  [0xac00, 0xd7a3, letter.hangul],
  [0xd800, 0xdfff, letter.han], // astral ideographs, as two units
  [0xf900, 0xfaff, letter.han],
];
const JOIN = " \u00a0\u202f\u3000\t-\u2010\u2011\u2012\u2013'\u2018\u2019\u02bc`·・‧•∙．゠＝&";
const DROP = '\u00ad\u0640\u200b\u200c\u200d\u200e\u200f\u2060\ufeff';
/** Letters that Unicode does not decompose. */
const LATIN = 'øoØołlŁlđdĐdðdÐdıiİißsəeƏe';
/** Arabic-script letters that writers interchange: alef, yeh, kaf and heh variants. */
const ARABIC =
  '\u0623\u0627\u0625\u0627\u0622\u0627\u0671\u0627\u064a\u06cc\u0649\u06cc\u0643\u06a9\u0629\u0647\u06c0\u0647\u06c1\u0647';

/** The table, computed once from Unicode data and the traditional-to-simplified pairs (about 20 ms). */
export const letters: LetterTable = buildTable();

function buildTable(): LetterTable {
  const classes = new Uint8Array(65536);
  const folds = new Uint16Array(65536);
  const isLetter = /[\p{L}\p{Nd}]/u;
  const isMark = /\p{M}/u;
  for (let code = 0; code < 65536; code++) {
    folds[code] = code;
    // Surrogates and ideographs have no case or accents; a kana's voicing mark is no accent: ゴ is not コ.
    if ((code >= 0x3400 && code <= 0xdfff) || (code >= 0x3040 && code <= 0x30ff)) continue;
    const char = String.fromCharCode(code);
    if (isMark.test(char)) classes[code] = letter.drop;
    else if (isLetter.test(char)) {
      classes[code] = letter.spaced;
      folds[code] = foldLetter(char, code);
    }
  }
  for (const [first, last, kind] of UNSPACED) classes.fill(kind, first, last + 1);
  for (const char of JOIN) classes[char.charCodeAt(0)] = letter.join;
  for (const char of DROP) classes[char.charCodeAt(0)] = letter.drop;
  for (const pairs of [LATIN, ARABIC, traditionalPairs])
    for (let at = 0; at + 1 < pairs.length; at += 2) folds[pairs.charCodeAt(at)] = pairs.charCodeAt(at + 1);
  return { classes, folds };
}

function foldLetter(char: string, code: number): number {
  const lower = char.toLowerCase();
  // й and ї are letters of their own, not accented ones: Алтай is no Алтаи.
  if (lower === 'й' || lower === 'ї') return lower.charCodeAt(0);
  const base = char.normalize('NFKD').toLowerCase();
  const first = base.charCodeAt(0);
  // Keep what decomposes into several letters or a non-letter as it is, in lower case.
  return /^\p{L}\p{M}*$|^\p{Nd}$/u.test(base) ? first : lower.length === 1 ? lower.charCodeAt(0) : code;
}
