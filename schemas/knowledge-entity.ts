import { z } from 'zod';
import { entityIds, placeKind } from './entity.js';
import { entityType } from './layers.js';

/**
 * One line of a knowledge file: an entity with its names by language. The first name of a language is the one shown;
 * the others are aliases that find it. An alias that is too common to be believed alone stands under `weak`.
 */
export const knowledgeEntity = z.strictObject({
  id: z.string().regex(/^(iso|gn|wd|gw|jrc|user):[A-Za-z0-9._-]+$/),
  type: entityType,
  names: z.record(z.string(), z.array(z.string().min(1)).min(1)),
  /** Names that count only with other evidence in the document, by language (华盛顿 for the US government). */
  weak: z.record(z.string(), z.array(z.string().min(1))).optional(),
  ids: entityIds.partial().optional(),
  country: z.string().length(2).optional(),
  /** ISO 3166-2 code of the state or province a place lies in, where known. */
  region: z
    .string()
    .regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/)
    .optional(),
  kind: placeKind.optional(),
  lat: z.number().optional(),
  lon: z.number().optional(),
  population: z.int().optional(),
  /** English title of a person's office or an organisation's kind. */
  role: z.string().optional(),
  /** ISO dates or years the role was held; open ends are null. */
  term: z.tuple([z.string().nullable(), z.string().nullable()]).optional(),
});

export type KnowledgeEntity = z.infer<typeof knowledgeEntity>;
