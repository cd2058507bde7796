import type { Segment } from './segment.js';

/** One way a name may be meant. */
export interface Sense {
  /** Number of the segment in its knowledge base, and index of the entity there. */
  readonly segment: number;
  readonly entity: number;
  readonly flags: number;
  /** Language of the name. */
  readonly language: string;
}

/** Slot of a hash in an open-addressing table of `mask + 1` slots, to begin with. */
export function slotOf(a: number, mask: number): number {
  return (a ^ (a >>> 15)) & mask;
}

/** Bucket of a name by the first bits of its hash, among `count`, a power of two. */
export function bucketOf(a: number, count: number): number {
  // FNV's low bits are the better mixed ones.
  return (a ^ (a >>> 16)) & (count - 1);
}

/** Which lengths of names begin with this head: bit n-1 for n words or letters; 0 for none. */
export function headMask({ headHashes, headMasks }: Segment, a: number, b: number): number {
  const mask = headMasks.length - 1;
  let slot = slotOf(a, mask);
  for (;;) {
    const found = headMasks[slot]!;
    if (found === 0 || headHashes[slot] === b) return found;
    slot = (slot + 1) & mask;
  }
}

/** Index of the first sense of a name in a segment, or -1. Its other senses follow as long as the hash stays. */
export function firstSense({ buckets, hashes }: Segment, a: number, b: number): number {
  const bucket = bucketOf(a, buckets.length - 1);
  const end = buckets[bucket + 1]!;
  for (let at = buckets[bucket]!; at < end; at++) if (hashes[at] === b) return at;
  return -1;
}
