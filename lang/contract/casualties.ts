/** Data of a language for the casualties rules. */
export type CasualtyData = Record<string, never>;
