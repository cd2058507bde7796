/** What sentence splitting needs to know of a language beyond Unicode's rules. Abbreviations as written, with stop. */
export interface SentenceData {
  /** Abbreviations that something always follows: titles and the like (`Mr.`, `Lt.`, `No.`). */
  readonly titles?: readonly string[];
  /**
   * Abbreviations that may also end a sentence (`U.S.`, `p.m.`, `etc.`): what follows decides, an opening in a lower
   * case or a digit goes on.
   */
  readonly abbreviations: readonly string[];
  /** Words that begin a sentence and rarely go on after an abbreviation, as written at its start (`The`, `He`). */
  readonly openers?: readonly string[];
  /** Marks that end a sentence beside those Unicode knows, such as the Greek question mark `;`. */
  readonly terminals?: string;
  /**
   * Beginnings of sentences where writing has no full stop and a space may stand inside a sentence as well (Thai, Lao):
   * a space before one of these ends the sentence.
   */
  readonly afterSpace?: readonly string[];
  /** Marks that Unicode takes for full stops and that stand inside names here, such as Chinese `．`. */
  readonly nameDots?: string;
  /** A number with a full stop is an ordinal, as in `19. September`. */
  readonly ordinalStop?: boolean;
}
