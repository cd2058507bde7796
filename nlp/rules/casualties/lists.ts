import { type Group, isCounted } from './group.js';
import type { Found, TriggerRole } from './rules.js';
import type { SentenceView } from './sentence.js';

/** Words between two members of a list beside the conjunction: “and their young”. */
const reach = 3.5;
/** The same where a comma and an article show the next member: “professors on his committee, an affairs officer”. */
const longReach = 6.5;

/**
 * `group` with the other members of the list it stands in (“three Chinese citizens and their driver”), in text order.
 * Members that another trigger has taken are no longer there. A total with its breakdown is not a list.
 */
export function withList(
  group: Group,
  trigger: Found<TriggerRole>,
  groups: readonly Group[],
  used: Set<Group>,
  view: SentenceView,
): readonly Group[] {
  if (group.subset || group.kind === 'many') return [group];
  const members = [group];
  const at = groups.indexOf(group);
  for (let i = at + 1; i < groups.length; i++) {
    const next = groups[i]!;
    if (!joined(members.at(-1)!, next, view) || used.has(next)) break;
    if (startsClause(next, trigger, view)) break;
    members.push(next);
  }
  for (let i = at - 1; i >= 0; i--) {
    const next = groups[i]!;
    if (!joined(next, members[0]!, view) || used.has(next)) break;
    if (trigger.end <= group.start && next.start < trigger.start) break;
    members.unshift(next);
  }
  if (members.length === 1 || !isList(members, view)) return [group];
  for (const member of members) used.add(member);
  return members;
}

/**
 * A list has a conjunction before its last member, or three members, or goes on with another verb (“a boy, the wife of
 * a teacher and wounding ten”); “five people, three women” is an apposition.
 */
function isList(members: readonly Group[], view: SentenceView): boolean {
  const last = members.at(-1)!;
  const before = members.at(-2)!;
  // Full names only: “Smith and Wesson” may be anything.
  const named = members.every(
    ({ kind, start, end }) => kind === 'name' && view.text.slice(start, end).includes(' '),
  );
  if (!named && members.every(({ kind }) => kind === 'name' || kind === 'pronoun')) return false;
  if (members.length > 2 || hasConjunction(view, before.end, last.start)) return true;
  return view.triggers.some(
    ({ start }) =>
      start >= last.end && view.distance(last.end, start) <= 1 && hasConjunction(view, last.end, start),
  );
}

function hasConjunction(view: SentenceView, from: number, to: number): boolean {
  // The Korean conjunction is the end of the word before: 남성 2명과 여성 1명.
  return view.plain('conjunction').some(({ start, end }) => (start >= from || end === from) && end <= to);
}

function joined(a: Group, b: Group, view: SentenceView): boolean {
  if (a.subset || b.subset || b.kind === 'many' || b.kind === 'pronoun' || a.end > b.start) return false;
  if (!isCounted(b) && b.kind !== 'one' && b.kind !== 'name' && b.kind !== 'any') return false;
  if (view.triggers.some(({ start, end }) => start >= a.end && end <= b.start)) return false;
  if (view.plain('clause').some(({ start, end }) => start >= a.end && end <= b.start)) return false;
  const between = view.folded.slice(a.end, b.start);
  if (/[;:。；：]/.test(between)) return false;
  if (!hasConjunction(view, a.end, b.start) && !/[,，、،]/.test(between)) return false;
  // 58人，另有71人: what comes on top behind a comma belongs to another verb.
  if (
    view
      .plain('additional')
      .some(({ start }) => start >= a.end && start < b.end && isBehindComma(view, a.end, start))
  ) {
    return false;
  }
  // The year of “her two-year-old daughter” is part of an age and counts no distance.
  const things = view.plain('nonPerson').filter(({ start, end }) => view.distance(start, end) > 0);
  if (things.some(({ start, end }) => start >= a.end && end <= b.start)) return false;
  if (!opensMember(view, a.end, b.start)) return false;
  const opened = view
    .plain('determiner')
    .some(({ start, end }) => start >= a.end && end <= b.start && view.distance(end, b.start) <= 2);
  const words = view.distance(a.end, b.start) - asideLength(view, a, b);
  return words <= (opened && between.includes(',') ? longReach : reach);
}

/** The words between commas that only tell more of one person: “the mayor of La Oroya, a socialist, and his driver”. */
function asideLength(view: SentenceView, a: Group, b: Group): number {
  if (a.kind !== 'one') return 0;
  const aside = /, [^,]{1,50}(?=,)/.exec(view.folded.slice(a.end, b.start));
  if (aside === null) return 0;
  const start = a.end + aside.index;
  return view.distance(start, start + aside[0].length);
}

const isBehindComma = (view: SentenceView, from: number, at: number): boolean =>
  /^\s*[,，、،]\s*$/.test(view.folded.slice(from, at));

/** “Students, and ended with a teacher” is no list: an article stands right behind the comma or conjunction. */
function opensMember(view: SentenceView, from: number, to: number): boolean {
  const inside = ({ start, end }: { start: number; end: number }) => start >= from && end <= to;
  const article = view.plain('determiner').findLast(inside);
  if (article === undefined) return true;
  const comma = Math.max(
    from,
    ...[...view.folded.slice(from, to).matchAll(/[,，、،]/g)].map(({ index }) => from + index + 1),
  );
  const separator = Math.max(
    comma,
    ...view
      .plain('conjunction')
      .filter(inside)
      .map(({ end }) => end),
  );
  return separator > article.start || view.distance(separator, article.start) === 0;
}

/** True where a member of a list behind its verb is itself the subject of the next verb: “four and a man was held”. */
function startsClause(group: Group, trigger: Found<TriggerRole>, view: SentenceView): boolean {
  if (trigger.start > group.start) return false;
  return (['passive', 'active', 'said', 'claimed'] as const).some((role) =>
    view.plain(role).some(({ start }) => start >= group.end && view.distance(group.end, start) <= 0.5),
  );
}
