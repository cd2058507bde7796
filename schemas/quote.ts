import { z } from 'zod';
import { span } from './span.js';

/** Reported speech. The span covers the words themselves, without quotation marks. */
export const quote = span.extend({
  speaker: z
    .strictObject({
      /** Entity id where the speaker is one of the document's entities. */
      entity: z.string().nullable(),
      span,
    })
    .nullable(),
  /** The reporting verb as written. */
  verb: z.string().nullable(),
  /** True for speech reported without quotation marks. */
  indirect: z.boolean(),
});

export type Quote = z.infer<typeof quote>;
