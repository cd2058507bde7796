import { z } from 'zod';
import { span } from './span.js';

/**
 * What someone is, for filters: `head-of-state` is a president in or out of office (see `qualifiers`), `executive` whoever
 * heads or manages a company, a body or an international organisation, `official` any other public servant.
 */
export const roleClass = z.enum([
  'head-of-state',
  'head-of-government',
  'monarch',
  'royal',
  'minister',
  'governor',
  'mayor',
  'lawmaker',
  'politician',
  'diplomat',
  'official',
  'spokesperson',
  'military',
  'police',
  'judge',
  'prosecutor',
  'lawyer',
  'religious-leader',
  'executive',
  'doctor',
  'academic',
  'journalist',
  'activist',
  'athlete',
  'artist',
  'witness',
  'other',
]);

/** What a minister is minister of. */
export const portfolio = z.enum([
  'foreign-affairs',
  'defence',
  'interior',
  'finance',
  'economy',
  'trade',
  'justice',
  'health',
  'education',
  'transport',
  'energy',
  'environment',
  'agriculture',
  'culture',
  'labour',
  'emergencies',
  'security',
  'science',
  'industry',
  'information',
  'sports',
  'tourism',
]);

/** What the words beside a title say of it: “former”, “acting”, “deputy” (also vice), “-elect”. */
export const roleQualifier = z.enum(['former', 'acting', 'deputy', 'elect']);

/** A role that the text gives a person, with the words that give it. */
export const role = z.strictObject({
  /** The title with what belongs to it: `法国总统`, `spokesman for the Defence Ministry`. */
  evidence: span,
  class: roleClass,
  /** The title in English, without its qualifiers. */
  title: z.string(),
  /** For ministers, where the text says it, else null. */
  portfolio: portfolio.nullable(),
  /** Empty for who holds the role now. */
  qualifiers: z.array(roleQualifier),
  /**
   * Whose title it is, with the words that say so: `entity` is the id of an entity of the document, or of the country of a
   * nationality (`iso:FR` for “French”). Null where the text does not say.
   */
  of: span.extend({ entity: z.string() }).nullable(),
});

export type Role = z.infer<typeof role>;
export type RoleClass = z.infer<typeof roleClass>;
export type RoleQualifier = z.infer<typeof roleQualifier>;
export type Portfolio = z.infer<typeof portfolio>;
