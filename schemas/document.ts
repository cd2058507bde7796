import { z } from 'zod';
import { casualty, casualtyEvent, casualtySummary } from './casualty.js';
import { date } from './date.js';
import { entity } from './entity.js';
import { block, keyword, language, number, sentence, token } from './layers.js';
import { quote } from './quote.js';

/** Raised when a consumer has to change its code; see CHANGELOG.md. */
export const SCHEMA_VERSION = 1;

export const image = z.strictObject({ url: z.string(), caption: z.string().nullable() });
export const link = z.strictObject({ url: z.string(), text: z.string() });

export const metadata = z.strictObject({
  title: z.string().nullable(),
  bylines: z.array(z.string()),
  siteName: z.string().nullable(),
  section: z.string().nullable(),
  /** ISO 8601, with the zone where the source gives one; a bare date where it gives no time. */
  publishedAt: z.string().nullable(),
  modifiedAt: z.string().nullable(),
  declaredLanguage: z.string().nullable(),
  leadImage: z.string().nullable(),
  images: z.array(image),
  links: z.array(link),
  keywords: z.array(z.string()),
});

export const source = z.strictObject({
  /** The id the caller gave the article, else null. */
  id: z.string().nullable(),
  url: z.string().nullable(),
  canonicalUrl: z.string().nullable(),
  feed: z.string().nullable(),
  file: z.string().nullable(),
  item: z.int().nullable(),
  retrievedAt: z.string().nullable(),
  contentType: z.string().nullable(),
  charset: z.string().nullable(),
});

/** A stage that failed or had to cut something: the rest of the document stands. */
export const problem = z.strictObject({ stage: z.string(), code: z.string(), message: z.string() });

/** A stage that had nothing to work with, for a language or the whole document. */
export const skipped = z.strictObject({
  stage: z.string(),
  language: z.string().nullable(),
  reason: z.string(),
});

export const enrichedDocument = z.strictObject({
  schemaVersion: z.literal(SCHEMA_VERSION),
  id: z.string().regex(/^d-[0-9a-f]{64}$/),
  /** Hash of content and pipeline version: the same id and revision is the same document. */
  revision: z.string().regex(/^[0-9a-f]{64}$/),
  pipeline: z.strictObject({
    name: z.string(),
    version: z.string(),
    stages: z.array(z.strictObject({ name: z.string(), version: z.string(), ms: z.number().min(0) })),
  }),
  source,
  metadata,
  language,
  /** Title, blank line, body; every offset of the document counts UTF-16 code units of this string. */
  text: z.string(),
  blocks: z.array(block),
  sentences: z.array(sentence),
  /** Left out unless asked for: tokens are most of a document's bytes. */
  tokens: z.array(token).optional(),
  entities: z.array(entity),
  casualties: z.array(casualty),
  casualtySummary,
  casualtyEvents: z.array(casualtyEvent),
  quotes: z.array(quote),
  dates: z.array(date),
  numbers: z.array(number),
  keywords: z.array(keyword),
  /** 64-bit near-duplicate hash of the body as 16 hex digits; null for text too short to compare. */
  fingerprint: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .nullable(),
  problems: z.array(problem),
  skipped: z.array(skipped),
});

export type Metadata = z.infer<typeof metadata>;
export type Source = z.infer<typeof source>;
export type Problem = z.infer<typeof problem>;
export type Skipped = z.infer<typeof skipped>;
export type EnrichedDocument = z.infer<typeof enrichedDocument>;
