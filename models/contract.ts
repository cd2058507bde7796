/** One language a text may be in. */
export interface LanguageGuess {
  /** BCP 47 primary tag, such as `en`. */
  readonly tag: string;
  /** 0..1; the guesses of one text sum to at most 1. */
  readonly probability: number;
}

/** Names the language of a text, most probable first; empty where the text says nothing. Holds no state. */
export interface LanguageIdentifier {
  /**
   * `allowed` says which primary tags are possible at all (the script of the text rules most out); without it every
   * language is. Languages that are not allowed take no share of the probability.
   */
  identify(text: string, allowed?: (tag: string) => boolean): readonly LanguageGuess[];
}
