/** What a UTF-16 code unit is to the lexicon. Surrogates count as letters, so that rare ideographs form words. */
export const CharacterClass = {
  Other: 0,
  Letter: 1,
  /** A letter of a script that does not part words: ideographs, kana, Thai. */
  Unspaced: 2,
  Digit: 3,
  Space: 4,
  /** Skipped when matching: vowel signs, tatweel, joiners, soft hyphen. */
  Ignorable: 5,
} as const;
export type CharacterClass = (typeof CharacterClass)[keyof typeof CharacterClass];

const classes = classify();

function classify(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (let code = 0; code < table.length; code++) table[code] = classOf(String.fromCharCode(code));
  return table;
}

function classOf(character: string): CharacterClass {
  // Arabic harakat and tatweel, Hebrew points, soft hyphen, zero-width joiners and marks: never told apart by a reader.
  if (/[\u00AD\u0591-\u05C7\u0640\u064B-\u065F\u0670\u200B-\u200F\u2060\uFEFF]/.test(character)) {
    return CharacterClass.Ignorable;
  }
  if (/\p{Nd}/u.test(character)) return CharacterClass.Digit;
  if (/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}々〆ー]/u.test(character)) return CharacterClass.Unspaced;
  if (/[\p{L}\p{M}]|[\uD800-\uDFFF]/u.test(character)) return CharacterClass.Letter;
  return /\s/.test(character) ? CharacterClass.Space : CharacterClass.Other;
}

/** The class of the code unit of `text` at `index`; `Other` outside the text. */
export function characterClass(text: string, index: number): CharacterClass {
  const code = text.charCodeAt(index);
  return Number.isNaN(code) ? CharacterClass.Other : (classes[code] as CharacterClass);
}
