/** Data of a language for the dates rules. */
export type DateData = Record<string, never>;
