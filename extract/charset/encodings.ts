import iconv from 'iconv-lite';

export interface Decoded {
  readonly text: string;
  /** The encoding used, as an IANA name in lower case. */
  readonly charset: string;
}

/** Labels that browsers read as a superset of what they say (WHATWG Encoding Standard). */
const SUPERSETS: Readonly<Record<string, string>> = {
  'iso-8859-1': 'windows-1252',
  'latin-1': 'windows-1252',
  latin1: 'windows-1252',
  ascii: 'windows-1252',
  'us-ascii': 'windows-1252',
  'iso-8859-9': 'windows-1254',
  'iso-8859-11': 'windows-874',
  'tis-620': 'windows-874',
  gb2312: 'gb18030',
  gb_2312: 'gb18030',
  'gb_2312-80': 'gb18030',
  gbk: 'gb18030',
  'x-gbk': 'gb18030',
  'hz-gb-2312': 'hz-gb-2312',
  'big5-hkscs': 'big5',
  'x-sjis': 'shift_jis',
  sjis: 'shift_jis',
  'shift-jis': 'shift_jis',
  'windows-31j': 'shift_jis',
  'ks_c_5601-1987': 'euc-kr',
  ksc5601: 'euc-kr',
  cp949: 'euc-kr',
  'windows-949': 'euc-kr',
  uhc: 'euc-kr',
  'x-euc-jp': 'euc-jp',
  utf8: 'utf-8',
  unicode: 'utf-8',
  'unicode-1-1-utf-8': 'utf-8',
};

/**
 * Encodings that Node's own decoder knows in full. `windows-1252` is missing on purpose: some Node 20–23 releases
 * decode its bytes 80–9F as C1 controls, which eats quotation marks and dashes.
 */
const NATIVE = new Set([
  'utf-8',
  'utf-16le',
  'utf-16be',
  'gb18030',
  'big5',
  'shift_jis',
  'euc-jp',
  'euc-kr',
  'iso-2022-jp',
]);

/** The name Glosswire uses for an encoding label; null for a label that nothing here can decode. */
export function canonicalCharset(label: string): string | null {
  const name = label
    .trim()
    .toLowerCase()
    .replace(/^x-cp|^cp-?(?=125\d)/, 'windows-')
    .replace(/^"|"$/g, '');
  const known = SUPERSETS[name] ?? name;
  return NATIVE.has(known) || iconv.encodingExists(known) ? known : null;
}

/** Decodes bytes in an encoding that `canonicalCharset` returned. A byte order mark is dropped. */
export function decodeAs(bytes: Uint8Array, charset: string): Decoded {
  const text = NATIVE.has(charset)
    ? new TextDecoder(charset).decode(bytes)
    : iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), charset);
  return { text, charset };
}

/**
 * True where the bytes are UTF-8. A page cut in the middle of a character, or one with a few bytes pasted from
 * another encoding, still is: wrong sequences may make up one in a hundred of those beyond ASCII. ISO-2022-JP, which
 * is ASCII with escape sequences, is not.
 */
export function isUtf8(bytes: Uint8Array): boolean {
  if (hasJapaneseEscapes(bytes)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return wrongShare(bytes) < 0.01;
  }
}

/** The share of sequences beyond ASCII that are not valid UTF-8. */
function wrongShare(bytes: Uint8Array): number {
  let valid = 0;
  let wrong = 0;
  for (let index = 0; index < bytes.length; ) {
    const byte = bytes[index]!;
    if (byte < 0x80) {
      index++;
      continue;
    }
    const length =
      byte >= 0xc2 && byte < 0xe0 ? 2 : byte >= 0xe0 && byte < 0xf0 ? 3 : byte >= 0xf0 && byte < 0xf5 ? 4 : 0;
    let good = length > 0;
    for (let next = 1; good && next < length; next++) {
      // A sequence that the end of the input cuts is no error.
      if (index + next >= bytes.length) return wrong === 0 ? 0 : wrong / (valid + wrong);
      good = (bytes[index + next]! & 0xc0) === 0x80;
    }
    if (good) valid++;
    else wrong++;
    index += good ? length : 1;
  }
  return wrong / Math.max(1, valid + wrong);
}

function hasJapaneseEscapes(bytes: Uint8Array): boolean {
  const start = bytes.indexOf(0x1b);
  return start >= 0 && bytes[start + 1] === 0x24 && (bytes[start + 2] === 0x42 || bytes[start + 2] === 0x40);
}
