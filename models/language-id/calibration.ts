/**
 * What a summed vote is worth, as straight lines between these points: on 40-character snippets and on sentences of 67
 * languages (bench/quality/language.ts) at least 99 % of the answers above 0.6 are right.
 */
const POINTS: readonly (readonly [sum: number, confidence: number])[] = [
  [0, 0],
  [0.3, 0.3],
  [0.62, 0.6],
  [0.7, 0.85],
  [0.8, 0.95],
  [0.9, 0.99],
  [1, 0.999],
];

/** The confidence, 0..1, that the language with this share of the vote, 0..1, is the right one. */
export function calibrated(share: number): number {
  for (let i = 1; i < POINTS.length; i++) {
    const [x0, y0] = POINTS[i - 1]!;
    const [x1, y1] = POINTS[i]!;
    if (share <= x1) return y0 + ((share - x0) / (x1 - x0)) * (y1 - y0);
  }
  return POINTS.at(-1)![1];
}
