import type { NumberMention, Range } from '../../../schemas/index.js';
import { type Group, isCounted, one, type Quantity, two, unknown } from './group.js';
import { findNames } from './names.js';
import { nounsBehind, unknownNoun } from './nouns.js';
import type { Found, PersonRole, PlainRole } from './rules.js';
import { onlySpace, type SentenceView } from './sentence.js';

/**
 * The groups of people of the sentence, in text order: numbers with their nouns, single people, names and pronouns.
 * `people` are the spans of known names of people, `places` those of places and organisations.
 */
export function findGroups(view: SentenceView, people: readonly Range[], places: readonly Range[]): Group[] {
  const taken = new Set<Found<PersonRole>>();
  const groups: Group[] = [];
  for (const number of view.numbers) {
    const group = countedGroup(number, view, taken);
    if (group !== null) groups.push(group);
  }
  const names = findNames(view, people, places);
  // Korean 여성들이 is found by 여성* and 여성들* alike.
  const plurals = new Set(
    view.persons.filter(({ value }) => value.number === 'many').map(({ start }) => start),
  );
  for (const person of view.persons) {
    if (person.value.number === 'any' && plurals.has(person.start)) continue;
    if (taken.has(person) || isPossessive(view, person.start, person.end)) continue;
    if (groups.some((group) => person.start < group.end && group.start < person.end)) continue;
    groups.push(uncountedGroup(person));
  }
  for (const name of names) {
    const inside = groups.find((group) => name.start < group.end && group.start < name.end);
    const before = groups.find((group) => group.kind === 'one' && onlySpace(view, group.end, name.start));
    const titled = groups.findLast((group) => group.kind === 'one' && isApposition(view, group.end, name));
    const noun = groups.find(
      (group) => !isCounted(group) && group.start > name.end && onlySpace(view, name.end, group.start),
    );
    if (noun !== undefined) groups[groups.indexOf(noun)] = { ...noun, start: name.start, name };
    else if (before !== undefined) groups[groups.indexOf(before)] = { ...before, end: name.end, name };
    else if (titled !== undefined) groups[groups.indexOf(titled)] = { ...titled, end: name.end, name };
    else if (inside === undefined) {
      groups.push({ ...name, kind: 'name', quantity: one, number: null, class: null, subset: false, name });
    }
  }
  for (const { start, end } of view.plain('pronounOne')) {
    if (isPossessive(view, start, end)) continue;
    groups.push({ start, end, kind: 'pronoun', quantity: one, number: null, class: null, subset: false });
  }
  return [...joinCompounds(groups.sort(byStart), view), ...pluralPronouns(groups, view)].sort(byStart);
}

/** How far from the noun its name stands between commas, in words: “the mayor of La Oroya, Juan Medrano, and …”. */
const appositionReach = 6;

function isApposition(view: SentenceView, from: number, { start, end }: Range): boolean {
  if (!/^[^,;:.()]*, $/.test(view.folded.slice(from, start)) || view.folded[end] !== ',') return false;
  if (view.distance(from, start) > appositionReach) return false;
  const inside = (word: Range) => word.start >= from && word.end <= start;
  return ![...view.triggers, ...view.persons, ...view.plain('conjunction'), ...view.plain('clause')].some(
    inside,
  );
}

const byStart = (a: Group, b: Group): number => a.start - b.start;

/** “He shot all three people, killing them”: a plural pronoun behind its verb stands for the number before. */
function pluralPronouns(groups: readonly Group[], view: SentenceView): Group[] {
  return view.plain('pronounMany').flatMap(({ start, end }): Group[] => {
    const counted = groups.findLast(
      (group) => group.end <= start && group.number !== null && isCounted(group),
    );
    const object = view.triggers.some(
      ({ end: from, value }) =>
        from <= start && view.distance(from, start) === 0 && !value.frames.includes('undergo'),
    );
    if (counted === undefined || !object || isPossessive(view, start, end)) return [];
    return [{ ...counted, start, end, kind: 'bare', subset: false }];
  });
}

/** “her new boyfriend”: a pronoun that is a determiner too and has a word of its own behind it. */
function isPossessive(view: SentenceView, start: number, end: number): boolean {
  if (!view.plain('determiner').some((word) => word.start === start && word.end === end)) return false;
  if (!/^ ?[\p{L}\d]/u.test(view.folded.slice(end, end + 2))) return false;
  if (view.triggers.some((trigger) => trigger.start === end + 1)) return false;
  const links: PlainRole[] = ['conjunction', 'preposition', 'clause', 'passive', 'active', 'agent'];
  return !links.some((role) => view.plain(role).some((word) => word.start === end + 1));
}

/** “A police sub inspector”, “his father's friend”, “the wife of a teacher” and “one of the 4 children” are one. */
function joinCompounds(groups: readonly Group[], view: SentenceView): Group[] {
  const joined: Group[] = [];
  for (const group of groups) {
    const last = joined.at(-1);
    if (last?.kind === 'many' && group.kind === 'one' && isCompound(view, last.end, group.start)) {
      joined[joined.length - 1] = { ...group, start: last.start, class: last.class ?? group.class };
    } else if (
      last?.number != null &&
      group.number !== null &&
      isOutOf(view, last.end, group.start) &&
      !meetsTrigger(view, group) &&
      !isTotal(view, last, group)
    ) {
      joined[joined.length - 1] = {
        ...(isLarger(last, group) ? group : last),
        start: last.start,
        end: group.end,
        kind: 'number',
        class: last.class ?? group.class,
      };
    } else if (last?.number != null && group.kind === 'many' && isOutOf(view, last.end, group.start)) {
      joined[joined.length - 1] = {
        ...last,
        end: group.end,
        kind: 'number',
        class: last.class ?? group.class,
      };
    } else if (last?.kind === 'one' && isGenitive(view, last, group)) {
      joined[joined.length - 1] = { ...last, end: group.end };
    } else if (last?.kind === 'one' && last.end < group.start && onlySpace(view, last.end, group.start)) {
      joined[joined.length - 1] = { ...group, start: last.start };
    } else if (last !== undefined && isPossessor(view, last, group)) {
      joined[joined.length - 1] = { ...group, start: last.start };
    } else if (last?.kind === 'one' && !isCounted(group) && isOutOf(view, last.end, group.start)) {
      joined[joined.length - 1] = { ...last, end: group.end };
    } else joined.push(group);
  }
  return joined.filter((group) => !isEmptyOne(view, group));
}

/** Доньку подружжя: the daughter of two people is one. */
const isGenitive = (view: SentenceView, last: Group, { start, kind, number }: Group): boolean =>
  view.rules.data.genitives === true &&
  kind === 'number' &&
  number === null &&
  last.end < start &&
  onlySpace(view, last.end, start);

/** “One count of murder and one of fraud”: one out of nobody. */
function isEmptyOne(view: SentenceView, { kind, quantity, end }: Group): boolean {
  if (kind !== 'bare' || quantity.max !== 1) return false;
  return view.plain('outOf').some(({ start }) => onlySpace(view, end, start) && start >= end);
}

const isLarger = (a: Group, b: Group): boolean => (a.quantity.min ?? 0) > (b.quantity.min ?? 0);

/** 死者5人のうち3人: where the total stands first and behind a trigger, it is a figure too; 乗客10人のうち3人 is not. */
function isTotal(view: SentenceView, last: Group, group: Group): boolean {
  return (
    isLarger(last, group) &&
    view.triggers.some(({ end }) => end <= last.start && view.distance(end, last.start) <= 1.5)
  );
}

function isPossessor(view: SentenceView, last: Group, group: Group): boolean {
  if (isCounted(last) || group.kind === 'many') return false;
  return view
    .plain('possessive')
    .some(({ start, end }) => start === last.end && onlySpace(view, end, group.start));
}

function isCompound(view: SentenceView, from: number, to: number): boolean {
  return (
    /^ (?:\p{L}+ )?$/u.test(view.folded.slice(from, to)) &&
    ![...view.plain('conjunction'), ...view.triggers].some(({ start }) => start >= from && start < to)
  );
}

function isOutOf(view: SentenceView, from: number, to: number): boolean {
  return view
    .plain('outOf')
    .some(
      ({ start, end }) => start - from <= 1 && start >= from && end <= to && view.distance(end, to) === 0,
    );
}

/** “Two of the six wounded”: the total is a figure of its own. */
const meetsTrigger = (view: SentenceView, { kind, end }: Group): boolean =>
  kind === 'bare' && view.triggers.some(({ start }) => start >= end && onlySpace(view, end, start));

function uncountedGroup({ start, end, value }: Found<PersonRole>): Group {
  const base = { start, end, number: null, class: value.class, subset: false };
  if (value.number === 'one') return { ...base, kind: 'one', quantity: one };
  if (value.number === 'two') {
    return { ...base, kind: 'number', quantity: two };
  }
  if (value.number === 'any') return { ...base, kind: 'any', quantity: one };
  return { ...base, kind: 'many', quantity: unknown };
}

function countedGroup(
  number: NumberMention,
  view: SentenceView,
  taken: Set<Found<PersonRole>>,
): Group | null {
  if (number.kind !== 'count' || !isWhole(number)) return null;
  const quantity: Quantity = { min: number.min, max: number.max, modifier: number.modifier };
  const base = { start: number.start, number, quantity, subset: false };
  const nouns = nounsBehind(number, view);
  if (nouns === null) return null;
  for (const noun of nouns) taken.add(noun);
  const last = nouns.at(-1);
  // Postposed numerals: 女性2人, 승객 5명 have their noun in front.
  const front = view.persons.find(
    (person) => !taken.has(person) && onlySpace(view, person.end, number.start),
  );
  if (last !== undefined) {
    const named = nouns.findLast(({ value }) => value.class !== 'other') ?? last;
    const whole = { ...base, end: last.end, kind: 'number', class: named.value.class } as const;
    if (front === undefined || view.rules.data.order.object[0] !== 'before') return whole;
    taken.add(front);
    return { ...whole, start: front.start, class: whole.class === 'other' ? front.value.class : whole.class };
  }
  if (front !== undefined && !view.rules.spaced) {
    taken.add(front);
    return { ...base, start: front.start, end: number.end, kind: 'number', class: front.value.class };
  }
  const word = unknownNoun(number.end, view);
  if (word === null) return { ...base, end: number.end, kind: 'bare', class: null };
  const capital =
    view.rules.data.capitalNouns !== true && /^\p{Lu}/u.test(view.text.slice(word.start, word.end));
  return { ...base, end: word.end, kind: capital ? 'number' : 'unknown', class: null };
}

/** Fractions and millions of millions are no people. */
function isWhole({ min, max }: NumberMention): boolean {
  const value = min ?? max;
  return value !== null && Number.isInteger(value) && value < 1e9;
}
