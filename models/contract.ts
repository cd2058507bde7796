/** One language a text may be in. */
export interface LanguageGuess {
  /** BCP 47 primary tag, such as `en`. */
  readonly tag: string;
  /** 0..1; the guesses of one text sum to at most 1. */
  readonly probability: number;
}

/** Names the language of a text, most probable first; empty where the text says nothing. Holds no state. */
export interface LanguageIdentifier {
  identify(text: string): readonly LanguageGuess[];
}
