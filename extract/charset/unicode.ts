const SAMPLE = 16_384;

/** The Unicode encoding that a byte order mark names; null where there is no mark. */
export function unicodeMark(bytes: Uint8Array): string | null {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'utf-32le' : 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'utf-32be';
  return null;
}

/**
 * UTF-16 without a mark: spaces, line breaks, digits and markup have a zero in every other byte, whatever the
 * script. Null where zero bytes are rare or lie on both sides.
 */
export function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length % 2 !== 0) return null;
  const length = Math.min(bytes.length, SAMPLE);
  let even = 0;
  let odd = 0;
  for (let index = 0; index + 1 < length; index += 2) {
    // Only a zero that makes its partner printable ASCII or a line break counts.
    if (bytes[index] === 0 && isAscii(bytes[index + 1]!)) even++;
    else if (bytes[index + 1] === 0 && isAscii(bytes[index]!)) odd++;
  }
  const pairs = length / 2;
  if (Math.max(even, odd) < Math.max(2, pairs * 0.01)) return null;
  if (odd > even * 20) return 'utf-16le';
  return even > odd * 20 ? 'utf-16be' : null;
}

function isAscii(byte: number): boolean {
  return (byte >= 0x20 && byte < 0x7f) || byte === 0x0a || byte === 0x0d || byte === 0x09;
}
