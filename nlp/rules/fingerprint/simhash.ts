/** Tokens in a shingle: word order counts, and one changed word changes three of some hundred shingles. */
const SHINGLE = 3;
/** A text of fewer shingles has too few features for its bits to mean anything. */
const FEWEST = 40;

/**
 * The 64-bit SimHash of a text's token shingles as 16 hex digits (Charikar 2002; Manku, Jain and Das Sarma 2007 use it
 * for near-duplicates): each distinct shingle votes on each bit, so texts that share most shingles share most bits.
 * Unrelated texts differ in about 32 bits, copies with small edits in six or fewer. Null for a text under 42 tokens.
 */
export function simhash(words: readonly string[]): string | null {
  const shingles = new Set<string>();
  for (let at = 0; at + SHINGLE <= words.length; at += 1) {
    shingles.add(words.slice(at, at + SHINGLE).join(' '));
  }
  if (shingles.size < FEWEST) return null;
  const votes = new Int32Array(64);
  for (const shingle of shingles) {
    for (const [half, seed] of [0x811c9dc5, 0x9747b28c].entries()) {
      const bits = hash(shingle, seed);
      for (let bit = 0; bit < 32; bit += 1) votes[half * 32 + bit]! += (bits >>> bit) & 1 ? 1 : -1;
    }
  }
  let hex = '';
  for (let from = 0; from < 64; from += 4) {
    let digit = 0;
    for (let bit = 0; bit < 4; bit += 1) if (votes[from + bit]! > 0) digit |= 1 << bit;
    hex += digit.toString(16);
  }
  return hex;
}

/** How many of the 64 bits of two fingerprints differ; near-duplicates differ in six or fewer. */
export function hammingDistance(one: string, other: string): number {
  let bits = 0;
  for (let at = 0; at < 16; at += 1) {
    let differing = Number.parseInt(one.charAt(at), 16) ^ Number.parseInt(other.charAt(at), 16);
    for (; differing > 0; differing &= differing - 1) bits += 1;
  }
  return bits;
}

/** FNV-1a over UTF-16 code units with MurmurHash3's finalizer, which spreads the last characters over all bits. */
function hash(text: string, seed: number): number {
  let value = seed;
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
