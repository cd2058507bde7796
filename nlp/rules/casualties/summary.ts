import type { CasualtySummary, CasualtyTotal, Sentence } from '../../../schemas/index.js';
import { isSamePerson, victimsNamed } from './people.js';
import type { Draft } from './read.js';
import type { CasualtyInput } from './text.js';

/** A text with where its news is told. */
export interface SummaryInput extends CasualtyInput {
  /** Where headline and first sentences end. */
  readonly leadEnd: number;
  /** Where the opening ends, in which a text on casualties speaks of them or of what caused them. */
  readonly openingEnd: number;
  /** True where the opening names victims or a cause of victims. */
  readonly opensWithVictims: boolean;
  /** True where the opening is full of words of sport. */
  readonly opensWithSport: boolean;
  /** True where the opening speaks of a drill, a film or the like. */
  readonly opensUnreal: boolean;
}

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
  for (const type of new Set(drafts.map((draft) => draft.type))) {
    const records = drafts.filter(
      (draft) => draft.type === type && !(type === 'injured' && diedLater(draft, drafts)),
    );
    const total = totalOf(records, ids, input, isSameEvent);
    if (total !== null) summary[type] = total;
  }
  return summary;
}

/** “He stabbed Marcus Bellamy. Bellamy died two days later”: who died is no longer among the injured. */
function diedLater({ implicit, names }: Draft, drafts: readonly Draft[]): boolean {
  const dead = drafts.filter(
    ({ type, status }) => type === 'killed' && status !== 'denied' && status !== 'hypothetical',
  );
  return (
    implicit &&
    names.length > 0 &&
    names.every((name) => dead.some((draft) => draft.names.some((other) => isSamePerson(name, other))))
  );
}

function totalOf(
  records: readonly Draft[],
  ids: ReadonlyMap<Draft, string>,
  input: SummaryInput,
  isSameEvent: (a: Draft, b: Draft) => boolean,
): CasualtyTotal | null {
  const candidates = candidatesOf(records, input);
  if (candidates.length === 0) return null;
  const counts = new Map<number | null, number>();
  for (const { count } of candidates) counts.set(count, (counts.get(count) ?? 0) + 1);
  const scores = new Map(candidates.map((draft) => [draft, score(draft, counts, input)]));
  const best = sharpened(
    candidates.reduce((a, b) => (isBetter(b, a, scores) ? b : a)),
    candidates,
    input,
  );
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
    (draft) => !agrees(draft) && !draft.implicit && !isDetail(draft, best) && isSameEvent(draft, best),
  );
  const rivals = [...evidence, ...conflicting];
  return {
    best: count,
    low: Math.min(count ?? Number.POSITIVE_INFINITY, ...rivals.map(lowest)),
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
  return some.length > 0 ? some : pool;
}

/** A rounded figure is sharpened by one this much larger or smaller at most, as a share of it. */
const rounding = 0.2;

/** The figure that the first sentences give in full for what the headline rounds: “over 50 dead”, “52 people died”. */
function sharpened(best: Draft, candidates: readonly Draft[], input: SummaryInput): Draft {
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

/** Records whose scores differ by less tell equally much; then the larger figure is the headline. */
const tie = 0.08;

const lowest = ({ low, high }: Draft): number => low ?? high ?? 0;

/** False where two records name different causes. */
export function mayBeSameEvent({ cause: a }: Draft, { cause: b }: Draft): boolean {
  return a === null || b === null || a.class === b.class;
}

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

function sentenceIndex(draft: Draft, sentences: readonly Pick<Sentence, 'start' | 'end'>[]): number {
  return Math.max(
    0,
    sentences.findIndex(({ end }) => end > draft.trigger.start),
  );
}

export function inTitle(draft: Draft, { blocks = [] }: CasualtyInput): boolean {
  const block = blocks.find(({ end }) => end > draft.trigger.start);
  return block?.kind === 'title';
}

/**
 * Records that come on top of `best`: those the text marks so (“another two”) right behind it, and others that the same
 * doer killed in the same sentence. None where a record already gives the sum, and none of an attacker.
 */
function additions(
  best: Draft,
  candidates: readonly Draft[],
  records: readonly Draft[],
  input: SummaryInput,
  isSameEvent: (a: Draft, b: Draft) => boolean,
): Draft[] {
  if (best.count === null || best.status === 'updated' || best.toll) return [];
  const more = candidates.filter((draft) => {
    if (draft === best || draft.count === null || draft.count === 0) return false;
    if (draft.victims?.class === 'attacker' || draft.status === 'updated') return false;
    const sameSentence = draft.evidence.start === best.evidence.start;
    if (draft.additional) return isSameEvent(draft, best) && comesOnTop(draft, best, records, input);
    if (!draft.active || !best.active) return false;
    return sameSentence || goesOn(draft, best, records, input);
  });
  const sum = more.reduce((total, draft) => total + draft.count!, best.count);
  return candidates.some(({ count }) => count === sum) ? [] : more;
}

/**
 * True where `draft`, “another two”, stands behind `best` in the same sentence or soon after, with no other figure
 * of its type in between. On top of the figure of a headline comes nothing: it is that of the whole text.
 */
function comesOnTop(draft: Draft, best: Draft, records: readonly Draft[], input: SummaryInput): boolean {
  const distance = sentenceIndex(draft, input.sentences) - sentenceIndex(best, input.sentences);
  if (distance === 0) return true;
  if (inTitle(best, input) || distance < 0 || distance > reach) return false;
  if (distance > 1 && isHeadline(best, input)) return false;
  return !records.some(
    ({ trigger, type, parent, implicit }) =>
      type === draft.type &&
      parent === null &&
      !implicit &&
      trigger.start > best.trigger.start &&
      trigger.start < draft.trigger.start,
  );
}

/**
 * True where one of the two tells whom the same doer killed after the other: “He killed four coworkers. He then fled,
 * killing a driver.” Below a headline, or with a source named, the first figure is the total and what follows its parts;
 * so are figures that add up to it.
 */
function goesOn(draft: Draft, best: Draft, records: readonly Draft[], input: SummaryInput): boolean {
  const [first, second] = draft.trigger.start < best.trigger.start ? [draft, best] : [best, draft];
  const distance = sentenceIndex(second, input.sentences) - sentenceIndex(first, input.sentences);
  if (!second.sequel || distance > reach || isHeadline(first, input)) return false;
  const later = records.filter(
    ({ trigger, parent, count }) => trigger.start > first.trigger.start && parent === null && count !== null,
  );
  return later.reduce((sum, { count }) => sum + count!, 0) !== first.count;
}

/** True where a figure is given as that of the whole text: below a headline, or by a source. */
const isHeadline = ({ attribution }: Draft, { blocks }: SummaryInput): boolean =>
  attribution !== null || blocks?.[0]?.kind === 'title';

/** How many sentences behind its first part the rest of a sum may stand. */
const reach = 3;

/** A smaller figure without a source of its own tells of some of the victims, not of another count. */
function isDetail(draft: Draft, best: Draft): boolean {
  return draft.attribution === null && draft.status !== 'updated' && lowest(draft) < lowest(best);
}
