import { inTitle, isHeadline, type SummaryInput } from './position.js';
import type { Draft } from './read.js';
import { lowest, rounding } from './rivals.js';

/** The figure that the first sentences give in full for what the headline rounds: “over 50 dead”, “52 people died”. */
export function sharpened(best: Draft, candidates: readonly Draft[], input: SummaryInput): Draft {
  const { count, modifier } = best;
  if (count === null || !inTitle(best, input) || !['over', 'nearly', 'about'].includes(modifier)) return best;
  const exact = candidates.find(
    (draft) =>
      draft.count !== null &&
      (draft.modifier === 'exact' || draft.modifier === 'at_least') &&
      draft.trigger.start < input.leadEnd &&
      draft.count !== count &&
      Math.abs(draft.count - count) <= count * rounding &&
      (modifier === 'about' || draft.count > count === (modifier === 'over')),
  );
  return exact ?? best;
}

/** A toll that grows while an article is written grows by less than this: beyond stands the toll of something longer. */
const growth = 2;

/**
 * The running total further down that has overtaken `best`: “killed at least 25 … pulled two bodies from the rubble,
 * raising the toll to 27”.
 */
export function overtaken(
  best: Draft,
  candidates: readonly Draft[],
  input: SummaryInput,
  isSameEvent: (a: Draft, b: Draft) => boolean,
): Draft {
  const { count } = best;
  if (count === null || best.status === 'updated') return best;
  const limit = isHeadline(best, input) || best.trigger.start < input.leadEnd ? count * growth : Infinity;
  const later = candidates.filter(
    (draft) =>
      draft.toll &&
      draft.status === 'updated' &&
      draft.modifier !== 'vague' &&
      draft.victims?.class !== 'attacker' &&
      draft.trigger.start > best.trigger.start &&
      lowest(draft) > count &&
      lowest(draft) <= limit &&
      isSameEvent(draft, best),
  );
  return later.reduce((a, b) => (lowest(b) > lowest(a) ? b : a), best);
}

/**
 * The missing told beside the latest dead, where `best` was told before: “47 are missing … rescuers had found 34 dead
 * by Tuesday, another 10 were missing”.
 */
export function besideLatest(best: Draft, candidates: readonly Draft[], dead: readonly Draft[]): Draft {
  const sentences = new Set(dead.map(({ evidence }) => evidence.start));
  const first = Math.min(...sentences);
  if (best.type !== 'missing' || best.evidence.start >= first) return best;
  return (
    candidates.findLast(
      (draft) => draft.count !== null && sentences.has(draft.evidence.start) && lowest(draft) < lowest(best),
    ) ?? best
  );
}
