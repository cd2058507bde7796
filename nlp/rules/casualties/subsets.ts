import { type Group, isCounted } from './group.js';
import type { SentenceView } from './sentence.js';

/** How far a part may stand behind the word that opens the list of parts, in words. */
const reach = 5;

/**
 * Marks the groups that are parts of another group (“31 people, including 5 policemen and 2 children”) and bridges the
 * aside they stand in, so that the total reaches the verb behind it.
 */
export function markSubsets(view: SentenceView, groups: readonly Group[]): void {
  for (const open of view.plain('subset')) {
    const close = view.plain('close').find(({ start }) => start > open.end);
    let end = close?.end ?? open.end;
    for (const group of groups) {
      if (group.start < open.end) continue;
      const limit = close === undefined ? view.distance(end, group.start) <= reach : group.end <= close.start;
      if (!limit || hasTrigger(view, end, group.start)) break;
      // “Including two children, another 15 were hurt”: they come on top.
      if (end > open.end && isAdditional(view, end, group)) break;
      // “Including 29 children and over 200 others were injured”: the last is a figure of its own.
      if (end > open.end && close === undefined && meetsTrigger(view, group)) break;
      group.subset = true;
      end = Math.max(end, group.end);
    }
    if (close === undefined && end === open.end) continue;
    const comma = view.folded.slice(end, end + 2).search(/[,，、]/);
    const before =
      view.folded.slice(Math.max(view.start, open.start - 2), open.start).search(/[,，、(（]/) >= 0 ? 2 : 0;
    view.bridge(
      Math.max(view.start, open.start - before),
      Math.min(view.end, comma < 0 ? end : end + comma + 1),
    );
  }
  markBreakdowns(view, groups);
  bridgeBrackets(view, groups);
  for (const { start } of view.plain('partitive')) {
    const part = groups.find((group) => isCounted(group) && isPartitive(group, start, view));
    if (part === undefined) continue;
    part.subset = true;
    bridgeAside(view, part);
  }
}

/** “Nineteen migrants, six of them children, drowned”: the sentence goes on behind a part between commas or dashes. */
function bridgeAside(view: SentenceView, { start, end }: Group): void {
  const from = view.folded.slice(Math.max(view.start, start - 3), start).search(/[,，、–—-]/);
  if (from < 0) return;
  const rest = view.folded.slice(end, Math.min(view.end, end + asideReach));
  // “15 people -- seven of them students -- were hurt”: how wire copy writes dashes.
  const close = /[,，、–—]|--/.exec(rest);
  if (close === null) return;
  const to = end + close.index + close[0].length;
  if (hasTrigger(view, start, to)) return;
  view.bridge(Math.max(view.start, start - 3) + from, to);
}

/** How far behind its part an aside may close, in characters: “three of them from the same family,”. */
const asideReach = 40;

/** True where the partitive at `at` stands behind the group or its number (5'i çocuk), or is the numeral (ikisi). */
function isPartitive({ start, end, number }: Group, at: number, view: SentenceView): boolean {
  if (at === start) return true;
  return [end, number?.end ?? end].some((last) => last <= at && view.distance(last, at) <= 0.5);
}

/**
 * Marks numbers that add up to the one before them: “five people, three women and two men, …”, “six were killed: four
 * soldiers and two civilians”.
 */
function markBreakdowns(view: SentenceView, groups: readonly Group[]): void {
  const counted = groups.filter((group) => isCounted(group) && !group.subset);
  counted.forEach((total, index) => {
    let sum = 0;
    const parts: Group[] = [];
    for (const part of counted.slice(index + 1)) {
      if (hasTrigger(view, parts.at(-1)?.end ?? part.start, part.start)) return;
      sum += part.quantity.min ?? 0;
      parts.push(part);
      if (parts.length > 1 && sum === total.quantity.min) break;
    }
    const first = parts[0];
    const last = parts.at(-1);
    if (first === undefined || last === undefined || parts.length < 2 || sum !== total.quantity.min) return;
    const lead = view.folded.slice(total.end, first.start);
    if (hasTrigger(view, total.end, first.start) ? !/[:：]/.test(lead) : !/[,，:：(（—–]/.test(lead)) return;
    for (const part of parts) part.subset = true;
    const comma = view.folded.slice(last.end, last.end + 1) === ',' ? 1 : 0;
    if (!hasTrigger(view, total.end, first.start)) view.bridge(total.end, last.end + comma);
  });
}

/** The longest bracketed aside that the sentence is read across, in characters. */
const longestAside = 80;

/** Reads across brackets; a number in them is part of the one before (“22 others (four of them women) were hurt”). */
function bridgeBrackets(view: SentenceView, groups: readonly Group[]): void {
  const pattern = /[(（][^()（）]{1,80}[)）]/g;
  const text = view.folded.slice(view.start, view.end);
  for (const { index, 0: aside } of text.matchAll(pattern)) {
    if (aside.length > longestAside) continue;
    const start = view.start + index;
    const end = start + aside.length;
    const inside = groups.filter((group) => group.start >= start && group.end <= end);
    if (hasTrigger(view, start, end)) continue;
    const total = groups.find(
      (group) => group.end <= start && isCounted(group) && view.distance(group.end, start) <= 1,
    );
    if (total !== undefined) for (const group of inside) group.subset = true;
    view.bridge(start, end);
  }
}

/** True where a word for more stands before the group or opens it. */
function isAdditional(view: SentenceView, from: number, group: Group): boolean {
  return view
    .plain('additional')
    .some(({ start, end }) => start >= from && end <= group.end && start <= group.start);
}

function meetsTrigger(view: SentenceView, group: Group): boolean {
  return view.triggers.some(({ start }) => start >= group.end && view.distance(group.end, start) <= 0.5);
}

function hasTrigger(view: SentenceView, from: number, to: number): boolean {
  return view.triggers.some((trigger) => trigger.start >= from && trigger.end <= to);
}
