import type { DateMention } from '../../../schemas/index.js';
import {
  type Day,
  dayOf,
  formatDay,
  formatMonth,
  mondayOf,
  pad,
  partsOf,
  shiftBy,
  weekdayOf,
} from './calendar.js';
import type { DateParts } from './parts.js';

/** The moment the news was published: the day relative dates count from. */
export interface Anchor {
  readonly day: Day;
  /** Minutes since midnight; null where only the day is known. */
  readonly minutes: number | null;
}

export type ResolvedDate = Pick<DateMention, 'value' | 'grain' | 'relative'>;

/** Whether the text puts the date before publication (-1), after it (1) or does not say (0). */
export type Direction = -1 | 0 | 1;

/**
 * The date that `parts` mean. Null where they contradict the calendar; a null `value` where they leave the date open.
 * A weekday is the most recent one on or before publication, as news writes it, or with a future cue the next one on
 * or after; `strict` (last, next) leaves the day of publication out. A day and month without a year is the one
 * nearest to publication.
 */
export function resolveDate(
  parts: DateParts,
  anchor: Anchor | null,
  direction: Direction,
  strict: boolean,
): ResolvedDate | null {
  const calendar = calendarDate(parts, anchor, direction, strict);
  if (parts.hour === undefined) return calendar;
  const clock = clockTime(parts);
  if (calendar === null) return { ...clock, value: `T${clock.value}`, relative: false };
  if (calendar.grain !== 'day' || calendar.value === null) return { ...calendar, ...clock, value: null };
  return { ...clock, value: `${calendar.value}T${clock.value}`, relative: calendar.relative };
}

/** `17:30` or `17`, without its day. */
export function clockTime({ hour = 0, minute }: DateParts): { value: string; grain: 'hour' | 'minute' } {
  return minute === undefined
    ? { value: pad(hour), grain: 'hour' }
    : { value: `${pad(hour)}:${pad(minute)}`, grain: 'minute' };
}

function calendarDate(
  parts: DateParts,
  anchor: Anchor | null,
  direction: Direction,
  strict: boolean,
): ResolvedDate | null {
  if (parts.ambiguous) return { value: null, grain: 'day', relative: false };
  if (parts.decade !== undefined) {
    return { value: parts.decade === null ? null : String(parts.decade), grain: 'decade', relative: false };
  }
  if (parts.shift !== undefined) return shifted(parts, parts.shift, anchor);
  const { year, month, day, weekday, quarter } = parts;
  if (year !== undefined) return absolute(year, parts, false);
  if (month !== undefined && day !== undefined) return withoutYear(parts, anchor, direction);
  if (month !== undefined || quarter !== undefined) {
    if (anchor === null)
      return { value: null, grain: month === undefined ? 'quarter' : 'month', relative: true };
    const now = partsOf(anchor.day);
    const [own, current] =
      month === undefined ? [quarter ?? 0, Math.ceil(now.month / 3)] : [month, now.month];
    return absolute(now.year + yearMove(own - current, direction, strict), parts, true);
  }
  if (weekday !== undefined) {
    if (anchor === null) return { value: null, grain: 'day', relative: true };
    return {
      value: formatDay(nearWeekday(anchor.day, weekday, direction, strict)),
      grain: 'day',
      relative: true,
    };
  }
  if (day !== undefined) return dayOnly(day, anchor, direction);
  return null;
}

/** Which year a month or quarter lies in that is `ahead` of the present one: this (0), the next or the last. */
function yearMove(ahead: number, direction: Direction, strict: boolean): number {
  if (ahead === 0) return strict ? direction || -1 : 0;
  if (direction === 1) return ahead > 0 ? 0 : 1;
  return ahead > 0 ? -1 : 0;
}

function absolute(year: number, { month, day, quarter }: DateParts, relative: boolean): ResolvedDate | null {
  if (quarter !== undefined) return { value: `${year}-Q${quarter}`, grain: 'quarter', relative };
  if (month === undefined) return { value: String(year), grain: 'year', relative };
  if (day === undefined) return { value: formatMonth(year, month), grain: 'month', relative };
  const found = dayOf(year, month, day);
  return found === null ? null : { value: formatDay(found), grain: 'day', relative };
}

function shifted(
  parts: DateParts,
  { unit, by }: { unit: NonNullable<DateParts['shift']>['unit']; by: number },
  anchor: Anchor | null,
): ResolvedDate | null {
  const { month, day, weekday, quarter } = parts;
  const finer = weekday !== undefined || day !== undefined ? 'day' : month !== undefined ? 'month' : unit;
  if (anchor === null)
    return { value: null, grain: quarter === undefined ? finer : 'quarter', relative: true };
  const now = partsOf(anchor.day);
  if (unit === 'hour' || unit === 'minute') {
    if (anchor.minutes === null) return { value: null, grain: unit, relative: true };
    const minutes = anchor.day * 1440 + anchor.minutes + by * (unit === 'hour' ? 60 : 1);
    const clock = {
      hour: Math.floor(minutes / 60) % 24,
      ...(unit === 'minute' ? { minute: minutes % 60 } : {}),
    };
    return {
      value: `${formatDay(Math.floor(minutes / 1440))}T${clockTime(clock).value}`,
      grain: unit,
      relative: true,
    };
  }
  if (unit === 'week' && weekday !== undefined) {
    return { value: formatDay(mondayOf(anchor.day) + 7 * by + weekday - 1), grain: 'day', relative: true };
  }
  if (unit === 'year' && (month !== undefined || quarter !== undefined)) {
    return absolute(now.year + by, parts, true);
  }
  if (unit === 'month' && day !== undefined) {
    const months = now.year * 12 + now.month - 1 + by;
    return absolute(Math.floor(months / 12), { month: (months % 12) + 1, day }, true);
  }
  return { value: shiftBy(anchor.day, unit, by), grain: unit, relative: true };
}

/** The nearest year that fits; where a weekday is named with it, one in which they agree. */
function withoutYear(parts: DateParts, anchor: Anchor | null, direction: Direction): ResolvedDate | null {
  const { month = 1, day = 1, weekday } = parts;
  // 2024 is a leap year: only a day that no year has is refused without an anchor.
  if (dayOf(2024, month, day) === null) return null;
  if (anchor === null) return { value: null, grain: 'day', relative: true };
  const { year } = partsOf(anchor.day);
  const days = [year - 1, year, year + 1]
    .map((candidate) => dayOf(candidate, month, day))
    .filter((candidate) => candidate !== null)
    .sort((a, b) => Math.abs(a - anchor.day) - Math.abs(b - anchor.day));
  const agreeing = days.filter((candidate) => weekday === undefined || weekdayOf(candidate) === weekday);
  const inTense = agreeing.filter(
    (candidate) => direction === 0 || (candidate - anchor.day) * direction >= 0,
  );
  const best = inTense[0] ?? agreeing[0] ?? days[0];
  return best === undefined ? null : { value: formatDay(best), grain: 'day', relative: true };
}

function nearWeekday(anchor: Day, weekday: number, direction: Direction, strict: boolean): Day {
  const here = weekdayOf(anchor);
  if (direction === 1) {
    const ahead = (weekday - here + 7) % 7;
    return anchor + (strict && ahead === 0 ? 7 : ahead);
  }
  const back = (here - weekday + 7) % 7;
  return anchor - (strict && back === 0 ? 7 : back);
}

/** A day of the month alone (13日) is the nearest one to publication. */
function dayOnly(day: number, anchor: Anchor | null, direction: Direction): ResolvedDate | null {
  if (anchor === null) return { value: null, grain: 'day', relative: true };
  const { year, month } = partsOf(anchor.day);
  const near = [-1, 0, 1]
    .map((move) => year * 12 + month - 1 + move)
    .map((months) => dayOf(Math.floor(months / 12), (months % 12) + 1, day))
    .filter((candidate) => candidate !== null)
    .filter((candidate) => direction === 0 || (candidate - anchor.day) * direction >= 0)
    .sort((a, b) => Math.abs(a - anchor.day) - Math.abs(b - anchor.day))[0];
  return near === undefined ? null : { value: formatDay(near), grain: 'day', relative: true };
}
