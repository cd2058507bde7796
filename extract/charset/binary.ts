const SIGNATURES: readonly (readonly [readonly number[], string])[] = [
  [[0x89, 0x50, 0x4e, 0x47], 'a PNG image'],
  [[0xff, 0xd8, 0xff], 'a JPEG image'],
  [[0x47, 0x49, 0x46, 0x38], 'a GIF image'],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF document'],
  [[0x50, 0x4b, 0x03, 0x04], 'a ZIP archive or office document'],
  [[0x1f, 0x8b], 'gzip data'],
  [[0x42, 0x5a, 0x68], 'bzip2 data'],
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a], 'xz data'],
  [[0x28, 0xb5, 0x2f, 0xfd], 'Zstandard data'],
  [[0x7f, 0x45, 0x4c, 0x46], 'a program'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an office document'],
];
const SAMPLE = 65_536;

/**
 * What kind of binary data the bytes are (“a PNG image”, “binary data”); null where they can be text. Control
 * characters make the difference: no text encoding but UTF-16 and UTF-32, which are told apart before, uses them for
 * letters. A few stray zero bytes, as old content systems leave them, are let through.
 */
export function looksBinary(bytes: Uint8Array): string | null {
  for (const [signature, kind] of SIGNATURES)
    if (signature.every((byte, index) => bytes[index] === byte)) return kind;
  const sample = bytes.subarray(0, SAMPLE);
  let controls = 0;
  for (const byte of sample)
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d && byte !== 0x1b)
      controls++;
  return controls > 4 && controls / sample.length > 0.01 ? 'binary data' : null;
}
