import { z } from 'zod';

/** What a finished job returns: enough to follow a document, never the document itself. */
export const receipt = z.strictObject({
  id: z.string(),
  revision: z.string(),
  title: z.string().nullable(),
  language: z.string(),
  counts: z.strictObject({
    entities: z.int(),
    casualties: z.int(),
    quotes: z.int(),
    dates: z.int(),
    problems: z.int(),
  }),
  /** Best figure per casualty type, from the document's summary; a type whose figure is unknown is left out. */
  casualties: z.record(z.string(), z.int()),
  /** Milliseconds in the thread, waiting excluded. */
  ms: z.number(),
  /** What each sink did: `written`, or `unchanged` where it already held this revision. */
  sinks: z.record(z.string(), z.enum(['written', 'unchanged', 'queued'])),
});

export type Receipt = z.infer<typeof receipt>;
