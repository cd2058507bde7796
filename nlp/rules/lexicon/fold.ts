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
const special = /[\u2019\u02BC\u00A0\u202F\u2009\u3000\t\n\u2010\u2011\u0649\u06CC\u06A9\uFF01-\uFF5E]/g;

/** Folds text for look-up; the result has the length of the text, so that offsets stay good. */
export type Fold = (text: string) => string;

/** A fold that also reads the first character of each pair of `pairs` as the second. */
export function createFold(pairs: readonly string[] = []): Fold {
  const own = new Map(pairs.map((pair) => [pair.charAt(0), pair.charAt(1)]));
  const ownPattern =
    own.size === 0 ? null : new RegExp(`[${[...own.keys()].join('').replace(/[\\\]^-]/g, '\\$&')}]`, 'g');
  return (text) => {
    const lower = lowerCase(text).replace(special, replaceSpecial);
    return ownPattern === null ? lower : lower.replace(ownPattern, (found) => own.get(found) ?? found);
  };
}

function replaceSpecial(found: string): string {
  const mapped = typographic[found];
  if (mapped !== undefined) return mapped;
  return String.fromCharCode(found.charCodeAt(0) - 0xfee0).toLowerCase();
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
