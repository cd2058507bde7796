import type { NumberKind } from '../../../schemas/index.js';
import type { BoundedNumber } from './bounds.js';
import type { NumberContext } from './context.js';

/** What the words and marks around a number make it, and the unit where one is written behind it. */
export interface NumberReading {
  readonly kind: NumberKind;
  /** Where the unit word stands; null where none of the language's unit words follows. */
  readonly unit: { readonly start: number; readonly end: number } | null;
}

/** Kinds whose unit is a letter or two right behind the digits. */
const attachedKinds: ReadonlySet<NumberKind> = new Set(['ordinal', 'time']);

/** The oldest age read from a bare number in apposition (“Boy, 4”). */
const oldest = 110;

/**
 * Says what `number` counts or measures. `plain` is true for digits without separators, which alone can be a year,
 * an age in apposition or part of a name.
 */
export function readKind(number: BoundedNumber, plain: boolean, context: NumberContext): NumberReading {
  const { folded } = context;
  const lead = context.before(number.start, (role) => role.role === 'kind' && role.side === 'before');
  const unit = context.after(number.end, (role) => role.role === 'kind' && role.side === 'after');
  // 14e and 14h are units written to the number, F16 and 5G are names.
  const attached =
    unit?.start === number.end && unit.value.role === 'kind' && attachedKinds.has(unit.value.kind);
  if (!attached && isPartOfName(number, plain, folded)) return { kind: 'model', unit: null };
  if (unit?.value.role === 'kind') {
    const { kind } = unit.value;
    // “A boy aged 12 months”, мальчик 9 лет, “depuis trois ans”: where ages and spans of time share their units, the
    // word in front tells them apart.
    if (lead?.value.role === 'kind' && isSpan(kind) && isSpan(lead.value.kind)) {
      return { kind: lead.value.kind, unit };
    }
    const year = plain && kind === 'duration' && number.min !== null && isYear(number.min);
    return { kind: year ? 'date' : kind, unit };
  }
  const day = lead != null && /\p{Nd}\s$/u.test(folded.slice(Math.max(0, lead.start - 2), lead.start));
  if (lead?.value.role === 'kind' && fits(lead.value.kind, number, plain, day)) {
    return { kind: lead.value.kind, unit: null };
  }
  return { kind: plain ? readMarks(number, context) : 'count', unit: null };
}

/**
 * `before` words of dates stand before days and years only: “in 40 villages” is no date. After a `day` a year may have
 * two digits: 21 MAR 91. Those of durations need a unit behind the number: “há 12 mortos” is no span of time.
 */
function fits(
  kind: NumberKind,
  { min, max, modifier }: BoundedNumber,
  plain: boolean,
  day: boolean,
): boolean {
  if (kind === 'duration') return false;
  if (kind !== 'date') return true;
  return (
    plain && modifier === 'exact' && min === max && min !== null && (min <= (day ? 99 : 31) || isYear(min))
  );
}

const isSpan = (kind: NumberKind): boolean => kind === 'age' || kind === 'duration';
const isYear = (value: number): boolean => Number.isInteger(value) && value >= 1000 && value <= 2100;

/** `F16`, `A320`, `COVID-19`, `5G`, `Ту-154`: letters attached to digits, Cyrillic ones by a hyphen. */
function isPartOfName({ start, end }: BoundedNumber, plain: boolean, folded: string): boolean {
  if (!plain) return false;
  if (/[a-z]-?$|[а-яґєії]-$/.test(folded.slice(Math.max(0, start - 2), start))) return true;
  return /^[a-z](?![a-z])/.test(folded.slice(end, end + 2));
}

/** Ages, years, times, scores and addresses that only punctuation and size give away. */
function readMarks(
  { start, end, min, max, modifier }: BoundedNumber,
  { folded, end: stop }: NumberContext,
): NumberKind {
  const before = folded.slice(Math.max(0, start - 3), start);
  const after = folded.slice(end, Math.min(stop, end + 4));
  // 21:30; but 3:1 is a score.
  if (end - start > 1 && /\p{Nd}[.:]$/u.test(before)) return 'time';
  if (/^:\p{Nd}\p{Nd}/u.test(after)) return 'time';
  if (/[$€£¥₹₽₺₴₩]\s?$/.test(before)) return 'money';
  if (/^\s?%/.test(after)) return 'percent';
  if (/^\s?[$€£¥₹₽₺₴₩]/.test(after)) return 'money';
  if (/№\s?$|#$/.test(before)) return 'ordinal';
  if (min === null || min !== max || modifier !== 'exact') return 'count';
  if (/^[-–:]\p{Nd}/u.test(after) || /\p{Nd}[-–:]$/u.test(before)) return 'score';
  if (min <= oldest && /[\p{L}"”»][(（]$|[\p{L}"”»] \($/u.test(before) && /^[)）,]/.test(after)) return 'age';
  if (min <= oldest && /\p{L}, $/u.test(before) && /^(?:[,;.)]|$)/.test(after)) return 'age';
  if (isYear(min) && folded.slice(start, end).length === 4) return 'date';
  return 'count';
}
