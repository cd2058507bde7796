import type { CasualtySummary, CasualtyTotal, CasualtyType } from '../../../schemas/index.js';
import { additions } from './additions.js';
import { isSpecific } from './event-places.js';
import { besideLatest, overtaken, sharpened } from './latest.js';
import { hasDied, victimsNamed } from './people.js';
import { inTitle, type SummaryInput, sentenceIndex } from './position.js';
import type { Draft } from './read.js';
import { isDetailOf, isRival, lowest, mayBeSameEvent } from './rivals.js';

/** What speaks for a record as the figure of the whole text, beside its own confidence (0..1). */
const weight = {
  /** For the first sentence; it falls to half by the fourth. Headline and lead give the event, the rest background. */
  lead: 0.7,
  title: 0.1,
  /** For a running total: the latest figure stands for all before it. */
  update: 0.25,
  /** For a number that is written out. */
  explicit: 0.1,
  /** For every other record of the same figure, three at most. */
  support: 0.1,
  /** Against those who did it: reports count the victims apart. */
  attacker: -0.6,
} as const;

/**
 * The figure of each type over the text: never a sum of everything. Parts, denied and hypothetical figures are left
 * out; past events count only where nothing else is told. `ids` are the ids of the records; a figure that `isSameEvent`
 * denies does not conflict.
 */
export function summarise(
  drafts: readonly Draft[],
  ids: ReadonlyMap<Draft, string>,
  input: SummaryInput,
  isSameEvent: (a: Draft, b: Draft) => boolean = mayBeSameEvent,
): CasualtySummary {
  const summary: CasualtySummary = {};
  const recordsOf = (type: CasualtyType) =>
    drafts.filter((draft) => draft.type === type && !(type === 'injured' && hasDied(draft, drafts)));
  const add = (type: CasualtyType, dead: readonly Draft[]) => {
    const total = totalOf(recordsOf(type), dead, ids, input, isSameEvent);
    if (total !== null) summary[type] = total;
  };
  const types = new Set(drafts.map((draft) => draft.type));
  add('killed', []);
  const dead = drafts.filter((draft) => summary.killed?.evidence.includes(ids.get(draft)!));
  for (const type of types) if (type !== 'killed') add(type, dead);
  return summary;
}

/**
 * The figure of one type. `dead` are the records of those killed, where their figure is known.
 */
function totalOf(
  records: readonly Draft[],
  dead: readonly Draft[],
  ids: ReadonlyMap<Draft, string>,
  input: SummaryInput,
  isSameEvent: (a: Draft, b: Draft) => boolean,
): CasualtyTotal | null {
  const candidates = candidatesOf(records, input);
  if (candidates.length === 0) return null;
  const counts = new Map<number | null, number>();
  for (const { count } of candidates) counts.set(count, (counts.get(count) ?? 0) + 1);
  const scores = new Map(candidates.map((draft) => [draft, score(draft, counts, input)]));
  const headline = candidates.reduce((a, b) => (isBetter(b, a, scores) ? b : a));
  const told = overtaken(sharpened(headline, candidates, input), candidates, input, isSameEvent);
  const best = besideLatest(told, candidates, dead);
  const added = additions(best, candidates, records, input, isSameEvent);
  const people = added.length === 0 && best.implicit && best.count === 1 ? victimsNamed(candidates) : [];
  const count =
    best.count === null
      ? null
      : Math.max(
          people.length,
          added.reduce((sum, draft) => sum + draft.count!, best.count),
        );
  const more = new Set([...added, ...people]);
  const agrees = (draft: Draft) => draft === best || draft.count === count || more.has(draft);
  const evidence = candidates.filter(agrees);
  const conflicting = candidates.filter(
    (draft) =>
      !agrees(draft) &&
      isRival(draft, best) &&
      isSameEvent(draft, best) &&
      !(lowest(draft) < lowest(best) && isElsewhere(draft, evidence, input)) &&
      !evidence.some((other) => isDetailOf(draft, other)),
  );
  const rivals = [...evidence, ...conflicting];
  // Where the figure is a sum, its parts are no bounds of it.
  const wholes = more.size === 0 ? rivals : conflicting;
  return {
    best: count,
    low: Math.min(count ?? Number.POSITIVE_INFINITY, ...wholes.map(lowest)),
    high: rivals.some(({ high }) => high === null)
      ? null
      : Math.max(count ?? 0, ...rivals.map(({ high }) => high ?? 0)),
    evidence: evidence.map((draft) => ids.get(draft)!),
    conflicting: conflicting.map((draft) => ids.get(draft)!),
  };
}

/**
 * The records that may be the figure of the text: figures of the news before background, and background only where the
 * text begins with it; some before none.
 */
function candidatesOf(records: readonly Draft[], input: SummaryInput): readonly Draft[] {
  const told = records.filter(
    ({ status, parent, low, high }) =>
      status !== 'denied' && status !== 'hypothetical' && parent === null && (low !== null || high !== null),
  );
  const opening = told.filter(({ trigger }) => trigger.start < input.leadEnd);
  // The hurt of a match report are players; who is killed in a drill or a film lives on.
  if (input.opensWithSport && records.every(({ type, cause }) => type === 'injured' && cause === null))
    return [];
  if (input.opensUnreal && opening.length === 0) return [];
  const obituary = opening.some(({ natural }) => natural) && opening.every(({ implicit }) => implicit);
  const violent = told.filter((draft) => !draft.natural && !(obituary && draft.implicit));
  const current = violent.filter(({ status }) => status !== 'historic');
  const pool = current.length > 0 ? current : violent;
  const first = Math.min(...pool.map(({ trigger }) => trigger.start));
  // A figure far down in a text that began with something else is an aside.
  if (first >= input.openingEnd && !input.opensWithVictims) return [];
  // Where nobody died today, those of an earlier year count only if the text begins with them.
  if (current.length === 0 && first >= (input.opensWithVictims ? input.openingEnd : input.leadEnd)) return [];
  const some = pool.filter(({ count }) => count !== 0);
  // The two found first are among the 34 told later.
  const largest = Math.max(...some.map((draft) => (draft.partial ? 0 : lowest(draft))));
  const whole = some.filter((draft) => !draft.partial || lowest(draft) > largest);
  return whole.length > 0 ? whole : pool;
}

/** True for a figure of a town that the figures of `evidence` do not name: “in Arequipa, nine were hurt”. */
function isElsewhere({ place }: Draft, evidence: readonly Draft[], { entities = [] }: SummaryInput): boolean {
  if (place === null || evidence.some((other) => other.place === place)) return false;
  const named = entities.find(({ id }) => id === place);
  return named !== undefined && isSpecific(named);
}

/** Records whose scores differ by less tell equally much; then the larger figure is the headline. */
const tie = 0.08;

function isBetter(a: Draft, b: Draft, scores: ReadonlyMap<Draft, number>): boolean {
  const difference = scores.get(a)! - scores.get(b)!;
  return Math.abs(difference) > tie ? difference > 0 : lowest(a) > lowest(b);
}

function score(draft: Draft, counts: ReadonlyMap<number | null, number>, input: SummaryInput): number {
  const at = sentenceIndex(draft, input.sentences);
  const same = (counts.get(draft.count) ?? 1) - 1;
  return (
    draft.confidence +
    weight.lead / (1 + at / 3) +
    (inTitle(draft, input) ? weight.title : 0) +
    (draft.status === 'updated' || draft.toll ? weight.update : 0) +
    (draft.implicit ? 0 : weight.explicit) +
    weight.support * Math.min(3, same) +
    (draft.victims?.class === 'attacker' ? weight.attacker : 0) -
    (draft.count === null ? 0.5 : 0)
  );
}
