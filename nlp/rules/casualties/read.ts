import type { Casualty, NumberMention, Sentence, Span } from '../../../schemas/index.js';
import { readAttribution } from './attribution.js';
import { type Binding, bindTriggers } from './bind.js';
import { causeOf, confidence, isNatural, isSome, overlaps } from './circumstances.js';
import { type Group, isCounted, type Quantity } from './group.js';
import { findGroups } from './groups.js';
import { total } from './quantity.js';
import type { CasualtyRules, TriggerRole } from './rules.js';
import { type SentenceView, viewSentence } from './sentence.js';
import { readTruth } from './status.js';
import { markSubsets } from './subsets.js';
import type { CasualtyContext } from './text.js';

/** A record before it has an id; `parent` is the record that it is part of. */
export type Draft = Omit<Casualty, 'id' | 'subsetOf' | 'parts'> & {
  /** The total that this is part of. */
  parent: Draft | null;
  /** True where the text says that these come on top of others. */
  readonly additional: boolean;
  /** True where the victims are the object of a verb: somebody did it. */
  readonly active: boolean;
  /** True where the trigger gives a running total. */
  readonly toll: boolean;
  /** True where the sentence goes on with a story: “he then drove to …”. */
  readonly sequel: boolean;
  /** The names of single victims, as they are written. */
  readonly names: readonly string[];
  /** True where the words around tell of illness or age: one such death is no casualty. */
  readonly natural: boolean;
  /** True for a count of some of the victims whose total the sentence does not tell: bodies found so far, 其中2人. */
  readonly partial: boolean;
  /** True where the trigger tells what was done (“shot”, 刺され) and not what came of it. */
  readonly violent: boolean;
};

/** The records of one sentence, in the order of their triggers; `earlier` are those of the sentences before. */
export function readSentence(
  sentence: Pick<Sentence, 'start' | 'end'>,
  context: CasualtyContext,
  rules: CasualtyRules,
  earlier: readonly Draft[],
): Draft[] {
  const { start, end } = sentence;
  const numbers = (): readonly NumberMention[] => context.numbersIn(start, end);
  const view = viewSentence(context.text, context.foldedBy(rules), start, end, rules, numbers);
  if (view === null) return [];
  const groups = findGroups(view, context.peopleIn(start, end), context.placesIn(start, end));
  markSubsets(view, groups);
  const own: SentenceContext = { ...context, people: groups };
  const bindings = bindTriggers(view, groups);
  const drafts: Bound[] = [];
  for (const binding of bindings) {
    const draft = draftOf(binding, view, own);
    if (draft !== null) drafts.push({ draft, binding });
  }
  linkParts(drafts, earlier, view);
  const bound = new Set(bindings.flatMap((binding) => binding.groups));
  const source = readAttribution(view, own)?.span ?? null;
  // What is said may stand where the source would: أعلن مقتل 3 عسكريين.
  const told = source !== null && view.triggers.some((trigger) => overlaps(trigger, source));
  const parts: Draft[] = [];
  for (const group of groups) {
    if (!group.subset || bound.has(group) || group.quantity.min === null) continue;
    if (!isCounted(group) && group.kind !== 'one') continue;
    if (hasOwnTotal(group, groups, bound)) continue;
    // “Including two children, governor Ivan Hrytsak said”: who says it is no part.
    if (source !== null && overlaps(group, source) && !told) continue;
    const parent = parentOf(view, group, drafts, earlier);
    if (parent !== null) parts.push(partOf(group, parent, view, own));
  }
  for (const { draft, binding } of drafts) {
    const members = binding.groups.filter(isCounted);
    if (members.length < 2 || draft.count === null || draft.parent !== null) continue;
    for (const member of members) {
      if (member.quantity.min !== draft.count) parts.push(partOf(member, draft, view, own));
    }
  }
  const zeros = zeroDrafts(view, bindings, own);
  return [...drafts.map(({ draft }) => draft), ...parts, ...zeros];
}

interface SentenceContext extends CasualtyContext {
  /** Everybody whom the sentence speaks of. */
  readonly people: readonly Group[];
}

/** “The boat carried 90 migrants, including 12 women”: part of a number that is no casualty figure. */
function hasOwnTotal(part: Group, groups: readonly Group[], bound: ReadonlySet<Group>): boolean {
  const total = groups.findLast((group) => group.end <= part.start && isCounted(group) && !group.subset);
  return total !== undefined && !bound.has(total) && (total.quantity.min ?? 0) >= (part.quantity.min ?? 0);
}

interface Bound {
  readonly draft: Draft;
  readonly binding: Binding;
}

/**
 * Links parts that have a trigger of their own with the total before them: those behind 其中, and figures of the same
 * type that add up to it (“66 died, 38 of them in …, 28 in …”).
 */
function linkParts(bound: readonly Bound[], earlier: readonly Draft[], view: SentenceView): void {
  bound.forEach(({ draft, binding }, index) => {
    const before = bound.slice(0, index).filter((other) => other.draft.type === draft.type);
    const size = draft.low ?? 0;
    // 其中重伤16人: the word for parts stands right before the trigger.
    const opened = view
      .plain('subset')
      .some(({ end }) => end <= binding.trigger.start && view.distance(end, binding.trigger.start) === 0);
    if (opened || binding.groups.some(({ subset }) => subset)) {
      // “Four of the wounded are in a serious condition” speaks of the wounded told before.
      const told = earlier.filter(
        ({ type, parent, implicit }) => type === draft.type && parent === null && !implicit,
      );
      const totals = [...told, ...before.map((other) => other.draft)];
      draft.parent = totals.findLast((other) => (other.low ?? 0) >= size) ?? null;
    }
    const after = bound.slice(index + 1).filter((other) => other.draft.type === draft.type);
    const sum = after.reduce((total, other) => total + (other.draft.count ?? 0), 0);
    if (after.length < 2 || sum !== draft.count) return;
    for (const other of after) other.draft.parent = draft;
  });
}

function draftOf(binding: Binding, view: SentenceView, context: SentenceContext): Draft | null {
  const { trigger, groups } = binding;
  const counted = groups.some(isCounted);
  const at = { start: groups[0]!.start, end: groups.at(-1)!.end };
  const truth = readTruth(trigger, at, counted, view, context.isPast(view.start, view.end, trigger.start));
  // “Nadie murió”: the verb's own form says one, the word beside it none.
  const verbAlone = at.start === trigger.start;
  const zero =
    truth.zero &&
    groups.every(
      ({ kind }) =>
        verbAlone ||
        counted ||
        kind === 'many' ||
        kind === 'any' ||
        (kind === 'one' && truth.status !== 'denied'),
    );
  // “was not hurt” tells of nobody; “nobody was hurt” of nought.
  if (truth.status === 'denied' && !counted && !zero) return null;
  // “Residents should leave” counts nobody.
  const vague = groups.every(({ kind }) => kind === 'many' || kind === 'any');
  if (truth.status === 'hypothetical' && vague) return null;
  const quantity: Quantity = zero ? { min: 0, max: 0, modifier: 'exact' } : total(groups, view.text);
  return record(
    binding.trigger,
    quantity,
    zero && verbAlone ? [] : groups,
    zero ? 'asserted' : truth.status,
    view,
    context,
    binding.cost,
  );
}

function record(
  trigger: { start: number; end: number; value: Pick<TriggerRole, 'type' | 'frames'> },
  quantity: Quantity,
  groups: readonly Group[],
  status: Draft['status'],
  view: SentenceView,
  context: SentenceContext,
  cost: number,
): Draft {
  const span = (start: number, end: number): Span => ({ start, end, text: view.text.slice(start, end) });
  const counted = groups.find((group) => group.number !== null);
  const victims = groups.length === 0 ? null : span(groups[0]!.start, groups.at(-1)!.end);
  const cause = causeOf(view, trigger);
  const explicit = groups.some(isCounted);
  const attribution = readAttribution(view, context);
  return {
    type: trigger.value.type,
    // “Dozens” are bounds and no count.
    count: quantity.modifier === 'vague' ? null : (quantity.min ?? quantity.max),
    low: quantity.min,
    high: quantity.max,
    modifier: quantity.modifier,
    implicit: !explicit && quantity.min !== 0,
    victims:
      victims === null
        ? null
        : {
            span: victims,
            class: groups.find((group) => group.class !== null)?.class ?? null,
            group: context.groupAt(victims.start, victims.end),
          },
    cause: cause === null ? null : { span: span(cause.start, cause.end), class: cause.value.class },
    // Where the source or the people come from is not where it happened.
    place: context.placeIn(view.start, view.end, trigger.start, [attribution?.span, ...context.people]),
    when: context.dateIn(view.start, view.end),
    attribution,
    status,
    evidence: span(view.start, view.end),
    number: counted?.number == null ? null : span(counted.number.start, counted.number.end),
    trigger: span(trigger.start, trigger.end),
    confidence: confidence(cost, explicit, status),
    parent: null,
    additional:
      victims !== null &&
      view
        .plain('additional')
        .some((word) => word.end > victims.start - 2 && word.start < Math.max(victims.end, trigger.end)),
    toll: trigger.value.frames.includes('toll'),
    active:
      victims !== null &&
      victims.start >= trigger.end &&
      trigger.value.frames.some((frame) => frame === 'act' || frame === 'either'),
    sequel: view.plain('sequel').some(({ start }) => start < trigger.start),
    names: groups.flatMap(({ name, quantity: { max } }) =>
      name === undefined || max !== 1 ? [] : [view.text.slice(name.start, name.end)],
    ),
    natural: !explicit && isNatural(view),
    partial: groups.some(({ subset }) => subset) || isSome(view, trigger, victims),
    violent: view.causes.some((word) => overlaps(word, trigger)),
  };
}

/** The total that a part belongs to: the nearest counted record of the sentence, those before it first, else the last of those before. */
function parentOf(
  view: SentenceView,
  group: Group,
  drafts: readonly Bound[],
  earlier: readonly Draft[],
): Draft | null {
  const size = group.quantity.min ?? 0;
  const fits = (draft: Draft) => draft.count === null || draft.count >= size;
  const type = view.hints[0]?.value.type;
  const here = drafts
    .filter(
      ({ draft }) => fits(draft) && draft.number !== null && (type === undefined || draft.type === type),
    )
    .map(({ draft, binding }) => ({
      draft,
      gap: Math.min(...binding.groups.map(({ start }) => Math.abs(start - group.start))),
      // “34 died, two children among them, 117 were hurt”: the total stands before its parts.
      behind: binding.groups.every(({ start }) => start > group.start) ? 1 : 0,
    }))
    .sort((a, b) => a.behind - b.behind || a.gap - b.gap)[0];
  if (here !== undefined) return here.draft;
  const totals = earlier.filter((draft) => draft.parent === null && !draft.implicit && fits(draft));
  return totals.findLast((draft) => type === undefined || draft.type === type) ?? null;
}

function partOf(group: Group, parent: Draft, view: SentenceView, context: SentenceContext): Draft {
  const trigger = {
    start: parent.trigger.start,
    end: parent.trigger.end,
    value: { type: parent.type, frames: [] },
  };
  const draft = record(trigger, group.quantity, [group], parent.status, view, context, 1);
  return {
    ...draft,
    trigger: parent.trigger,
    attribution: draft.attribution ?? parent.attribution,
    cause: draft.cause ?? parent.cause,
    parent,
  };
}

/** “No casualties were reported”: triggers without victims that a word for nobody stands beside. */
function zeroDrafts(view: SentenceView, bindings: readonly Binding[], context: SentenceContext): Draft[] {
  const drafts: Draft[] = [];
  for (const trigger of view.triggers) {
    if (bindings.some((binding) => binding.trigger === trigger)) continue;
    // “There was no time for the rescue” counts nobody.
    if (trigger.value.frames.every((frame) => frame === 'event')) continue;
    if (!readTruth(trigger, trigger, false, view, false).zero) continue;
    drafts.push(record(trigger, { min: 0, max: 0, modifier: 'exact' }, [], 'asserted', view, context, 2));
  }
  return drafts;
}
