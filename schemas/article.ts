import { z } from 'zod';
import { metadata } from './document.js';
import { block } from './layers.js';

/** Where an article came from, as far as the producer knows. */
export const articleOrigin = z.object({
  /** The file it was read from, as the user named it; `-` for standard input. */
  file: z.string().nullable().default(null),
  /** 1-based line in a JSONL file, or 1-based position in a dump or feed; null where the file is the article. */
  item: z.int().min(1).nullable().default(null),
  feed: z.string().nullable().default(null),
  retrievedAt: z.iso.datetime({ offset: true }).nullable().default(null),
  contentType: z.string().nullable().default(null),
  /** The encoding the bytes were decoded from, as an IANA name; null where the text came as text. */
  charset: z.string().nullable().default(null),
});

/**
 * What an earlier version has extracted, for a document that is enriched again: its page is not kept. The document keeps
 * its id.
 */
export const extractedArticle = z
  .object({
    documentId: z.string().regex(/^d-[0-9a-f]{64}$/),
    /** The revision that this is taken from; it makes the job another one than the last time. */
    revision: z.string().regex(/^[0-9a-f]{64}$/),
    text: z.string().min(1),
    blocks: z.array(z.object(block.shape)).min(1),
    metadata: z.object(metadata.shape),
    canonicalUrl: z.string().nullable(),
  })
  .refine(({ text, blocks }) => blocks.every(({ start, end }) => start <= end && end <= text.length), {
    message: 'its blocks lie within its text',
    path: ['blocks'],
  });

/**
 * One article as it goes onto the `documents` queue. Exactly one of `html`, `text` and `extracted` carries the content,
 * already decoded. Unknown properties are dropped, so that an older worker takes what a newer producer sends.
 */
export const article = z
  .object({
    /** The caller's own id; comes back as `source.id`. */
    id: z.string().min(1).max(512).optional(),
    url: z.string().max(8192).optional(),
    html: z.string().optional(),
    text: z.string().optional(),
    extracted: extractedArticle.optional(),
    title: z.string().max(4096).optional(),
    /** ISO 8601 date or date-time. */
    publishedAt: z.string().max(64).optional(),
    /** What the source says the language is (BCP 47); a hint, never believed against the text. */
    language: z.string().max(64).optional(),
    /** Who wrote it, one name each, where the source says so. */
    bylines: z.array(z.string().min(1).max(200)).max(50).optional(),
    origin: articleOrigin.prefault({}),
  })
  .refine(
    ({ html, text, extracted }) => [html, text, extracted].filter((each) => each !== undefined).length === 1,
    {
      message: 'give exactly one of "html" and "text"',
    },
  );

export type ArticleOrigin = z.infer<typeof articleOrigin>;
export type Article = z.infer<typeof article>;
/** What a caller may leave out. */
export type ArticleInput = z.input<typeof article>;
