/** A word of a segmented stretch; offsets are relative to it, UTF-16, half-open. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  /** Universal Dependencies part of speech where the segmenter tags, else null. */
  readonly pos: string | null;
  /** The segmenter's own, finer tag, where it has one. */
  readonly xpos?: string;
}

/** What cutting a sentence into tokens needs to know of a language beyond Unicode's rules. */
export interface TokenData {
  /**
   * Words are not set apart by spaces: stretches of its letters go to `segment` (to Intl.Segmenter without one), and
   * names of the knowledge base are kept whole.
   */
  readonly unspaced?: boolean;
  /** Cuts a stretch of letters without spaces into words that cover it without gaps. */
  readonly segment?: (text: string) => Segment[];
  /** Clitics written before a word and tokens of their own, as written in lower case: `l'`, `d'`. */
  readonly before?: readonly string[];
  /** Clitics written after a word and tokens of their own, in lower case: `'s`, `-t-il`. */
  readonly after?: readonly string[];
  /** An apostrophe inside a word sets off its endings, whatever they are: `Türkiye'nin`. */
  readonly apostropheEndings?: boolean;
}
