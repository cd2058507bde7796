/** The scripts that decide about languages: ISO 15924 code and Unicode property. Kana is its own: Han is shared. */
const SCRIPTS: readonly (readonly [code: string, pattern: RegExp])[] = [
  ['Latn', /\p{Script=Latin}/u],
  ['Hani', /\p{Script=Han}/u],
  ['Kana', /\p{Script=Hiragana}|\p{Script=Katakana}/u],
  ['Hang', /\p{Script=Hangul}/u],
  ['Cyrl', /\p{Script=Cyrillic}/u],
  ['Arab', /\p{Script=Arabic}/u],
  ['Hebr', /\p{Script=Hebrew}/u],
  ['Grek', /\p{Script=Greek}/u],
  ['Deva', /\p{Script=Devanagari}/u],
  ['Beng', /\p{Script=Bengali}/u],
  ['Thai', /\p{Script=Thai}/u],
  ['Khmr', /\p{Script=Khmer}/u],
  ['Laoo', /\p{Script=Lao}/u],
  ['Mymr', /\p{Script=Myanmar}/u],
  ['Geor', /\p{Script=Georgian}/u],
  ['Armn', /\p{Script=Armenian}/u],
  ['Ethi', /\p{Script=Ethiopic}/u],
  ['Taml', /\p{Script=Tamil}/u],
  ['Telu', /\p{Script=Telugu}/u],
  ['Knda', /\p{Script=Kannada}/u],
  ['Mlym', /\p{Script=Malayalam}/u],
  ['Gujr', /\p{Script=Gujarati}/u],
  ['Guru', /\p{Script=Gurmukhi}/u],
  ['Orya', /\p{Script=Oriya}/u],
  ['Sinh', /\p{Script=Sinhala}/u],
  ['Tibt', /\p{Script=Tibetan}/u],
  ['Thaa', /\p{Script=Thaana}/u],
  ['Cher', /\p{Script=Cherokee}/u],
  ['Olck', /\p{Script=Ol_Chiki}/u],
  ['Nkoo', /\p{Script=Nko}/u],
  ['Adlm', /\p{Script=Adlam}/u],
  ['Tfng', /\p{Script=Tifinagh}/u],
  ['Mong', /\p{Script=Mongolian}/u],
  ['Syrc', /\p{Script=Syriac}/u],
  ['Cans', /\p{Script=Canadian_Aboriginal}/u],
];

/** A Han, kana or Hangul character says about as much as three Latin letters. */
const WEIGHT: Readonly<Record<string, number>> = { Hani: 3, Kana: 3, Hang: 3 };

const BMP = 0x1_0000;
/** Script of every BMP code unit as 1 + its index above; 0 is none. Takes 15 ms to make, once. */
const table = bmpTable();

function bmpTable(): Uint8Array {
  const codes = new Uint8Array(BMP);
  for (let code = 0; code < BMP; code++) {
    // Surrogates are no characters; the Hangul and Han blocks are filled below without asking 40,000 times.
    if (code >= 0xd800 && code <= 0xf8ff) continue;
    if (code >= 0x4e00 && code <= 0x9fff) codes[code] = 2;
    else if (code >= 0xac00 && code <= 0xd7a3) codes[code] = 4;
    else codes[code] = indexOf(String.fromCharCode(code));
  }
  return codes;
}

function indexOf(character: string): number {
  return 1 + SCRIPTS.findIndex(([, pattern]) => pattern.test(character));
}

/** 1 + the index of a code point's script in `SCRIPTS`; 0 for digits, punctuation, marks and scripts not listed. */
function indexAt(codePoint: number): number {
  return codePoint < BMP ? table[codePoint]! : indexOf(String.fromCodePoint(codePoint));
}

/** The weight of each script in `text[start, end)`: letters, with Han, kana and Hangul counting for three. */
export function scriptWeights(text: string, start = 0, end = text.length): Map<string, number> {
  const counts = new Uint32Array(SCRIPTS.length + 1);
  for (let i = start; i < end; i++) {
    const codePoint = text.codePointAt(i)!;
    if (codePoint >= BMP) i++;
    counts[indexAt(codePoint)]! += 1;
  }
  return new Map(
    SCRIPTS.flatMap(([script], index) => {
      const count = counts[index + 1]!;
      return count === 0 ? [] : [[script, count * (WEIGHT[script] ?? 1)] as const];
    }),
  );
}
