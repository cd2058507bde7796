import type { VictimClass } from '../../../schemas/index.js';
import type { Draft } from './read.js';

/** The bound of a figure that it is compared by: “over 20” counts as 20. */
export const lowest = ({ low, high }: Draft): number => low ?? high ?? 0;

/** False where two records name different causes. */
export function mayBeSameEvent({ cause: a }: Draft, { cause: b }: Draft): boolean {
  return a === null || b === null || a.class === b.class;
}

/** A rounded figure and the exact one differ by this share of the rounded one at most. */
export const rounding = 0.2;

/** A count so many times smaller than the total is one of some of the victims: a village among those of a quake. */
const wholeToPart = 10;

/** Classes that tell no part of the victims. */
const everybody: ReadonlySet<VictimClass | null> = new Set([null, 'other', 'civilian']);

/**
 * True where `draft` gives another total than `best`: what another source says or what was said before. Parts never do:
 * a smaller figure without a source, bodies found so far, those of one class or country, those who come on top.
 */
export function isRival(draft: Draft, best: Draft): boolean {
  if (draft.implicit || draft.partial || draft.additional || isMet(draft, best)) return false;
  // “Thousands have been killed since”: without a count and without a source it is background.
  if (draft.attribution === null && draft.count === null) return false;
  if (lowest(draft) >= lowest(best)) return true;
  if (draft.attribution === null && draft.status !== 'updated') return false;
  if (lowest(draft) * wholeToPart < lowest(best)) return false;
  const [some, all] = [draft.victims, best.victims];
  if (!everybody.has(some?.class ?? null) && some?.class !== all?.class) return false;
  return some?.group == null || some.group === all?.group;
}

/** “14 were injured, seven are in hospital, the governor said”: no source speaks against itself in one sentence. */
export const isDetailOf = (draft: Draft, total: Draft): boolean =>
  draft.evidence.start === total.evidence.start &&
  draft.trigger.start > total.trigger.start &&
  draft.status === total.status &&
  lowest(draft) < lowest(total);

/** “At least 25” and “about 30” are met by the 27 of the latest count. */
function isMet({ modifier, low, high, count }: Draft, best: Draft): boolean {
  if (modifier === 'exact' || count === null || best.count === null) return false;
  const difference = Math.abs(best.count - count);
  if (difference > count * rounding) return false;
  return modifier === 'about' || ((low ?? 0) <= best.count && best.count <= (high ?? best.count));
}
