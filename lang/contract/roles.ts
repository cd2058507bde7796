import type { Portfolio, RoleQualifier } from '../../schemas/index.js';

/** English names of the titles that a language's data give forms for; `nlp/rules/roles/titles.ts` has their classes. */
export type RoleTitle =
  | 'president'
  | 'supreme leader'
  | 'prime minister'
  | 'chancellor'
  | 'king'
  | 'queen'
  | 'emperor'
  | 'emir'
  | 'sultan'
  | 'prince'
  | 'princess'
  | 'crown prince'
  | 'minister'
  | 'secretary of state'
  | 'attorney general'
  | 'governor'
  | 'mayor'
  | 'member of parliament'
  | 'senator'
  | 'speaker'
  | 'party leader'
  | 'opposition leader'
  | 'leader'
  | 'candidate'
  | 'politician'
  | 'ambassador'
  | 'consul'
  | 'envoy'
  | 'diplomat'
  | 'secretary-general'
  | 'high commissioner'
  | 'commissioner'
  | 'adviser'
  | 'chief of staff'
  | 'official'
  | 'fire chief'
  | 'spokesperson'
  | 'commander'
  | 'chief of the general staff'
  | 'marshal'
  | 'general'
  | 'admiral'
  | 'colonel'
  | 'major'
  | 'captain'
  | 'lieutenant'
  | 'sergeant'
  | 'soldier'
  | 'police chief'
  | 'police officer'
  | 'inspector'
  | 'sheriff'
  | 'judge'
  | 'prosecutor'
  | 'lawyer'
  | 'pope'
  | 'patriarch'
  | 'archbishop'
  | 'bishop'
  | 'cardinal'
  | 'priest'
  | 'imam'
  | 'ayatollah'
  | 'rabbi'
  | 'chair'
  | 'chief executive'
  | 'director'
  | 'head'
  | 'founder'
  | 'manager'
  | 'doctor'
  | 'nurse'
  | 'professor'
  | 'researcher'
  | 'analyst'
  | 'historian'
  | 'journalist'
  | 'correspondent'
  | 'editor'
  | 'photographer'
  | 'activist'
  | 'player'
  | 'coach'
  | 'actor'
  | 'singer'
  | 'writer'
  | 'film director'
  | 'witness'
  | 'survivor'
  | 'resident'
  | 'teacher'
  | 'student'
  | 'farmer'
  | 'driver';

/**
 * Data of a language for reading what the text says a person is. `titles`, `ministers`, `portfolios`, `relatives` and
 * `blocked` hold patterns (see `WritingData`) without `*`; the other lists hold plain words, found without regard to case.
 */
export interface RoleData {
  /** Forms of each title. */
  readonly titles: Readonly<Partial<Record<RoleTitle, readonly string[]>>>;
  /** Forms of “minister” with `{}` where the portfolio stands: `{} minister`, `ministre {}`, `{}部长`. */
  readonly ministers: readonly string[];
  /** What stands for `{}`, with the words that join it: `de la Défense`. */
  readonly portfolios: Readonly<Partial<Record<Portfolio, readonly string[]>>>;
  /** Ministers whose portfolio is part of one word (防长). */
  readonly shortMinisters?: Readonly<Partial<Record<Portfolio, readonly string[]>>>;
  /** Inflection that any title may have behind it (German `in`, `en`). */
  readonly endings?: readonly string[];
  /** Article written together with a title (Arabic `ال`). */
  readonly article?: string;
  /** Particles written on to a title, which are no part of it (Korean `은`, `이`). */
  readonly particles?: readonly string[];
  /**
   * Words before a title; those that begin with `-` stand behind it, and those that end with `~` are written together with
   * it in front (`vize~`).
   */
  readonly qualifiers: Readonly<Partial<Record<RoleQualifier, readonly string[]>>>;
  /**
   * Words between what has the title and the title (`'s`, の), and the other way round (of, de la); an empty one where a
   * title in the genitive may follow another without a word (помощник президента).
   */
  readonly links: { readonly before: readonly string[]; readonly after: readonly string[] };
  /** Names of countries that are written so short only before a title (俄外长, US-Präsident): the codes they may mean. */
  readonly shortCountries?: Readonly<Record<string, readonly string[]>>;
  /** Words between a title and the name in either order that say nothing: articles, forms of address, “new”. */
  readonly fillers: readonly string[];
  /** Words that join two titles of one person (and, 兼). */
  readonly conjunctions: readonly string[];
  /** Words that say whose relative someone is (wife): who stands beside them has not the title that follows. */
  readonly relatives: readonly string[];
  /** What holds a title and names no person (总统府). */
  readonly blocked: readonly string[];
  /** Where a title may stand without a comma; the first is the usual place, and decides between two names. */
  readonly order: readonly ('before' | 'after')[];
  /** Words before a title with a name, and after a name, that make of it the name of a thing (rue, Street). */
  readonly eponyms: { readonly before: readonly string[]; readonly after: readonly string[] };
}
