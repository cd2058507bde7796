import type { Piece } from './words.js';

/** Pieces of a text that a model sees at once: indices, half-open. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** Share of a window that the next one sees again: what stands at an edge lacks its neighbours. */
const OVERLAP = 1 / 4;

/** Windows of at most `capacity` pieces over a text, cut between words; neighbours overlap by a quarter. */
export function windowsOf(pieces: readonly Piece[], capacity: number): Window[] {
  const windows: Window[] = [];
  /** The last beginning of a word in `(after, at]`, or `at`. */
  const wordStart = (at: number, after: number): number => {
    for (let each = at; each > after; each--) if (pieces[each]!.opens) return each;
    return at;
  };
  let from = 0;
  while (pieces.length - from > capacity) {
    const to = wordStart(from + capacity, from);
    windows.push({ from, to });
    from = wordStart(Math.max(from + 1, to - Math.floor(capacity * OVERLAP)), from);
  }
  if (pieces.length > from) windows.push({ from, to: pieces.length });
  return windows;
}

/** Of the windows that hold each piece, the one where it is furthest from an edge; windows in order. */
export function bestWindows(windows: readonly Window[], length: number): Uint32Array {
  const best = new Uint32Array(length);
  let nth = 0;
  const depth = (window: Window, at: number): number => Math.min(at - window.from, window.to - 1 - at);
  for (let at = 0; at < length; at++) {
    while (
      nth + 1 < windows.length &&
      windows[nth + 1]!.from <= at &&
      depth(windows[nth + 1]!, at) >= depth(windows[nth]!, at)
    )
      nth++;
    best[at] = nth;
  }
  return best;
}

/**
 * Sequences in batches of like lengths, each of at most `most` ids once the shorter are filled up (or one sequence):
 * indices of `lengths`.
 */
export function batchesOf(lengths: readonly number[], most: number): number[][] {
  const order = [...lengths.keys()].sort((a, b) => lengths[a]! - lengths[b]!);
  const batches: number[][] = [];
  for (const index of order) {
    const batch = batches.at(-1);
    if (batch !== undefined && (batch.length + 1) * lengths[index]! <= most) batch.push(index);
    else batches.push([index]);
  }
  return batches;
}
