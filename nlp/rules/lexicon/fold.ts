const typographic: Readonly<Record<string, string>> = {
  '\u2019': "'",
  '\u02BC': "'",
  '\uFF07': "'",
  '\u00A0': ' ',
  '\u202F': ' ',
  '\u2009': ' ',
  '\u3000': ' ',
  '\t': ' ',
  '\n': ' ',
  '\u2010': '-',
  '\u2011': '-',
  // Persian and Arabic keyboards give different letters for the same sound.
  '\u0649': '\u064A',
  '\u06CC': '\u064A',
  '\u06A9': '\u0643',
};
const fullWidth = { first: 0xff01, last: 0xff5e, offset: 0xfee0 } as const;

/** Folds text for look-up; the result has the length of the text, so that offsets stay good. */
export type Fold = (text: string) => string;

/** A fold that also reads the first character of each pair of `pairs` as the second. */
export function createFold(pairs: readonly string[] = []): Fold {
  const own = new Map(pairs.map((pair) => [pair.charCodeAt(0), pair.charAt(1)]));
  const read = new Map<number, string>();
  const add = (code: number, as: string) => read.set(code, own.get(as.charCodeAt(0)) ?? as);
  for (const [code, as] of own) read.set(code, as);
  for (const [found, as] of Object.entries(typographic)) add(found.charCodeAt(0), as);
  for (let code: number = fullWidth.first; code <= fullWidth.last; code++) {
    add(code, String.fromCharCode(code - fullWidth.offset).toLowerCase());
  }
  // A bit for each code unit: thousands of pairs (traditional characters) make a regular expression slow.
  const marked = new Uint8Array(0x10000 / 8);
  for (const code of read.keys()) marked[code >> 3]! |= 1 << (code & 7);
  return (text) => {
    const lower = lowerCase(text);
    let folded = '';
    let from = 0;
    for (let i = 0; i < lower.length; i++) {
      const code = lower.charCodeAt(i);
      if (((marked[code >> 3]! >> (code & 7)) & 1) === 0) continue;
      folded += lower.slice(from, i) + read.get(code)!;
      from = i + 1;
    }
    return from === 0 ? lower : folded + lower.slice(from);
  };
}

/** Lower case of the same length: the few letters whose lower case is longer (Turkish İ) lose their mark instead. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from(text, (character) => {
    const small = character.toLowerCase();
    return small.length === character.length ? small : small.slice(0, character.length);
  }).join('');
}
