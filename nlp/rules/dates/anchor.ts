import { dayOf } from './calendar.js';
import type { Anchor } from './resolve.js';

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2}))?/;

/**
 * The anchor that a publication date gives: the day and time as written, in the zone of the source. Null for a value
 * that names no day.
 */
export function anchorOf(publishedAt: string | null): Anchor | null {
  const [, year, month, day, hour, minute] = publishedAt?.match(ISO) ?? [];
  if (year === undefined) return null;
  const found = dayOf(Number(year), Number(month), Number(day));
  if (found === null) return null;
  return { day: found, minutes: hour === undefined ? null : Number(hour) * 60 + Number(minute) };
}
