import type { CasualtyStatus, Range } from '../../../schemas/index.js';
import type { TriggerRole } from './rules.js';
import type { SentenceView } from './sentence.js';

/** From this age on, and without a cause named beside it, a death is one of old age. */
const oldAge = 75;

/** True where the words around a death tell of illness or age and of no other cause. */
export function isNatural(view: SentenceView): boolean {
  if (view.causes.some(({ value }) => value.class !== 'epidemic')) return false;
  return (
    view.plain('natural').length > 0 ||
    view.numbers.some(({ kind, min }) => kind === 'age' && min !== null && min >= oldAge)
  );
}

/** 0.95 for a number right beside its trigger, less for distance, implicit figures and what is not asserted. */
export function confidence(cost: number, explicit: boolean, status: CasualtyStatus): number {
  const base = (explicit ? 0.95 : 0.8) - 0.04 * Math.max(0, cost);
  const sure = status === 'asserted' || status === 'updated' || status === 'claimed' ? base : base * 0.6;
  return Math.round(Math.min(0.99, Math.max(0.1, sure)) * 100) / 100;
}

/** The cause named nearest to the trigger; one inside the trigger (炸死) only where no other is named. */
export function causeOf(view: SentenceView, { start, end }: { start: number; end: number }) {
  const apart = view.causes.filter((cause) => cause.end <= start || cause.start >= end);
  const candidates = apart.length > 0 ? apart : view.causes;
  return candidates.reduce<(typeof candidates)[number] | null>(
    (best, cause) =>
      best === null || Math.abs(cause.start - start) < Math.abs(best.start - start) ? cause : best,
    null,
  );
}

export const overlaps = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end;

/** How close to its noun the rest of a phrase stands, in words: “five of the injured”, “five injured are in …”. */
const phraseReach = 1.5;

/**
 * True where a count is of some of the victims by its wording: bodies found so far, “five of the injured”, “five
 * injured are in a critical condition”.
 */
export function isSome(
  view: SentenceView,
  trigger: Range & { readonly value: Pick<TriggerRole, 'type' | 'frames'> },
  victims: Range | null,
): boolean {
  if (view.plain('body').some((word) => overlaps(word, trigger))) return true;
  if (victims === null || victims.end > trigger.start || !trigger.value.frames.includes('noun')) return false;
  const gap = view.distance(victims.end, trigger.start);
  const of = view.plain('outOf').some(({ start, end }) => start >= victims.end && end <= trigger.start);
  if (of && gap <= phraseReach) return true;
  return view.triggers.some(
    ({ start, value }) =>
      value.type === 'injured' &&
      trigger.value.type === 'injured' &&
      start >= trigger.end &&
      view.distance(trigger.end, start) <= phraseReach,
  );
}
