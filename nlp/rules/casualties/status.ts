import type { CasualtyStatus, Range } from '../../../schemas/index.js';
import type { Found, PlainRole, TriggerRole } from './rules.js';
import type { SentenceView } from './sentence.js';

/** How far before its trigger a word makes a figure hypothetical, in words. */
const hypotheticalReach = 8;
/** The same for a negation, which stands close to its verb. */
const negationReach = 3;
const negationBehind = 1.5;
/** How far on either side of its trigger a word for nobody stands. */
const zeroReach = 5;
const zeroReachBehind = 2;

export interface Truth {
  readonly status: CasualtyStatus;
  /** True where the words say that there were no victims. */
  readonly zero: boolean;
}

/** What the words around `trigger` say of its truth. `victims` is where they stand,
 * `past` says that the sentence tells of an earlier year. */
export function readTruth(
  trigger: Found<TriggerRole>,
  { start, end }: Range,
  counted: boolean,
  view: SentenceView,
  past: boolean,
): Truth {
  const from = Math.min(start, trigger.start);
  const near = (role: PlainRole, reach: number, at = from) =>
    view
      .plain(role)
      .some((cue) => cue.end <= at && view.distance(cue.end, at) <= reach && sameClause(view, cue.end, at));
  // Where the verb stands last, what makes it untrue stands behind it: 死亡する可能性がある.
  const behind = (role: PlainRole, reach: number) =>
    view.rules.data.order.object.includes('before') &&
    view
      .plain(role)
      .some(
        (cue) =>
          cue.start >= trigger.end &&
          view.distance(trigger.end, cue.start) <= reach &&
          sameClause(view, trigger.end, cue.start),
      );
  const zero = view
    .plain('zero')
    .some(
      (cue) =>
        (cue.start < trigger.start &&
          view.distance(cue.end, trigger.start) <= zeroReach &&
          sameClause(view, cue.end, trigger.start)) ||
        (cue.start >= trigger.end &&
          view.distance(trigger.end, cue.start) <= zeroReachBehind &&
          sameClause(view, trigger.end, cue.start)),
    );
  if (zero && !counted) return { status: 'asserted', zero: true };
  if (counted && noneOf(view, start)) return { status: 'asserted', zero: true };
  if (
    near('negation', negationReach) ||
    behind('negation', negationBehind) ||
    near('negation', negationReach, trigger.start)
  ) {
    return { status: 'denied', zero: !counted };
  }
  // “The toll could reach 1,000”
  const within = view
    .plain('hypothetical')
    .some(
      (cue) =>
        cue.start >= from && cue.end <= Math.max(end, trigger.end) && sameClause(view, from, cue.start),
    );
  if (
    view.plain('unreal').length > 0 ||
    within ||
    behind('hypothetical', hypotheticalReach / 2) ||
    near('hypothetical', hypotheticalReach, trigger.start) ||
    near('hypothetical', hypotheticalReach)
  ) {
    return { status: 'hypothetical', zero: false };
  }
  if (past || view.plain('historic').length > 0) return { status: 'historic', zero: false };
  if (view.plain('claimed').length > 0) return { status: 'claimed', zero: false };
  if (view.plain('update').some((cue) => Math.abs(cue.start - trigger.end) < 80)) {
    return { status: 'updated', zero: false };
  }
  return { status: 'asserted', zero: false };
}

/** “None of the six guards was hurt”: the number tells who they were, not how many. */
function noneOf(view: SentenceView, start: number): boolean {
  return view
    .plain('zero')
    .some(
      (cue) =>
        cue.end <= start &&
        view.distance(cue.end, start) <= 1 &&
        view.plain('outOf').some((of) => of.start >= cue.end && of.end <= start),
    );
}

function sameClause(view: SentenceView, from: number, to: number): boolean {
  if (/[,;:。；，：!?！？،؛]/.test(view.folded.slice(from, to))) return false;
  return !view.plain('clause').some(({ start, end }) => start >= from && end <= to);
}
