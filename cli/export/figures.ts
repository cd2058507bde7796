import type { Casualty, CasualtyEvent, CasualtyType, EnrichedDocument, Entity } from '../../schemas/index.js';
import { STDIN } from '../paths.js';

/** Figures of the news: totals that somebody vouches for. Parts, background, what might be and what is denied are none. */
export function toldFigures({ casualties }: Pick<EnrichedDocument, 'casualties'>): Casualty[] {
  return casualties.filter(
    ({ status, subsetOf }) =>
      subsetOf === null && (status === 'asserted' || status === 'claimed' || status === 'updated'),
  );
}

/** The events with a figure of `type`: of a round-up those it adds up, without its total. */
export function eventsOf({ casualtyEvents }: EnrichedDocument, type: CasualtyType): CasualtyEvent[] {
  const told = casualtyEvents.filter(({ totals }) => totals[type] !== undefined);
  const added = new Set(told.map(({ partOf }) => partOf));
  return told.filter(({ id }) => !added.has(id));
}

/** The records that the event's figure of `type` rests on, the surest first. */
export function bestRecords(
  document: EnrichedDocument,
  event: CasualtyEvent,
  type: CasualtyType,
): Casualty[] {
  const ids = new Set(event.totals[type]?.evidence ?? []);
  return document.casualties
    .filter(({ id }) => ids.has(id))
    .sort((a, b) => Number(a.implicit) - Number(b.implicit) || b.confidence - a.confidence);
}

/** The entity of that id, null for none. */
export const entityOf = ({ entities }: EnrichedDocument, id: string | null): Entity | null =>
  entities.find((entity) => entity.id === id) ?? null;

/** When it happened, ISO 8601: the date of the event where it is known to the day, else the day of publication. */
export function dateOf(
  document: EnrichedDocument,
  { when }: CasualtyEvent,
): { readonly date: string | null; readonly known: boolean } {
  const value = when === null ? null : (document.dates[when]?.value ?? null);
  if (value !== null && /^\d{4}-\d\d-\d\d/.test(value)) return { date: value.slice(0, 10), known: true };
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
