import { z } from 'zod';
import { type EnrichedDocument, type Entity, type RoleClass, sha256, span } from '../../schemas/index.js';
import { nameParts } from './name-likeness.js';

/** More forms of a name, or named entities of a story, say nothing new. */
const MAX_NAMES = 6;
const MAX_STORY = 24;
const MAX_OFFICES = 6;
/** A headline of a name is no name. */
const LONGEST_NAME = 80;

/** What one document says of one person or place that nobody knows; all of it is evidence for a merge. */
export const sighting = z.strictObject({
  /** Id of the document, and the day it was published on (`2023-09-19`) where it says so. */
  document: z.string(),
  day: z.string().nullable(),
  language: z.string(),
  /** Forms of the name as the text has them, the longest first. */
  names: z.array(z.string()).min(1),
  /** Names that the text gives in brackets (斯提帕纳科特（Stepanakert）). */
  glosses: z.array(z.string()),
  /** Offices with their country: `AM prime minister`. */
  offices: z.array(z.string()),
  /** Known entities that few stories are about, by id; and the ids of countries. */
  story: z.array(z.string()),
  countries: z.array(z.string()),
  /** Casualty figures, `killed 25`. */
  figures: z.array(z.string()),
  /** Days that the text names. */
  days: z.array(z.string()),
  /** Where the document names it first. */
  evidence: span,
});

export type Sighting = z.infer<typeof sighting>;

/** The parts of an enriched document that are read. */
export type SightedDocument = Pick<
  EnrichedDocument,
  'id' | 'language' | 'entities' | 'casualties' | 'dates'
> & { readonly metadata: Pick<EnrichedDocument['metadata'], 'publishedAt'> };

/** An unknown entity of a document, by the id it has there. */
export interface Sighted {
  readonly entity: string;
  readonly type: 'person' | 'place';
  readonly sighting: Sighting;
}

/** The unknown people and places of a document with what the document says of them. */
export function sightingsOf(document: SightedDocument): Sighted[] {
  const unknown = document.entities.filter(
    (entity) => !entity.linked && (entity.type === 'person' || entity.type === 'place'),
  );
  if (unknown.length === 0) return [];
  const shared = storyOf(document);
  return unknown.flatMap((entity): Sighted[] => {
    const names = namesOf(entity);
    const type = entity.type === 'person' ? 'person' : 'place';
    if (names.length === 0) return [];
    const { start, end, text } = entity.mentions[0]!;
    return [
      {
        entity: entity.id,
        type,
        sighting: {
          ...shared,
          names,
          glosses: entity.mentions.filter(({ form }) => form === 'gloss').map(({ text }) => text),
          offices: officesOf(entity, document.entities).slice(0, MAX_OFFICES),
          evidence: { start, end, text },
        },
      },
    ];
  });
}

/**
 * The id of an unknown entity for all documents: `nil:` and the first 16 digits of a SHA-256 of its type, the first
 * document that names it, and its name there. Later sightings take it over.
 */
export function nilIdOf(type: Sighted['type'], { document, names }: Sighting): string {
  return `nil:${sha256(`${type}\n${document}\n${names[0]}`).slice(0, 16)}`;
}

function namesOf({ mentions }: Entity): string[] {
  const texts = mentions.flatMap(({ text, form }) => (form === 'gloss' ? [] : [text]));
  return [...new Set(texts.length > 0 ? texts : mentions.map(({ text }) => text))]
    .filter((name) => name.length <= LONGEST_NAME)
    .filter((name) => nameParts(name).length > 0)
    .sort((a, b) => nameParts(b).length - nameParts(a).length || b.length - a.length)
    .slice(0, MAX_NAMES);
}

/** Trades that many people of a country follow at a time, and that tell no two of them apart. */
const TRADES: ReadonlySet<RoleClass> = new Set<RoleClass>([
  'lawmaker',
  'judge',
  'lawyer',
  'doctor',
  'academic',
  'journalist',
  'activist',
  'athlete',
  'artist',
  'witness',
  'other',
]);

/** Offices with their country; in a report about one country a bare “Agriculture Minister” is most likely its own. */
function officesOf({ roles }: Entity, entities: readonly Entity[]): string[] {
  if (roles.length === 0) return [];
  const main = mainCountry(entities);
  const offices = roles.flatMap(({ class: kind, title, portfolio, of }) => {
    if (TRADES.has(kind)) return [];
    const owner = entities.find(({ id }) => id === of?.entity);
    const named = /^iso:([A-Z]{2})$/.exec(of?.entity ?? '')?.[1];
    const country = named ?? (owner === undefined ? main : countryOf(owner));
    return country === undefined ? [] : [`${country} ${portfolio ?? ''} ${title}`];
  });
  return [...new Set(offices)];
}

function countryOf({ place, country }: Entity): string | undefined {
  return place?.country ?? country ?? undefined;
}

/** The country that the places and peoples of a document speak of most. */
function mainCountry(entities: readonly Entity[]): string | undefined {
  const weights = new Map<string, number>();
  for (const entity of entities) {
    const country = entity.linked ? countryOf(entity) : undefined;
    if (country !== undefined) weights.set(country, (weights.get(country) ?? 0) + entity.salience);
  }
  return [...weights].sort((a, b) => b[1] - a[1])[0]?.[0];
}

function storyOf({ id, language, entities, casualties, dates, metadata }: SightedDocument) {
  const known = entities.filter(({ linked }) => linked).sort((a, b) => b.salience - a.salience);
  const days = dates.flatMap(({ value, grain }) =>
    value !== null && /^\d{4}-\d{2}-\d{2}/.test(value) && grain !== 'decade' ? [value.slice(0, 10)] : [],
  );
  const figures = casualties.flatMap(({ type, count }) => (count === null ? [] : [`${type} ${count}`]));
  return {
    document: id,
    day: /^\d{4}-\d{2}-\d{2}/.exec(metadata.publishedAt ?? '')?.[0] ?? null,
    language: language.tag.split('-', 1)[0]!,
    story: known
      .filter(isRare)
      .map(({ id }) => id)
      .slice(0, MAX_STORY),
    countries: [...new Set(known.flatMap((entity) => countryOf(entity) ?? []))].slice(0, MAX_STORY),
    figures: [...new Set(figures)].slice(0, MAX_STORY),
    days: [...new Set(days)].slice(0, MAX_STORY),
  };
}

/** False for what half of all stories name: countries and their peoples, continents, a country's own bodies. */
function isRare({ id, type, place }: Entity): boolean {
  if (type === 'group') return false;
  if (/^gw:[A-Z]{2}\./.test(id)) return false;
  return !['country', 'supraregion', 'former', 'sea'].includes(place?.kind ?? '');
}
