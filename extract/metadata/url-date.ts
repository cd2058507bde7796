import { monthOf } from './months.js';

const PARTED = /[/_-]((?:19|20)\d{2})[/_-](\d{1,2})[/_-](\d{1,2})(?=[/_.-]|$)/;
const NAMED = /\/((?:19|20)\d{2})\/([a-z]{3,9})\/(\d{1,2})(?=\/|$)/i;
const JOINED = /[/_-]((?:19|20)\d{2})([01]\d)([0-3]\d)(?=[/_.-]|$)/;

/** The date that many sites put into the address of an article (`/2023/09/19/`, `/2023/sep/19/`, `/20230919-`); null where it has none. */
export function urlDate(url: string | null): string | null {
  const match = url === null ? null : (PARTED.exec(url) ?? JOINED.exec(url) ?? NAMED.exec(url));
  if (match === null) return null;
  const month = /\d/.test(match[2]!) ? match[2]! : String(monthOf(match[2]!) ?? 0);
  const date = `${match[1]}-${month.padStart(2, '0')}-${match[3]!.padStart(2, '0')}`;
  const instant = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(date) ? date : null;
}
