import { z } from 'zod';
import { entityType, mentionFinder, mentionForm } from './layers.js';
import { role } from './role.js';
import { span } from './span.js';

export const placeKind = z.enum([
  'country',
  'region',
  'city',
  'district',
  'sea',
  'river',
  'strait',
  'mountain',
  'island',
  'supraregion',
  'disputed',
  'former',
  'facility',
  'other',
]);

/** Where a place lies: ISO 3166-1 alpha-2 country code, WGS 84 degrees. Null is unknown or not applicable. */
export const place = z.strictObject({
  country: z.string().length(2).nullable(),
  lat: z.number().min(-90).max(90).nullable(),
  lon: z.number().min(-180).max(180).nullable(),
  kind: placeKind,
});

export const entityIds = z.strictObject({
  wikidata: z
    .string()
    .regex(/^Q\d+$/)
    .nullable(),
  /** ISO 3166-1 alpha-2 or ISO 3166-2 code. */
  iso: z.string().nullable(),
  geonames: z.int().nullable(),
});

/** A place, people or organisation that is part of an organisation's name, with the words that name it. */
export const nestedName = span.extend({ type: entityType, entity: z.string() });

/**
 * One entity of the document with everything that names it. `linked: true` means that `id` is the canonical id of the
 * knowledge base (`iso:AM`, `gn:616052`, `wd:Q3052772`, `gw:…`); otherwise the id is local to the document (`e1`).
 */
export const entity = z.strictObject({
  id: z.string(),
  /**
   * Id under which an unknown person or place is the same in other documents too, from the memory of a worker that
   * keeps one; see docs/knowledge.md.
   */
  nilId: z
    .string()
    .regex(/^nil:[0-9a-f]{16}$/)
    .optional(),
  type: entityType,
  /** Canonical English name where known, else the longest form in the text. */
  name: z.string(),
  /** Names by language tag, from the knowledge base and from glosses in the text. */
  names: z.record(z.string(), z.string()),
  ids: entityIds,
  place: place.nullable(),
  /** ISO 3166-1 alpha-2 code of the country a group, person or organisation belongs to. */
  country: z.string().length(2).nullable(),
  linked: z.boolean(),
  confidence: z.number().min(0).max(1),
  /** Share of the document's attention, 0..1. */
  salience: z.number().min(0).max(1),
  /** The distinct roles of the mentions, each with the evidence of its first. */
  roles: z.array(role),
  mentions: z
    .array(
      span.extend({
        form: mentionForm,
        by: mentionFinder,
        confidence: z.number().min(0).max(1),
        /** What the words beside this mention say that the person is; left out where they say nothing. */
        role: role.optional(),
        /** Names within an organisation's name (`England` in “Bank of England”), canonical ids; left out where none is known. */
        nested: z.array(nestedName).optional(),
      }),
    )
    .min(1),
});

export type Place = z.infer<typeof place>;
export type PlaceKind = z.infer<typeof placeKind>;
export type EntityIds = z.infer<typeof entityIds>;
export type NestedName = z.infer<typeof nestedName>;
export type Entity = z.infer<typeof entity>;
