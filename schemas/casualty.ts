import { z } from 'zod';
import { modifier } from './layers.js';
import { span } from './span.js';

export const casualtyType = z.enum([
  'killed',
  'injured',
  'missing',
  'detained',
  'kidnapped',
  'displaced',
  'sickened',
  'rescued',
  'combined',
]);

export const victimClass = z.enum([
  'civilian',
  'military',
  'police',
  'attacker',
  'child',
  'woman',
  'journalist',
  'aid_worker',
  'medical',
  'official',
  'prisoner',
  'migrant',
  'worker',
  'passenger',
  'other',
]);

export const causeClass = z.enum([
  'mine',
  'shelling',
  'airstrike',
  'drone',
  'missile',
  'shooting',
  'bombing',
  'suicide_bombing',
  'stabbing',
  'vehicle_ramming',
  'clash',
  'execution',
  'quake',
  'flood',
  'storm',
  'landslide',
  'fire',
  'heat',
  'tsunami',
  'eruption',
  'avalanche',
  'crash',
  'shipwreck',
  'collapse',
  'explosion',
  'epidemic',
  'poisoning',
  'drowning',
  'famine',
  'other',
]);

export const casualtyStatus = z.enum([
  'asserted',
  'claimed',
  'hypothetical',
  'denied',
  'historic',
  'updated',
]);

/**
 * One mention of one figure. `low <= count <= high` where both are known; null means that the text does not say.
 * `subsetOf` and `parts` name other records of the same document: such figures are never added to their total.
 */
export const casualty = z.strictObject({
  id: z.string(),
  type: casualtyType,
  count: z.int().min(0).nullable(),
  low: z.int().min(0).nullable(),
  high: z.int().min(0).nullable(),
  modifier,
  /** True where no number is written (“a cyclist has died”). */
  implicit: z.boolean(),
  victims: z
    .strictObject({
      span: span.nullable(),
      class: victimClass.nullable(),
      /** Entity id of the nationality or group, such as Azerbaijanis. */
      group: z.string().nullable(),
    })
    .nullable(),
  subsetOf: z.string().nullable(),
  parts: z.array(z.string()),
  cause: z.strictObject({ span, class: causeClass }).nullable(),
  /** Entity id of the place. */
  place: z.string().nullable(),
  /** The date of the event: an index into the document's `dates`. */
  when: z.int().min(0).nullable(),
  attribution: z
    .strictObject({
      /** Entity id of the source where it is one, else null. */
      source: z.string().nullable(),
      span: span.nullable(),
      /** Entity id of the agency or outlet that passes the claim on. */
      via: z.string().nullable(),
      verb: z.string().nullable(),
    })
    .nullable(),
  status: casualtyStatus,
  /** The sentence or clause that says it. */
  evidence: span,
  /** The span of the number itself; null for an implicit figure. */
  number: span.nullable(),
  /** The word or words that make the number a casualty figure. */
  trigger: span,
  confidence: z.number().min(0).max(1),
});

/** The figure for one type over the whole document: the sum of nothing, the best of what is claimed. */
export const casualtyTotal = z.strictObject({
  best: z.int().min(0).nullable(),
  low: z.int().min(0).nullable(),
  high: z.int().min(0).nullable(),
  /** Ids of the records that `best` rests on. */
  evidence: z.array(z.string()),
  /** Ids of records of the same event that give another figure. */
  conflicting: z.array(z.string()),
});

export const casualtySummary = z.partialRecord(casualtyType, casualtyTotal);

/**
 * What the figures say of one event. The first event of the list is the one that the text tells of: its totals hold the
 * figure of `casualtySummary`.
 */
export const casualtyEvent = z.strictObject({
  id: z.string(),
  /** The total of a round-up that this event is part of; null for an event of its own. Parts are never added to it. */
  partOf: z.string().nullable(),
  /** Entity id of the place. */
  place: z.string().nullable(),
  /** The date of the event: an index into the document's `dates`. */
  when: z.int().min(0).nullable(),
  cause: causeClass.nullable(),
  totals: casualtySummary,
});

export type CasualtyEvent = z.infer<typeof casualtyEvent>;
export type CasualtyType = z.infer<typeof casualtyType>;
export type VictimClass = z.infer<typeof victimClass>;
export type CauseClass = z.infer<typeof causeClass>;
export type CasualtyStatus = z.infer<typeof casualtyStatus>;
export type Casualty = z.infer<typeof casualty>;
export type CasualtyTotal = z.infer<typeof casualtyTotal>;
export type CasualtySummary = z.infer<typeof casualtySummary>;
