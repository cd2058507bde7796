import type { Mention } from '../../../schemas/index.js';

/** A mention in the making; offsets count from the start of the block's text. */
export interface Draft {
  readonly start: number;
  readonly end: number;
  readonly type: Mention['type'];
  readonly form: Mention['form'];
  readonly by: Mention['by'];
  readonly confidence: number;
  readonly candidates: Mention['candidates'];
}

/** From here on a known name is not given up for a longer run of letters that nobody knows. */
export const SURE = 0.8;

/** The longest drafts that do not overlap, in text order; of equally long ones the surer. */
export function longest(drafts: readonly Draft[]): Draft[] {
  const ranked = [...drafts].sort(
    (a, b) => b.end - b.start - (a.end - a.start) || b.confidence - a.confidence || a.start - b.start,
  );
  const taken: Draft[] = [];
  // Taken spans by position, so that a long block costs n log n: a set of every covered offset.
  const covered = new Set<number>();
  for (const draft of ranked) {
    if (covered.has(draft.start) || covered.has(draft.end - 1)) continue;
    for (let at = draft.start; at < draft.end; at++) covered.add(at);
    taken.push(draft);
  }
  return taken.sort((a, b) => a.start - b.start);
}

/** True where two ranges share a character. */
export function overlap(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end;
}
