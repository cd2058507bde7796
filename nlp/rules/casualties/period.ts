import type { DateMention, NumberMention, Range } from '../../../schemas/index.js';
import { SpanIndex } from './span-index.js';

/** The layers that tell when things happened. */
interface PeriodInput {
  readonly numbers: readonly NumberMention[];
  readonly dates: readonly DateMention[];
  readonly publishedAt: string | null;
  /** Where headline and first sentences end: what they date is the news. */
  readonly leadEnd: number;
}

/** Dates this much coarser than a day set a sentence apart from the news of the day. */
const coarse: ReadonlySet<DateMention['grain']> = new Set(['month', 'quarter', 'year', 'decade']);

/** A day further back than this from the news is background, in days. */
const recentDays = 45;

/**
 * Tells background from news by the dates beside it. The result is true where `[start, end)` speaks of an earlier time
 * than the text itself; `at` is where the figure stands. In the headline and the first sentences only a year before the
 * figure tells so (“In 1998 a quake killed …”), since “the worst since 1998” is of today.
 */
export function periodOf({ numbers, dates, publishedAt, leadEnd }: PeriodInput) {
  const years = new SpanIndex(
    numbers.flatMap((number) =>
      yearOf(number).map((year) => ({ start: number.start, end: number.end, year })),
    ),
  );
  const all = years.within(0, Number.POSITIVE_INFINITY).map(({ year }) => year);
  const leadYears = years.within(0, leadEnd).map(({ year }) => year);
  const published = Number.parseInt(publishedAt ?? '', 10);
  const present = Number.isNaN(published) ? Math.max(0, ...all) : published;
  const dated = new SpanIndex(dates);
  const leadDates = dates.filter(({ start }) => start < leadEnd);
  const leadTexts = new Set(leadDates.map(({ text }) => text.toLowerCase()));
  const reference = publishedAt?.slice(0, 10) ?? latest(leadDates);
  return (start: number, end: number, at: number): boolean => {
    const told = years.within(start, end);
    if (start < leadEnd) {
      const before = Number.isNaN(published) ? told : told.filter((year) => year.end <= at);
      return before.length > 0 && Math.max(...before.map(({ year }) => year)) < present;
    }
    const last = Math.max(0, ...told.map(({ year }) => year));
    if (last > 0 && last < present) return true;
    // An undated text that names a year late and none at its start looks back.
    if (last > 0 && Number.isNaN(published) && leadYears.length === 0) return true;
    return dated
      .within(start, end)
      .some((date) => !leadTexts.has(date.text.toLowerCase()) && isEarlier(date, reference));
  };
}

function isEarlier({ value, grain, relative }: DateMention, reference: string | null): boolean {
  if (coarse.has(grain)) {
    if (value === null) return relative && grain === 'month';
    return reference !== null && value.slice(0, 7) < reference.slice(0, Math.min(7, value.length));
  }
  if (grain !== 'day' || value === null || reference === null) return false;
  const days = (Date.parse(reference.slice(0, 10)) - Date.parse(value.slice(0, 10))) / 86_400_000;
  return days > recentDays;
}

/** The latest day or month of the dates, null where none is known. */
function latest(dates: readonly DateMention[]): string | null {
  const values = dates.flatMap(({ value, grain }) =>
    value !== null && (grain === 'day' || grain === 'month') ? [value] : [],
  );
  return values.sort().at(-1) ?? null;
}

/** The year that a number is, if it is one. */
function yearOf({ kind, min, text }: NumberMention): number[] {
  return kind === 'date' && min !== null && min >= 1000 && text.length >= 4 ? [min] : [];
}

/** Where headline and lead end: behind the second sentence that is no headline. */
export function leadEndOf(
  sentences: readonly Range[],
  blocks: readonly { readonly kind: string; readonly start: number; readonly end: number }[],
  many: number,
): number {
  const titleEnd = blocks[0]?.kind === 'title' ? blocks[0].end : 0;
  const first = sentences.findIndex(({ end }) => end > titleEnd);
  return sentences[Math.min(first + many, sentences.length) - 1]?.end ?? 0;
}
