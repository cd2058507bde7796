import { type Folded, HARD_BREAK, WORD_BREAK } from './fold.js';
import { letter } from './letters.js';

const FNV_PRIME = 0x01000193;
const MIX = 0x85ebca6b;

/**
 * Two 32-bit hashes of a folded name, grown a letter at a time: a stretch that goes on from a shorter one need not be
 * hashed anew. Together they make a chance collision among a million names negligible.
 */
export const seedA = 0x811c9dc5 | 0;
export const seedB = 0x9747b28c | 0;
export function growA(a: number, code: number): number {
  return Math.imul(a ^ code, FNV_PRIME);
}
export function growB(b: number, code: number): number {
  return Math.imul((b << 5) ^ (b >>> 27) ^ code, MIX);
}

/** Longest name, in words for spaced scripts and letters for the others: a bit each in a mask. */
export const MAX_PARTS = 31;

/** A folded name as the index keeps it. */
export interface NameKey {
  readonly a: number;
  readonly b: number;
  /** Hashes of its first word, or of its first two letters where words are not spaced. */
  readonly headA: number;
  readonly headB: number;
  /** Words, or letters where words are not spaced. */
  readonly parts: number;
}

/** The key of a folded name; undefined for one that is empty, too long, or a single unspaced letter. */
export function nameKey(name: Folded): NameKey | undefined {
  const { codes, classes } = name;
  let { length } = name;
  while (length > 0 && classes[length - 1] === letter.none) length--;
  if (length === 0) return undefined;
  const spaced = classes[0] === letter.spaced && !hasUnspaced(classes, length);
  let [a, b, parts] = [seedA, seedB, 1];
  let [headA, headB] = [0, 0];
  for (let at = 0; at < length; at++) {
    // Brackets, commas and full stops within a name of words count as word breaks.
    const code = spaced && codes[at] === HARD_BREAK ? WORD_BREAK : codes[at]!;
    if (spaced ? code === WORD_BREAK : at > 0) {
      if (parts === (spaced ? 1 : 2)) [headA, headB] = [a, b];
      parts++;
    }
    a = growA(a, code);
    b = growB(b, code);
  }
  if (parts > MAX_PARTS || (!spaced && length < 2)) return undefined;
  if (parts <= (spaced ? 1 : 2)) [headA, headB] = [a, b];
  return { a, b, headA, headB: spaced ? headB : ~headB, parts };
}

/** Korean names stand at the start of a word, but particles follow without a space: they are cut like Chinese. */
function hasUnspaced(classes: Uint8Array, length: number): boolean {
  for (let at = 0; at < length; at++)
    if (classes[at]! > letter.spaced && classes[at]! < letter.join) return true;
  return false;
}
