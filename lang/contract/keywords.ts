/** Data of a language for the keywords rules. */
export interface KeywordData {
  /** Words that say nothing about an article, in lower case; a keyword neither begins nor ends with one. */
  readonly stopWords: readonly string[];
}
