import type { DateMention } from '../../../schemas/index.js';
import type { CompiledDates } from './compile.js';
import { readDigits } from './digits.js';
import { type DateParts, readParts } from './parts.js';
import { type Anchor, type Direction, resolveDate } from './resolve.js';

/** A date in the text with what its words say. */
interface Found {
  start: number;
  end: number;
  parts: DateParts;
  direction: Direction;
  /** The words themselves give the direction (last, next, ago). */
  strict: boolean;
}

/** How far before or after a date the words that give its tense may stand. */
const TENSE_WINDOW = 90;
/** A date this close to the start of its sentence takes its tense from the words after it. */
const SENTENCE_START = 12;
/** The pattern of phrases to ignore. */
const IGNORED = 0;
const CLAUSE_END = /[,;:.、，；。：]/;

/**
 * Dates of the sentence `[start, end)` of `text`, in text order and without overlaps, resolved against `anchor`. A
 * range gives two dates: the first covers only its own part (“12” in “12–14 March”).
 */
export function findDates(
  text: string,
  { start, end }: { start: number; end: number },
  compiled: CompiledDates,
  anchor: Anchor | null,
): DateMention[] {
  const sentence = text.slice(start, end);
  return joinTimes(scan(sentence, compiled), sentence, compiled)
    .map((found) => mentionOf(found, sentence, start, anchor))
    .filter((mention) => mention !== null);
}

function scan(sentence: string, compiled: CompiledDates): Found[] {
  const small = lowerCase(sentence);
  return matchesOf(compiled.regex, small).flatMap((match) => {
    const [index, slots] = slotsOf(match.groups ?? {});
    if (index === null) return [];
    const [start, end] = [match.index, match.index + match[0].length];
    const parts = readParts(slots, index, compiled, sentence.slice(start, end));
    if (parts === null) return [];
    const own = compiled.patterns[index]?.direction;
    const direction = own ?? tenseAt(small, start, end, compiled);
    const found = { start, end, parts, direction, strict: own !== undefined };
    return slots.to === undefined ? [found] : rangeEnds(found, match[0], slots);
  });
}

/** Lower case at the same offsets: a letter whose small form has another length (İ) stays. */
function lowerCase(text: string): string {
  const small = text.toLowerCase();
  if (small.length === text.length) return small;
  return [...text]
    .map((letter) => (letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter))
    .join('');
}

/** The index of the pattern that matched, null for an ignored phrase, and its slots by their plain names. */
function slotsOf(
  groups: Readonly<Record<string, string | undefined>>,
): [number | null, Record<string, string>] {
  const slots: Record<string, string> = {};
  let index: number | null = null;
  for (const [name, value] of Object.entries(groups)) {
    if (value === undefined) continue;
    const [slot = '', pattern] = name.split('_');
    slots[slot] = value;
    index = Number(pattern);
  }
  return [index === IGNORED ? null : index, slots];
}

function rangeEnds(range: Found, written: string, slots: Readonly<Record<string, string>>): Found[] {
  const { to = '', fromday, fromyear } = slots;
  const from = fromday ?? fromyear ?? '';
  const cut = written.indexOf(to, written.indexOf(from) + from.length);
  const first = readDigits(from);
  const limit = fromday === undefined ? 2100 : 31;
  if (!(first >= 1 && first <= limit)) return [];
  const parts = { ...range.parts, ...(fromday === undefined ? { year: first } : { day: first }) };
  return [
    { ...range, parts, end: range.start + written.slice(0, cut).trimEnd().length },
    { ...range, start: range.start + cut + to.length },
  ];
}

/**
 * Whether the words around a date put it into the future: the last cue before it in the sentence decides, and where
 * the date opens the sentence or the verb comes last, the first clause after it.
 */
function tenseAt(
  sentence: string,
  start: number,
  end: number,
  { future, past, data }: CompiledDates,
): Direction {
  if (future === null) return 0;
  const before = sentence.slice(Math.max(0, start - TENSE_WINDOW), start);
  const ahead = lastIndex(before, future);
  const behind = past === null ? -1 : lastIndex(before, past);
  if (ahead > behind) return 1;
  if (behind >= 0 || (start > SENTENCE_START && !data.verbLast)) return 0;
  const rest = sentence.slice(end, end + TENSE_WINDOW).replace(/^[\s,，、]+/, '');
  const clause = rest.split(CLAUSE_END, 1)[0] ?? '';
  return lastIndex(clause, future) >= 0 ? 1 : 0;
}

function lastIndex(text: string, cue: RegExp): number {
  return matchesOf(cue, text).at(-1)?.index ?? -1;
}

/** What `matchAll` gives without copying the expression, which takes longer than to run it. */
function matchesOf(regex: RegExp, text: string): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  regex.lastIndex = 0;
  for (let match = regex.exec(text); match !== null; match = regex.exec(text)) {
    matches.push(match);
    if (match[0] === '') regex.lastIndex += 1;
  }
  return matches;
}

/** Joins a day and the time of day beside it (“Tuesday at 5 p.m.”, “at 5 p.m. on Tuesday”) into one date. */
function joinTimes(list: readonly Found[], sentence: string, { data }: CompiledDates): Found[] {
  const joined: Found[] = [];
  for (const next of list) {
    const last = joined.at(-1);
    if (last !== undefined && isTime(last) !== isTime(next)) {
      const gap = sentence.slice(last.end, next.start).trim().toLowerCase();
      const day = isTime(last) ? next : last;
      const near = gap === '' || gap === ',' || data.joiners?.includes(gap);
      if (near && namesDay(day.parts)) {
        const parts = { ...last.parts, ...next.parts };
        joined[joined.length - 1] = { ...day, start: last.start, end: next.end, parts };
        continue;
      }
    }
    joined.push(next);
  }
  return joined;
}

function isTime({ parts }: Found): boolean {
  return parts.hour !== undefined && !namesDay(parts);
}

function namesDay({ day, weekday, shift }: DateParts): boolean {
  return day !== undefined || weekday !== undefined || shift?.unit === 'day';
}

function mentionOf(
  found: Found,
  sentence: string,
  offset: number,
  anchor: Anchor | null,
): DateMention | null {
  const resolved = resolveDate(found.parts, anchor, found.direction, found.strict);
  if (resolved === null) return null;
  const text = sentence.slice(found.start, found.end);
  return { start: offset + found.start, end: offset + found.end, text, ...resolved };
}
