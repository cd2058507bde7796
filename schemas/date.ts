import { z } from 'zod';
import { span } from './span.js';

export const dateGrain = z.enum(['decade', 'year', 'quarter', 'month', 'week', 'day', 'hour', 'minute']);

/**
 * A date expression. `value` is ISO 8601, cut to its grain (`2023`, `2023-09`, `2023-W38`, `2023-09-19`,
 * `2023-09-19T23`, `2023-09-19T23:06`, `199` for a decade, `T23:06` for a time whose day the words do not say) and
 * `2023-Q3` for a quarter; null where the text gives too little and the document has no date to resolve it against.
 */
export const date = span.extend({
  value: z.string().nullable(),
  grain: dateGrain,
  /** True where the value was computed from the publication date (“Tuesday”, “three years ago”). */
  relative: z.boolean(),
});

export type DateMention = z.infer<typeof date>;
export type DateGrain = z.infer<typeof dateGrain>;
