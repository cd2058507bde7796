import { monthOf } from './months.js';

const ISO =
  /(?<![\d-])(\d{4})-(\d{1,2})-(\d{1,2})(?:(?:T|\s{1,3})(\d{1,2}):(\d{2})(?::(\d{2}))?(?:[.,]\d{1,9})?\s{0,2}(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2}(?!\d))?)?/i;
const BASIC = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{4})?)?$/;
const YEAR_FIRST = /(?<!\d)(\d{4})\s?[年/.년]\s?(\d{1,2})\s?[月/.월]\s?(\d{1,2})/;
const NUMBERS = /(?<!\d)(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4}|\d{2})(?!\d)/;
const DAY_NAME_YEAR =
  /(?<!\d)(\d{1,2})(?:\.|st|nd|rd|th|er|º|ª)?[\s,-]{1,3}(?:de |di |d')?(\p{L}[\p{L}\p{M}. ]{1,18})[\s,.-]{0,3}(?:de |del )?(\d{4})(?!\d)/u;
const NAME_DAY_YEAR = /(\p{L}[\p{L}\p{M}.]{1,14})\s{1,2}(\d{1,2})(?:st|nd|rd|th)?,?\s{1,2}(\d{4})(?!\d)/u;
const CLOCK = /(?<!\d)(\d{1,2})\s?[:.h時时點点시]\s?(\d{2})(?::(\d{2}))?(?!\d)\s{0,2}([ap]\.?m\b)?/i;
const OFFSET = /(?:\b(?:GMT|UTC)|[\d\s])\s?([+-]\d{1,2}(?::?\d{2})?)(?!\d)/;

const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10];

interface Found {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** The text after the date, where a time may stand. */
  readonly rest: string;
}

/**
 * The first date in a text as pages and feeds write it, as ISO 8601: with a time where one is given, with a zone only
 * where the source names one (`Z` or an offset; zone abbreviations other than GMT and UTC name none). Null where there
 * is no date. Digits are read day first unless that is impossible or `monthFirst` is set.
 */
export function isoDate(value: string, { monthFirst = false } = {}): string | null {
  const text = asciiDigits(value.trim().slice(0, 200));
  const iso = ISO.exec(text) ?? BASIC.exec(text);
  if (iso !== null) {
    const time = iso[4] === undefined ? '' : clock(Number(iso[4]), iso[5]!, iso[6]);
    return compose(
      { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]), rest: '' },
      time,
      zone(iso[7]),
    );
  }
  const found = yearFirst(text) ?? named(text) ?? numbers(text, monthFirst);
  if (found === null) return null;
  const time = CLOCK.exec(found.rest);
  if (time === null) return compose(found, '', '');
  const after = found.rest.slice(time.index + time[0].length);
  return compose(found, clock(hour(Number(time[1]), time[4]), time[2]!, time[3]), spokenZone(after));
}

/** Arabic, Persian, Devanagari, Bengali and Thai digits, and the full-width ones, as ASCII. */
function asciiDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹०-९০-৯๐-๙０-９]/g, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = ZEROS.find((start) => code >= start && code < start + 10)!;
    return String(code - zero);
  });
}

function yearFirst(text: string): Found | null {
  const match = YEAR_FIRST.exec(text);
  return match && found(match, text, Number(match[1]), Number(match[2]), Number(match[3]));
}

function named(text: string): Found | null {
  const day = DAY_NAME_YEAR.exec(text);
  const month = day === null ? null : monthOf(day[2]!);
  if (day !== null && month !== null) return found(day, text, Number(day[3]), month, Number(day[1]));
  const name = NAME_DAY_YEAR.exec(text);
  const first = name === null ? null : monthOf(name[1]!);
  return name !== null && first !== null ? found(name, text, Number(name[3]), first, Number(name[2])) : null;
}

function numbers(text: string, monthFirst: boolean): Found | null {
  const match = NUMBERS.exec(text);
  if (match === null) return null;
  const [first, second] = [Number(match[1]), Number(match[2])];
  const year = Number(match[3]) + (match[3]!.length === 2 ? 2000 : 0);
  const swap = second > 12 || (monthFirst && first <= 12);
  return found(match, text, year, swap ? first : second, swap ? second : first);
}

function found(match: RegExpExecArray, text: string, year: number, month: number, day: number): Found {
  return { year, month, day, rest: text.slice(match.index + match[0].length) };
}

/** True for a line that is a date and nothing else (`19/09/2023 - 23:06`). */
export function isDateLine(text: string): boolean {
  if (text.length > 40 || !/\d/.test(text) || isoDate(text) === null) return false;
  return text.replace(/[\d\s:./,|·•年月日時时分-]|UTC|GMT|h/g, '') === '';
}

function hour(value: number, half: string | undefined): number {
  if (half === undefined) return value;
  return /^p/i.test(half) ? (value % 12) + 12 : value % 12;
}

function clock(hours: number, minutes: string, seconds: string | undefined): string {
  return `${String(hours).padStart(2, '0')}:${minutes}:${seconds ?? '00'}`;
}

function spokenZone(text: string): string {
  const offset = OFFSET.exec(` ${text}`)?.[1];
  if (offset !== undefined) return zone(offset);
  return /^[\s(]{0,3}(?:GMT|UTC|Z\b)/i.test(text) ? 'Z' : '';
}

function zone(written: string | undefined): string {
  if (written === undefined) return '';
  if (/^(z|utc|gmt)$/i.test(written)) return 'Z';
  const digits = written.slice(1).replace(':', '');
  const padded = digits.length <= 2 ? `${digits.padStart(2, '0')}00` : digits.padStart(4, '0');
  return `${written[0]}${padded.slice(0, 2)}:${padded.slice(2)}`;
}

/** Null for dates that do not exist: Date would move 31 February into March. */
function compose({ year: written, month, day }: Found, time: string, offset: string): string | null {
  // Thai pages count from the birth of the Buddha.
  const year = written >= 2400 && written < 2700 ? written - 543 : written;
  const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const instant = new Date(`${date}T${time === '' ? '00:00:00' : time}Z`);
  if (
    year < 1800 ||
    year > 2200 ||
    Number.isNaN(instant.getTime()) ||
    !instant.toISOString().startsWith(date)
  )
    return null;
  return time === '' ? date : `${date}T${time}${offset}`;
}
