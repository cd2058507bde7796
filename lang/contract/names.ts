/** Data of a language for the names rules. */
export type NameData = Record<string, never>;
