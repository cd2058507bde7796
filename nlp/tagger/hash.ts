const EMPTY = 0x811c9dc5;

/** Hash of a stretch of text: FNV-1a over UTF-16 code units, as a 32-bit integer. `before` is the hash of what stands before it, if any. */
export function hashText(text: string, start = 0, end = text.length, before = EMPTY): number {
  let hash = before;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

/** Joins two 32-bit values into one; the order of the two counts. */
export function join(a: number, b: number): number {
  return Math.imul(Math.imul(a, 0x9e3779b1) ^ (b + 0x7f4a7c15), 0x85ebca6b) ^ (a >>> 15);
}

/** The hash of a feature: the number of its template with its value, mixed (MurmurHash3's finaliser). */
export function feature(template: number, value: number): number {
  let hash = Math.imul(value ^ Math.imul(template + 1, 0x9e3779b1), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
