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
  /** Words after a verb that open the place or the hearers of speech and no speaker (wrote *on* Telegram). */
  readonly prepositions?: readonly string[];
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
  /** Where the verb ends the sentence. */
  readonly verbLast?: VerbLast;
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

/** What closes the parts of a sentence whose verb stands last, as regular expression sources. */
export interface VerbLast {
  /** What closes quoted speech (と, 라고). */
  readonly particle: string;
  /** Such particles that let more speech of the same sentence follow (“…”라며 “…”). */
  readonly linking?: string;
  /** What closes speech without marks, where words may stand between it and the verb (…다고 경찰이 밝혔다). */
  readonly reported?: string;
  /** What closes the subject, the likeliest first. */
  readonly topic: readonly string[];
}
