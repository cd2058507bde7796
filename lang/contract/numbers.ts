import type { NumberKind } from '../../schemas/index.js';

/** Words right before or right after a number (a space or hyphen may stand between). */
export interface Around {
  readonly before?: readonly string[];
  readonly after?: readonly string[];
}

/** A lower and upper bound; null where the wording sets none. */
export type Bounds = readonly [min: number | null, max: number | null];

/**
 * The numeral grammar of a language. Keys and list items are patterns (see `WritingData`), so inflected numerals are
 * written `двадцат*` or `двадцат{ь,и,ью}`. Digits of every script and the grouping styles are read without data.
 *
 * The engine reads a numeral as a sum of falling places: `three hundred twenty five thousand` is (300 + 20 + 5) x 1000,
 * `三百二十五` is 3 x 100 + 2 x 10 + 5.
 */
export interface NumberData {
  /**
   * Cardinals below 100 that are one word, with all inflected forms: `two: 2`, `dix-sept: 17`, `quatre-vingt{,s}: 80`,
   * `veintiún: 21`, `двое: 2` (collective numerals count the same), `两: 2`. Irregular hundreds too: `двести: 200`.
   * Do not list the indefinite article here (`a`, `un`, `ein`) unless it is also the word for one; see `articles`.
   */
  readonly words: Readonly<Record<string, number>>;
  /** Words that multiply what stands before them: `hundred: 100`, `тысяч*: 1000`, `万: 10000`, `lakh: 100000`. */
  readonly multipliers: Readonly<Record<string, number>>;
  /**
   * Words for a rough number of that size, also after a numeral or article: `dozen: 12` (two dozen = about 24),
   * `vingtaine: 20`, `Dutzend: 12`, `десят{ок,ка}: 10`.
   */
  readonly collectives?: Readonly<Record<string, number>>;
  /**
   * Words for an unknown number between bounds: `several: [3, null]`, `dozens: [24, 99]`, `tens of thousands:
   * [20000, 99999]`, `数十: [20, 99]`, `centinaia: [200, 999]`. They may be multiplied (`几` [2, 9] in `几万`).
   * A word that multiplies behind a number and is rough by itself stands in both lists (`две тысячи`, `тысячи людей`).
   */
  readonly indefinites?: Readonly<Record<string, Bounds>>;
  /**
   * Articles that mean one before a multiplier or collective (`a hundred`, `une vingtaine`, `ein Dutzend`) and nowhere
   * else.
   */
  readonly articles?: readonly string[];
  /**
   * Words between the parts of one numeral: English `and` (`hundred and twenty`), Spanish `y`, Arabic `و`. `after` is
   * the smallest value that may stand before it (English 100, Spanish 30, French 20): it keeps `twenty and five were
   * hurt` apart.
   */
  readonly joiner?: { readonly words: readonly string[]; readonly after: number };
  /** True where the units stand before the tens (German `einundzwanzig`, Arabic `خمسة وعشرون`). */
  readonly unitsFirst?: boolean;
  /** True where the parts of a numeral are written as one word: `einundzwanzig`, `ventitré`, `yirmibeş`, `二十五`. */
  readonly glued?: boolean;
  /** The decimal mark: `.` or `,`. The other one, spaces and apostrophes group thousands. */
  readonly decimal: '.' | ',';
  /**
   * True where some countries of the language group thousands with its decimal mark, so that three digits behind a
   * single one are thousands: Mexico's `1,200` is Spain's `1.200`.
   */
  readonly mixedGrouping?: boolean;
  /**
   * Words that bound a number: `at_least: { before: ['at least'], after: ['or more', '以上'] }`. `exact` holds phrases
   * that end in such a word and bound nothing: `вырос* до` beside `до`.
   */
  readonly modifiers: Readonly<
    Partial<Record<'exact' | 'at_least' | 'over' | 'about' | 'nearly' | 'up_to', Around>>
  >;
  /** Words between the ends of a range: `to`, `или`, `至`. Hyphens, dashes and tildes need no listing. */
  readonly ranges: readonly string[];
  /** Words that open a range whose ends are joined by one of `and`: `between … and`, `zwischen … und`. */
  readonly between?: { readonly open: readonly string[]; readonly and: readonly string[] };
  /** Words before the old value of a change, which is no range: `from` 12 to 19, `von`, `с`, `从`. */
  readonly changes?: readonly string[];
  /**
   * What makes a number something else than a count, by kind: `age: { before: ['aged'], after: ['year{,s}-old',
   * '岁'] }`, `percent: { after: ['%', 'percent'] }`, `date: { before: ['in', month names], after: [month names,
   * '年'] }`, `duration: { after: ['day{,s}', '小时'] }`, `ordinal: { before: ['第'], after: ['th'] }`. Only words that
   * decide the matter alone; never a preposition that also stands before counts. For `date`, `before` applies to
   * numbers that can be a day or a year only.
   */
  readonly kinds: Readonly<Partial<Record<NumberKind, Around>>>;
  /** Ordinal numerals as words (`first`, `vierte*`): they block the cardinal they contain. */
  readonly ordinals?: readonly string[];
  /** Phrases that hold a numeral word, or are one, and count nothing (German `ein{,e}` by itself): `one another`, `one of`, `两国`, `一些`, `all-in-one`. */
  readonly traps?: readonly string[];
}
