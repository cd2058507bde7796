/**
 * Data of a language for the quotes rules. Words are regular expression sources, read without regard to case; where
 * the script is spaced they match whole words.
 */
export interface QuoteData {
  /** False for scripts without blanks. */
  readonly spaced: boolean;
  /** Opening and closing marks, the same character twice where it does both. */
  readonly marks: readonly (readonly [open: string, close: string])[];
  /** Reporting verbs, every form that occurs; with the auxiliary and the inverted pronoun where they stand between. */
  readonly verbs: readonly string[];
  /** Words between a reporting verb and indirect speech (that, что). */
  readonly that: readonly string[];
  /** True where indirect speech may follow its verb without such a word. */
  readonly bare?: boolean;
  /** Words after a verb that open no indirect speech (said *in* a statement, *to* reporters). */
  readonly notSpeech?: readonly string[];
  /** Words that make a source of what follows them (according to). */
  readonly accordingTo?: readonly string[];
  /** Words that make a source of what stands before them (によると). */
  readonly accordingAfter?: readonly string[];
  /** True where the speaker follows the verb in every position (Arabic). */
  readonly verbFirst?: boolean;
  /** The particle that closes speech before a verb at the end of the sentence (と), and those that close its subject. */
  readonly verbLast?: { readonly particle: string; readonly topic: readonly string[] };
  readonly pronouns: readonly string[];
  /** Words before a quoted term that say it is no speech (so-called). */
  readonly scare: readonly string[];
  /** Words before a quoted noun phrase (the, a): three words after one of them are a term, not speech. */
  readonly determiners?: readonly string[];
  /** Words that open a relative clause (which, who). */
  readonly relatives?: readonly string[];
  /** Words that open a clause and belong to no speaker (and, but, while). */
  readonly conjunctions?: readonly string[];
  /** Words between a speaker and the verb (also, later). */
  readonly adverbs?: readonly string[];
}
