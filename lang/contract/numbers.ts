/** Data of a language for the numbers rules. */
export type NumberData = Record<string, never>;
