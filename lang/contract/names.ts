/**
 * Data of a language for finding names and what surrounds them. Forms are written as in running text; a form that
 * begins in lower case is found with a capital too.
 */
export interface NameData {
  /** Offices and titles that stand beside a person's name: the English title, its forms. */
  readonly titles: Readonly<Record<string, readonly string[]>>;
  /** Forms of address, which say that a person follows (or precedes) and nothing else. */
  readonly honorifics: readonly string[];
  /**
   * Bodies that every state has, by the id they get with the country (`ministry-of-defence`; see knowledge/bodies.ts).
   * `{}` in a form is the place of a nationality within it (`ministère {} de la Défense`).
   */
  readonly bodies: Readonly<Record<string, readonly string[]>>;
  /**
   * Words that may stand between a country and its body or title: after the country (`'s`, の) and after the body or
   * title (of, de, du).
   */
  readonly links: { readonly afterCountry: readonly string[]; readonly afterTitle: readonly string[] };
  /** Words before a name that make it a place (in, near). Only for languages that write spaces. */
  readonly placeCues: readonly string[];
  /** Nouns beside a name that make it a place (city, province, 市). */
  readonly placeNouns: readonly string[];
  /** Names of the knowledge base that are also common words: believed only beside other evidence. */
  readonly commonWords: readonly string[];
  /** Suffixes that make a country's name the name of its people (人, 籍). */
  readonly peopleSuffixes?: readonly string[];
  /** One-letter country names that count in compounds: 中 → CN. */
  readonly shortCountries?: Readonly<Record<string, string>>;
  /** Letters that make a short country name sure when they stand before (访, 驻) or after it (方, 军). */
  readonly shortCues?: { readonly before: string; readonly after: string };
  /** Nouns that end the name of an organisation (Ministry, 委员会). */
  readonly organizationNouns: readonly string[];
  /** Lower-case words inside a person's name (van, bin). */
  readonly particles: readonly string[];
  /** Capitalised words that begin sentences or name no one (days, months, pronouns); for languages with capitals. */
  readonly notNames: readonly string[];
}
