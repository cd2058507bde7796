import type { Casualty, CasualtyType, EnrichedDocument, Entity } from '../../schemas/index.js';
import { STDIN } from '../paths.js';

/** Figures of the news: totals that somebody vouches for. Parts, background, what might be and what is denied are none. */
export function toldFigures({ casualties }: Pick<EnrichedDocument, 'casualties'>): Casualty[] {
  return casualties.filter(
    ({ status, subsetOf }) =>
      subsetOf === null && (status === 'asserted' || status === 'claimed' || status === 'updated'),
  );
}

/** The records that the summary's figure of `type` rests on, the surest first. */
export function bestRecords(document: EnrichedDocument, type: CasualtyType): Casualty[] {
  const ids = new Set(document.casualtySummary[type]?.evidence ?? []);
  return document.casualties
    .filter(({ id }) => ids.has(id))
    .sort((a, b) => Number(a.implicit) - Number(b.implicit) || b.confidence - a.confidence);
}

/** The entity of that id, null for none. */
export const entityOf = ({ entities }: EnrichedDocument, id: string | null): Entity | null =>
  entities.find((entity) => entity.id === id) ?? null;

/** Where it happened: the place of the first record that has one. */
export function placeOf(document: EnrichedDocument, records: readonly Casualty[]): Entity | null {
  return entityOf(document, records.find(({ place }) => place !== null)?.place ?? null);
}

/** When it happened, ISO 8601: the date of the first record that has one to the day, else the day of publication. */
export function dateOf(
  document: EnrichedDocument,
  records: readonly Casualty[],
): { readonly date: string | null; readonly known: boolean } {
  for (const { when } of records) {
    const value = when === null ? null : (document.dates[when]?.value ?? null);
    if (value !== null && /^\d{4}-\d\d-\d\d/.test(value)) return { date: value.slice(0, 10), known: true };
  }
  return { date: document.metadata.publishedAt?.slice(0, 10) ?? null, known: false };
}

const regions = new Intl.DisplayNames(['en'], { type: 'region' });

/** The English name of the country a place lies in. */
export function countryOf(place: Entity | null): string | null {
  const code = place?.place?.country ?? null;
  return code === null ? null : (regions.of(code) ?? code);
}

/** Where the document can be read: its address, else its file or its owner's id. Standard input is no place. */
export function addressOf({ source }: EnrichedDocument): string | null {
  const file = source.file === STDIN ? null : source.file;
  return source.canonicalUrl ?? source.url ?? file ?? source.id;
}
