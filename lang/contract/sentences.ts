/** What sentence splitting needs to know of a language beyond Unicode's rules. */
export interface SentenceData {
  /** Abbreviations that end in a full stop and do not end a sentence (`Mr.`, `Lt.`), as written. */
  readonly abbreviations: readonly string[];
}
