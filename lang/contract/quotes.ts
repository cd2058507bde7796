/** Data of a language for the quotes rules. */
export type QuoteData = Record<string, never>;
