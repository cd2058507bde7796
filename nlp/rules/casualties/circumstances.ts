import type { CasualtyStatus } from '../../../schemas/index.js';
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
