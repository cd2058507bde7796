/**
 * How a language is written, as far as looking words up needs to know.
 *
 * **Patterns.** Every list of words in a language's data is a list of patterns, matched without regard to case:
 * - `killed` whole words, several separated by one space (`death toll`); any punctuation is taken literally (`'s`);
 * - `погиб*` the word begins so (inflected endings, Korean particles, Turkish suffixes);
 * - `*opfer` the word ends so (German and Dutch compounds), `*soldat*` is not possible;
 * - `murder{,s,ed}` one of the alternatives, which may be empty; they do not nest.
 *
 * In a language without spaces a pattern matches anywhere and `*` has no use.
 */
export interface WritingData {
  /** False for scripts that do not separate words by spaces (Chinese, Japanese, Thai). Default true. */
  readonly spaced?: boolean;
  /**
   * Characters to read as others before looking up: each string is a pair, written form first (`傷伤`, `أا`).
   * Use it for traditional characters, hamza carriers, ё, so that the lists need one spelling only. Case,
   * typographic apostrophes, no-break spaces and hyphens, full-width digits and letters, Arabic vowel signs, tatweel,
   * Hebrew points and zero-width joiners are taken care of without it.
   */
  readonly fold?: readonly string[];
  /**
   * Characters written on to digits that a new word may follow without a space, so that Korean `6천여명이` is read as
   * the digit, `천`, `여` and a word `명이`.
   */
  readonly numeralSuffixes?: string;
  /** What is written together with the following word (Arabic `و ف ب ل ال`, Hebrew `ו ה ב ל מ ש`). */
  readonly proclitics?: readonly string[];
}
