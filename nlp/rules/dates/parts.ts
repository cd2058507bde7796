import type { DateData, DateUnit } from '../../../lang/contract/dates.js';
import type { CompiledDates } from './compile.js';
import { readDigits } from './digits.js';

/** What the words of one date say, before it is known which day they mean. */
export interface DateParts {
  year?: number;
  month?: number;
  day?: number;
  weekday?: number;
  /** First three digits of the year; null where 1920s and 2020s cannot be told apart. */
  decade?: number | null;
  quarter?: number;
  hour?: number;
  minute?: number;
  /** Moves from the publication date. */
  shift?: { unit: DateUnit; by: number };
  /** A numeric date whose order of day and month is open. */
  ambiguous?: boolean;
}

type Slots = Readonly<Record<string, string>>;

/** The years a bare number of four digits is believed to be. */
const YEARS = { from: 1500, to: 2100 } as const;

/**
 * Reads the slots of a match, which are in lower case; null where a number is out of range or a name is `written` in
 * the wrong case (“may”).
 */
export function readParts(
  slots: Slots,
  index: number,
  compiled: CompiledDates,
  written: string,
): DateParts | null {
  const { data } = compiled;
  const pattern = compiled.patterns[index];
  const parts: DateParts = {};
  const read = (slot: string, from: number, to: number) => {
    const value = readDigits(slots[slot] as string);
    return value >= from && value <= to ? value : null;
  };
  for (const [slot, from, to] of [
    ['year', YEARS.from, YEARS.to],
    ['monthnum', 1, 12],
    ['day', 1, 31],
    ['hour', 0, 24],
    ['minute', 0, 59],
  ] as const) {
    if (slots[slot] === undefined) continue;
    const value = read(slot, from, to);
    if (value === null) return null;
    parts[slot === 'monthnum' ? 'month' : slot] = value;
  }
  if (!readNames(parts, slots, compiled, written) || !readNumeric(parts, slots, compiled)) return null;
  if (slots.era !== undefined && slots.erayear !== undefined) {
    const year = slots.erayear === '元' ? 1 : readDigits(slots.erayear);
    parts.year = (data.eras?.[slots.era] ?? Number.NaN) + year;
  }
  if (slots.decade !== undefined) {
    const value = readDigits(slots.decade);
    if (value % 10 !== 0 || value === 0 || (value > 100 && (value < YEARS.from || value > YEARS.to)))
      return null;
    parts.decade = value > 100 ? value / 10 : value >= 30 ? 190 + value / 10 : null;
  }
  if (slots.ampm !== undefined && parts.hour !== undefined) {
    parts.hour = hourOfDay(parts.hour, lower(data.ampm?.pm).includes(slots.ampm));
  }
  readShift(parts, slots, data);
  if (pattern?.shift !== undefined) parts.shift = { unit: pattern.shift[0], by: pattern.shift[1] };
  if (parts.shift?.unit !== undefined && Number.isNaN(parts.shift.by)) return null;
  if (slots.n !== undefined && pattern?.direction === -1 && parts.shift) parts.shift.by *= -1;
  return parts;
}

function readNames(
  parts: DateParts,
  slots: Slots,
  { months, weekdays, data }: CompiledDates,
  written: string,
): boolean {
  for (const [slot, known] of [
    ['month', months],
    ['weekday', weekdays],
  ] as const) {
    const name = slots[slot];
    if (name === undefined) continue;
    const value = known.get(name.replaceAll(/\s+/g, ' '));
    if (value === undefined) return false;
    parts[slot] = value;
    const at = written.toLowerCase().indexOf(name);
    const capital = written.charAt(at) !== name.charAt(0);
    if (data.capitalized === true && !capital) return false;
    // “la Belle de Mai”: where months are written small, a capital one on its own is a name.
    const alone = Object.keys(slots).every((other) => other === 'match' || other === slot);
    if (data.capitalized === false && slot === 'month' && capital && alone) return false;
  }
  if (slots.quarter !== undefined) {
    const digit = Number(slots.quarter);
    parts.quarter = digit >= 1 ? digit : data.quarters?.[slots.quarter];
  }
  return true;
}

function readNumeric(parts: DateParts, slots: Slots, { numericOrder }: CompiledDates): boolean {
  if (slots.first === undefined || slots.second === undefined) return true;
  const [first, second] = [Number(slots.first), Number(slots.second)];
  if (first < 1 || second < 1 || first > 31 || second > 31 || (first > 12 && second > 12)) return false;
  const monthFirst = second > 12 || (first <= 12 && numericOrder === 'mdy');
  // Both orders give a date and the language does not say which is meant: no guess.
  if (first <= 12 && second <= 12 && first !== second && numericOrder === null) parts.ambiguous = true;
  else [parts.month, parts.day] = monthFirst ? [first, second] : [second, first];
  return true;
}

function readShift(parts: DateParts, slots: Slots, data: DateData): void {
  for (const unit of ['year', 'month', 'week', 'day'] as const) {
    const written = slots[`${unit}shift`];
    if (written === undefined) continue;
    const by = lookUp(data.shifts?.[unit], written);
    parts.shift = { unit, by: by ?? Number.NaN };
    return;
  }
  if (slots.n === undefined || slots.unit === undefined) return;
  const n = lookUp(data.counts, slots.n) ?? readDigits(slots.n);
  const written = slots.unit;
  const unit = (Object.entries(data.units ?? {}) as [DateUnit, readonly string[]][]).find(([, forms]) =>
    lower(forms).includes(written),
  )?.[0];
  if (unit !== undefined) parts.shift = { unit, by: n };
}

function lookUp(table: Readonly<Record<string, number>> | undefined, written: string): number | undefined {
  return table?.[written.replaceAll(/\s+/g, ' ')];
}

function lower(words: readonly string[] | undefined): readonly string[] {
  return (words ?? []).map((word) => word.toLowerCase());
}

function hourOfDay(hour: number, afternoon: boolean): number {
  if (afternoon) return hour < 12 ? hour + 12 : hour;
  return hour === 12 ? 0 : hour;
}
