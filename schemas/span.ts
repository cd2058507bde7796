import { z } from 'zod';

/** A UTF-16 code unit offset into the document's `text`. */
export const offset = z.int().min(0);

/** A half-open range `[start, end)` of UTF-16 code units in the document's `text`. */
export const range = z.strictObject({ start: offset, end: offset });

/** A range with the text it covers: `document.text.slice(start, end) === text`, always. */
export const span = z.strictObject({ start: offset, end: offset, text: z.string() });

export type Range = z.infer<typeof range>;
export type Span = z.infer<typeof span>;

/** The span that `[start, end)` covers in `text`. */
export function spanOf(text: string, start: number, end: number): Span {
  return { start, end, text: text.slice(start, end) };
}
