import type { NameData } from '../../../lang/contract/names.js';
import { type CountryDraft, countryNeighbours } from './bodies.js';
import { finderOf, listFinderOf } from './phrases.js';

/** A title in a text: the words of the office with, where it stands beside, the country it belongs to. */
export interface TitleMatch {
  readonly start: number;
  readonly end: number;
  /** English title; null for a form of address. */
  readonly title: string | null;
  /** ISO 3166-1 code of the country, or null. */
  readonly country: string | null;
}

/**
 * Every title in a text, with its country: 法国总统, “the French president”, “prime minister of Armenia”, президент
 * Франции. Offsets are relative to `text`.
 */
export function findTitles(text: string, countries: readonly CountryDraft[], data: NameData): TitleMatch[] {
  const beside = countryNeighbours(text, countries, data);
  const titles = finderOf(data.titles)(text).map(({ start, end, key }): TitleMatch => {
    const neighbour = beside(start, end);
    return neighbour === undefined
      ? { start, end, title: key, country: null }
      : { start: neighbour.start, end: neighbour.end, title: key, country: neighbour.country };
  });
  const honorifics = listFinderOf(data.honorifics)(text);
  return [
    ...titles,
    ...honorifics.map(({ start, end }) => ({ start, end, title: null, country: null })),
  ].sort((a, b) => a.start - b.start);
}

/** UTF-16 length of a title that is written with a stop: Dr, Gen, Prof. */
const LONGEST_SHORT_TITLE = 4;

/** True where nothing but a space, a comma or an article stands between a title and a name, in either order. */
export function adjoins(text: string, title: TitleMatch, name: { start: number; end: number }): boolean {
  const gap =
    title.end <= name.start
      ? text.slice(title.end, name.start)
      : title.start >= name.end
        ? text.slice(name.end, title.start)
        : 'overlap';
  if (gap.length > 6) return false;
  // A stop belongs to a short title (Gen. X); behind a longer one it ends the sentence: “… a woman. Police said”.
  if (gap.startsWith('.')) return title.end - title.start <= LONGEST_SHORT_TITLE && /^\.\s*$/.test(gap);
  return /^[\s,，、]*(?:(?:the|le|la|l['’]|el|der|die)\s?)?$/i.test(gap);
}
