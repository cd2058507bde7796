/**
 * Data for unknown names in a spaced script without capitals: the words that announce a name, and those that end it.
 * Words are compared as they are written, without vowel signs.
 */
export interface AnnouncedNames {
  /** Given names that are seldom other words; a person's name begins with one. */
  readonly givenNames: readonly string[];
  /** First parts of compound names (عبد, أبو), and what closes one behind a given name (الدين). */
  readonly nameOpeners: readonly string[];
  readonly nameClosers: readonly string[];
  /** Words inside a person's name (بن). */
  readonly particles: readonly string[];
  /** Verbs of saying that stand before their subject. */
  readonly saying: readonly string[];
  /** Nouns that begin an organisation's name, and nouns that stand before a place's. */
  readonly organizationHeads: readonly string[];
  readonly placeHeads: readonly string[];
  /** What is written on to the front of such a noun (ب, و). */
  readonly prefixes: readonly string[];
  /** First parts of places' names, which a second word completes (بيت, كفر). */
  readonly placeOpeners: readonly string[];
  /** Words behind such a noun that make no name of it (جامعة خاصة). */
  readonly commonTails: readonly string[];
  /** Words that no name holds: prepositions, particles, verbs, days; a regular expression source for more of them. */
  readonly stops: readonly string[];
  readonly stopPattern?: string;
  /** Those of them that may stand inside an office, before the name of who has it (سابق, باسم). */
  readonly officeWords: readonly string[];
  /** Regular expression source of words with the article, where the language writes one. */
  readonly definite?: string;
  /** Regular expression source of words that go on with what an organisation is for (لحقوق الإنسان, والتنمية). */
  readonly linkedTails?: string;
  /** Regular expression source of adjectives that may follow a place in an organisation's name (المغرب العربي). */
  readonly relative?: string;
  /** Words that open speech behind a name (إن). */
  readonly that: readonly string[];
  /** Regular expression source of words that are in no name unless its given name is of the list. */
  readonly plainWord?: string;
  /** True where a title often follows its holder behind a comma, at the beginning of a clause (Persian). */
  readonly titleBehindComma?: boolean;
  /** Regular expression sources of words that look like verbs, and like adjectives behind a noun. */
  readonly verbPattern?: string;
  readonly adjectives?: string;
}

/**
 * Data of a language for finding names and what surrounds them. Forms are written as in running text; a form that
 * begins in lower case is found with a capital too.
 */
export interface NameData {
  /** Offices and titles that stand beside a person's name: the English title, its forms. */
  readonly titles: Readonly<Record<string, readonly string[]>>;
  /** True where the title stands after the name (マクロン大統領). */
  readonly titleFollows?: boolean;
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
  /** One-letter names of countries in compounds (中 → CN); several countries where only the document tells. */
  readonly shortCountries?: Readonly<Record<string, readonly string[]>>;
  /** Where a one-letter name counts. */
  readonly shortCues?: {
    /** Nouns after two or three of them (中美关系). */
    readonly afterPair: readonly string[];
    /** Verbs before one (访华). */
    readonly before: readonly string[];
    /** Regular expression source of what may follow one after such a verb. */
    readonly boundary: string;
    /** Suffixes that make it a party (俄方). */
    readonly side: readonly string[];
  };
  /** True where every noun is written with a capital, so that a capital says nothing (German). */
  readonly capitalNouns?: boolean;
  /** True where the last word of a name has a capital, so that a name read beyond one is cut there (English, German). */
  readonly capitalEnds?: boolean;
  /** Letters that write foreign names by sound, for scripts that have no capitals. */
  readonly transliteration?: string;
  /**
   * A text in the one way of writing that the tagger learns (traditional characters as simplified ones), with as many
   * code points, in the same order.
   */
  readonly plain?: (text: string) => string;
  /** Groups of letters that behave alike in names and words, for the tagger. */
  readonly letterClusters?: readonly string[];
  /** Letters that end the names of places of every kind (市, 河, 寺), for scripts that have no capitals. */
  readonly placeEndings?: string;
  /** Family names that begin a person's name, for scripts that have no capitals. */
  readonly surnames?: string;
  /** Family names of two letters and more, behind which a given name of two stands (欧阳, 佐藤). */
  readonly longSurnames?: readonly string[];
  /** What announces unknown names; for spaced scripts without capitals. */
  readonly announced?: AnnouncedNames;
  /** Nouns that end the name of an organisation (Ministry, 委员会). */
  readonly organizationNouns: readonly string[];
  /** Lower-case words inside a person's name (van, bin). */
  readonly particles: readonly string[];
  /**
   * Given names that are also among `notNames` (May), and the words before such a one that tell that it names no one (in
   * May).
   */
  readonly wordNames?: { readonly names: readonly string[]; readonly notAfter: readonly string[] };
  /** Capitalised words that begin sentences or name no one (days, months, pronouns); for languages with capitals. */
  readonly notNames: readonly string[];
}
