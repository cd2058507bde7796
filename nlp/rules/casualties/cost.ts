import type { Sides } from '../../../lang/contract/casualties.js';
import type { Range } from '../../../schemas/index.js';
import { type Group, type GroupKind, isCounted, isSingle } from './group.js';
import type { Found, Frame, TriggerRole } from './rules.js';
import { onlySpace, type SentenceView } from './sentence.js';

/** What a kind of group costs before its place is looked at: the weaker the evidence of victims, the dearer. */
const kindCost: Readonly<Record<GroupKind, number>> = {
  number: 0,
  bare: 0.8,
  unknown: 2,
  one: 2,
  any: 2,
  many: 3,
  name: 2.5,
  pronoun: 3,
};

/** A binding dearer than this is no evidence: counted groups may stand further from their verb than implicit ones. */
export const bindingLimit = { counted: 10, uncounted: 6.5 };

/** Counted groups keep their verb over longer asides (“40 troops of the … force were killed”). */
const countedWord = 0.6;

/** What one person costs beside a verb in the plural: it may stand in a list, but a plural noun comes first. */
const disagreement = 2.2;

/** The cost of the second of two sides that a language allows. */
const otherSide = 1.5;

/**
 * What it costs to take `group` for the victims of `trigger`, in words of distance; infinite where it cannot be. The
 * cheapest binding wins, so that a precise adjacent pattern outranks a distant one.
 */
export function bindingCost(trigger: Found<TriggerRole>, group: Group, view: SentenceView): number {
  if (group.start < trigger.end && trigger.start < group.end) return Number.POSITIVE_INFINITY;
  const side = group.end <= trigger.start ? 'before' : 'after';
  if (isCounted(group) && side === 'before' && isDenied(view, group.end, trigger.start)) {
    return Number.POSITIVE_INFINITY;
  }
  const old = isSuperseded(view, group);
  // A toll is what it has come to: the 98 of “passé de 98 à 141 morts” is left without a trigger.
  if (old && trigger.value.frames.some((frame) => frame === 'toll' || frame === 'noun')) {
    return Number.POSITIVE_INFINITY;
  }
  const place = Math.min(...trigger.value.frames.map((frame) => sideCost(frame, trigger, group, side, view)));
  if (place === Number.POSITIVE_INFINITY) return place;
  const [from, to] = side === 'before' ? [group.end, trigger.start] : [trigger.end, group.start];
  const counted = isCounted(group);
  const words =
    view.distance(from, to) * (counted ? countedWord : isBracketed(view, group, side) ? bracketedWord : 1);
  const disagrees = trigger.value.plural && isSingle(group) ? disagreement : 0;
  const cost =
    kindCost[group.kind] +
    disagrees +
    place +
    words +
    obstacles(view, from, to, trigger, group) +
    (group.subset ? (onlySpace(view, from, to) ? beside : apart) : 0) +
    (old ? 4 : 0);
  return cost <= (counted ? bindingLimit.counted : bindingLimit.uncounted) ? cost : Number.POSITIVE_INFINITY;
}

/** What a part of a group costs right beside a verb of its own (其中2人死亡) and further off. */
const beside = 1;
const apart = 4;

/** What a word costs between the ends of a verb bracket. */
const bracketedWord = 0.2;

/** “War ein anderer Radfahrer bei … ums Leben gekommen”: the auxiliary beside the subject announces the participle. */
function isBracketed(view: SentenceView, group: Group, side: 'before' | 'after'): boolean {
  if (side === 'before' && isTopic(view, group)) return true;
  const { start, end } = group;
  if (view.rules.data.verbBracket !== true || side === 'after') return false;
  return (['passive', 'active'] as const).some((role) =>
    view.plain(role).some((word) => {
      const [from, to] = word.end <= start ? [word.end, start] : [end, word.start];
      return to >= from && view.distance(from, to) <= 1;
    }),
  );
}

/** 男性（61）は: one person whom the whole sentence is about. */
export function isTopic({ folded, rules }: SentenceView, group: Group): boolean {
  const marks = rules.data.topicMarks;
  if (marks === undefined || !isSingle(group)) return false;
  const rest = folded.slice(group.end, group.end + topicReach).replace(/^[(（][^()（）]*[)）]/, '');
  return marks.some((mark) => rest.startsWith(mark));
}

/** How far behind the word for a person the mark of the topic may stand, in characters: an age in brackets between. */
const topicReach = 14;

/** True where a word for nobody stands right before a trigger: “no deaths”, 无人员伤亡. */
function isDenied(view: SentenceView, from: number, at: number): boolean {
  return view
    .plain('zero')
    .some(({ start, end }) => start >= from && start < at && view.distance(end, at) === 0);
}

function sideCost(
  frame: Frame,
  { start, end }: Found<TriggerRole>,
  group: Group,
  side: 'before' | 'after',
  view: SentenceView,
): number {
  const { order } = view.rules.data;
  const gap = side === 'before' ? view.distance(group.end, start) : view.distance(end, group.start);
  const counted = isCounted(group);
  switch (frame) {
    case 'undergo':
      // Without spaces the other side is right beside the verb only: 死亡3人.
      if (!view.rules.spaced && side !== order.subject[0] && gap > 2) return Number.POSITIVE_INFINITY;
      return rank(order.subject, side);
    case 'act':
      return actCost(view, group, start, side);
    case 'event':
      if (side === 'before' && hasPossessive(view, group.end, start)) return 0;
      return gap > 6 ? Number.POSITIVE_INFINITY : rank(order.complement, side);
    case 'either':
      return eitherCost(view, { start, end }, side, gap, group);
    case 'state':
      if (side === 'before') return counted ? 0 : (gap > 2 ? 3 : 0) + (group.kind === 'name' ? 1 : 0);
      return counted && gap <= 1 ? otherSide + 0.5 : Number.POSITIVE_INFINITY;
    case 'attributive':
      return side === 'after' && gap <= attributiveReach ? 0 : Number.POSITIVE_INFINITY;
    case 'noun':
      if (!counted) return Number.POSITIVE_INFINITY;
      if (gap > 5) return Number.POSITIVE_INFINITY;
      return (
        rank(order.count, side, gap <= 1.5 ? 2 : undefined) +
        (isParted(view, group, start, side) ? parted : 0)
      );
    case 'toll':
      if (!counted) return Number.POSITIVE_INFINITY;
      // The words between a toll and its number (“in Indonesia's earthquake has climbed to”) tell nothing against it.
      return (side === 'after' ? 0 : 2) - Math.min(gap, 14) * 0.7;
    case 'tight':
      return counted && gap === 0 ? rank(order.count, side) : Number.POSITIVE_INFINITY;
  }
}

/** What a comma between a number and the noun behind it costs: “the eight victims, and charges of injuries”. */
const parted = 3;

function isParted(view: SentenceView, group: Group, at: number, side: 'before' | 'after'): boolean {
  return (
    side === 'before' &&
    /[,،，;；]/.test(view.folded.slice(group.end, at)) &&
    view.distance(group.end, at) > 2
  );
}

/** How far behind an attributive participle its people stand, in words: “ölen 45 yaşındaki iki kadın”. */
const attributiveReach = 2;

function rank(sides: Sides, side: 'before' | 'after', missing = Number.POSITIVE_INFINITY): number {
  const index = sides.indexOf(side);
  return index < 0 ? missing : index * otherSide;
}

/** How far before its verb a mark of the passive stands, in words: the doer may stand between. */
const passiveReach = 4;

/** An active verb has its victims for object, unless a mark of the passive (被) stands before it. */
function actCost(view: SentenceView, group: Group, start: number, side: 'before' | 'after'): number {
  const { order } = view.rules.data;
  const object = view
    .plain('accusative')
    .findLast((word) => word.end <= start && view.distance(word.end, start) <= 2 * passiveReach);
  if (object !== undefined && side === 'before') {
    return group.start >= object.end ? 0 : Number.POSITIVE_INFINITY;
  }
  const mark = view
    .plain('passive')
    .findLast((word) => word.end <= start && view.distance(word.end, start) <= passiveReach);
  // Where words are spaced the passive is told by the form of the verb, and “was convicted of murdering two” is none.
  if (mark === undefined || view.rules.spaced) return rank(order.object, side);
  return group.start >= mark.end && side === 'before' ? Number.POSITIVE_INFINITY : rank(order.subject, side);
}

/** A form that is a passive participle behind a passive auxiliary, an active verb before its object, else unclear. */
function eitherCost(
  view: SentenceView,
  { start, end }: Range,
  side: 'before' | 'after',
  gap: number,
  group: Group,
): number {
  const { order } = view.rules.data;
  const near = (role: 'passive' | 'active') =>
    view.plain(role).some((word) => word.end <= start && view.distance(word.end, start) <= 2);
  if (near('passive')) return rank(order.subject, side);
  const object = rank(order.object, side);
  const subject = rank(order.subject, side);
  // “He killed”, “killed the dean”: the subject is the doer.
  const active = group.kind === 'pronoun' || (order.object[0] === 'after' && hasObject(view, end));
  if (side === 'before' && active) return order.object.includes('before') ? object : Number.POSITIVE_INFINITY;
  if (near('active')) return Math.min(object, subject + 2);
  // “Officers arrested in Kyiv a man”: people without a number before the verb are its doers as a rule.
  if (side === 'before' && group.kind === 'many') return Math.min(subject, object) + doers;
  if (side === 'after') return gap <= 1.5 ? object : object + 2;
  return Math.min(subject, object) + 0.5;
}

/** What it costs to take a plural without a number before an unmarked verb for its victims. */
const doers = 3.5;

/** True where a determiner, a number of people or a word for people stands right behind a verb. */
function hasObject(view: SentenceView, end: number): boolean {
  const counts = view.numbers.filter(({ kind }) => kind === 'count');
  const objects = (['determiner', 'reflexive', 'pronounOne', 'pronounMany'] as const).flatMap((role) =>
    view.plain(role),
  );
  return [...objects, ...counts, ...view.persons].some((word) => word.start >= end && word.start - end <= 1);
}

function hasPossessive(view: SentenceView, from: number, to: number): boolean {
  return view.plain('possessive').some(({ start, end }) => start >= from && end <= to && start - from <= 1);
}

/** The cost of what stands between a group and its trigger. */
function obstacles(
  view: SentenceView,
  from: number,
  to: number,
  trigger: Found<TriggerRole>,
  group: Group,
): number {
  // What stands in a bridged aside is in nobody's way.
  const between = ({ start, end }: { start: number; end: number }) =>
    start >= from && end <= to && view.distance(start, end) > 0;
  let cost = 0;
  if (group.end <= from && view.plain('conjunction').some(({ end }) => end <= to && to - end <= 1)) cost += 3;
  const others = isTopic(view, group) ? [] : view.triggers;
  for (const other of others) {
    if (other !== trigger && between(other)) cost += other.value.type === trigger.value.type ? 2 : 3;
  }
  cost +=
    view.numbers.filter((number) => number.kind === 'count' && number !== group.number && between(number))
      .length * 2.5;
  cost += view.persons.filter(between).length * 0.7;
  if (group.kind === 'name') {
    if (group.start >= to && view.distance(from, to) > 1) cost += 3;
    if (!trigger.value.frames.includes('event') && hasPossessive(view, group.end, view.end)) cost += 4;
  }
  cost += view.plain('clause').filter(between).length * 2;
  // A toll has no doer: “stieg von 12 auf 19”.
  const agents = trigger.value.frames.includes('toll') ? [] : view.plain('agent');
  if (group.start >= to && agents.some(between)) cost += 8;
  return cost;
}

/** True where a word for an earlier figure stands right before the group, or an ending on its number: 98'den 141'e. */
function isSuperseded(view: SentenceView, group: Group): boolean {
  return view.plain('superseded').some(({ start, end }) => {
    // 98人から: a counter may stand between.
    const counter = view.rules.spaced ? 0 : 1;
    const attached = view.numbers.find((number) => start >= number.end && start - number.end <= counter);
    if (attached !== undefined) return attached === group.number;
    return end <= group.start && view.distance(end, group.start) <= 1;
  });
}
