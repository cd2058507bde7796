import type { DateUnit } from '../../../lang/contract/dates.js';

/** A day of the Gregorian calendar, as its count since 1970-01-01 (UTC). */
export type Day = number;

export interface YearMonthDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const MS_PER_DAY = 86_400_000;

/** The day with this date; null where the calendar has none (30 February). */
export function dayOf(year: number, month: number, day: number): Day | null {
  const time = new Date(0).setUTCFullYear(year, month - 1, day);
  const back = new Date(time);
  return back.getUTCMonth() === month - 1 && back.getUTCDate() === day ? time / MS_PER_DAY : null;
}

export function partsOf(day: Day): YearMonthDay {
  const date = new Date(day * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** 1 is Monday, 7 Sunday (ISO 8601). */
export function weekdayOf(day: Day): number {
  // 1970-01-01 was a Thursday.
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

export function mondayOf(day: Day): Day {
  return day - weekdayOf(day) + 1;
}

/** `2023-09-19`. */
export function formatDay(day: Day): string {
  const { year, month, day: date } = partsOf(day);
  return `${formatMonth(year, month)}-${pad(date)}`;
}

/** `2023-09`. */
export function formatMonth(year: number, month: number): string {
  return `${String(year).padStart(4, '0')}-${pad(month)}`;
}

/** `2023-W38`: the ISO week a day lies in, which belongs to the year of its Thursday. */
export function formatWeek(day: Day): string {
  const thursday = mondayOf(day) + 3;
  const { year } = partsOf(thursday);
  const first = dayOf(year, 1, 1) as Day;
  return `${year}-W${pad(Math.floor((thursday - first) / 7) + 1)}`;
}

export function pad(value: number): string {
  return String(value).padStart(2, '0');
}

/** The date `by` units from `anchor`, cut to the unit; null for units below a day, which need a time. */
export function shiftBy(anchor: Day, unit: DateUnit, by: number): string | null {
  const { year, month } = partsOf(anchor);
  if (unit === 'day') return formatDay(anchor + by);
  if (unit === 'week') return formatWeek(anchor + 7 * by);
  if (unit === 'decade') return String(Math.floor((year + 10 * by) / 10));
  if (unit === 'year') return String(year + by);
  if (unit === 'month' || unit === 'quarter') {
    const months = year * 12 + month - 1 + by * (unit === 'quarter' ? 3 : 1);
    const [shifted, index] = [Math.floor(months / 12), months % 12];
    return unit === 'month' ? formatMonth(shifted, index + 1) : `${shifted}-Q${Math.floor(index / 3) + 1}`;
  }
  return null;
}
