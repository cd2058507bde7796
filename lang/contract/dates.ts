/** Units a date can be moved by. */
export type DateUnit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade';

/**
 * One way to write a date: the source of a regular expression, read without regard to case, in which a blank stands for any white space, `(` opens
 * a group that captures nothing and `{slot}` reads a part of the date:
 *
 * - `{year}` four digits; `{era}` an era name, with `{erayear}` its year; `{decade}` as in 1990s
 * - `{month}` a name, `{monthnum}` a number; `{quarter}`; `{day}` of the month; `{weekday}`
 * - `{hour}`, `{minute}`, `{ampm}`
 * - `{fromday}` or `{fromyear}`, then `{to}`: the first end of a range and the sign or word between its ends
 * - `{n}` a count with `{unit}`, for “three years ago”
 * - `{yearshift}`, `{monthshift}`, `{weekshift}`, `{dayshift}` a phrase of `shifts`
 * - `{cue}` and `{timecue}`: one of the words of that list stands before, outside the match
 */
export interface DatePattern {
  readonly match: string;
  /** Moves the publication date, where the words do so without a slot (上{weekday}). */
  readonly shift?: readonly [unit: DateUnit, by: number];
  /** -1: the date lies before publication (ago, last); 1: after it (next). */
  readonly direction?: -1 | 1;
}

/** Data of a language for the dates rules. */
export interface DateData {
  /** Order of 03/04/2023; null where the language alone does not decide. */
  readonly numericOrder: 'dmy' | 'mdy' | 'ymd' | null;
  /** The order by ISO 3166-1 region, where the source declares one (en-US). */
  readonly regionalOrder?: Readonly<Record<string, 'dmy' | 'mdy'>>;
  /** False for scripts without blanks, where a date may follow any letter. */
  readonly spaced: boolean;
  /** Letters that may be written together with the word they precede (Arabic و ب ل ف), as a character class. */
  readonly prefixes?: string;
  /**
   * True where names of months and weekdays begin with a capital: in lower case they are other words (may). False
   * where they are written small: a month with a capital and nothing else is another name (Belle de Mai).
   */
  readonly capitalized?: boolean;
  /** True where numbers are also written in Chinese numerals. */
  readonly cjkNumerals?: boolean;
  /** January first; every form that occurs, inflected ones and abbreviations too. */
  readonly months: readonly (readonly string[])[];
  /** Monday first. */
  readonly weekdays: readonly (readonly string[])[];
  readonly units?: Readonly<Partial<Record<DateUnit, readonly string[]>>>;
  /** Small numbers in words, for `{n}`. */
  readonly counts?: Readonly<Record<string, number>>;
  /** Words for the quarters, beside digits. */
  readonly quarters?: Readonly<Record<string, 1 | 2 | 3 | 4>>;
  /** Phrases that move the publication date: `day: {yesterday: -1}`. Each also stands alone. */
  readonly shifts?: Readonly<
    Partial<Record<'day' | 'week' | 'month' | 'year', Readonly<Record<string, number>>>>
  >;
  readonly ampm?: { readonly am: readonly string[]; readonly pm: readonly string[] };
  /** Era names with the year before their first. */
  readonly eras?: Readonly<Record<string, number>>;
  /** Words that may stand before a month or year on its own (`in`, `since`): without one it is not believed. */
  readonly cues?: readonly string[];
  /** Words that may stand before a bare time of day (`at`). */
  readonly timeCues?: readonly string[];
  /** Words between a day and its time of day (`at`, `on`). */
  readonly joiners?: readonly string[];
  /** Words between the ends of a range, beside dashes (至, to, bis). */
  readonly ranges?: readonly string[];
  /** Tried in this order: the longest form of a date first. */
  readonly patterns: readonly DatePattern[];
  /** Phrases that contain a date word and are no date (Black Friday), as regular expression sources. */
  readonly ignore?: readonly string[];
  /** Words that put what follows into the future, as regular expression sources (`will`, `\\p{L}+ront`). */
  readonly future?: readonly string[];
  /** Words that put what follows back into the past (said, told), as regular expression sources. */
  readonly past?: readonly string[];
  /** True where the verb follows: words after the date say its tense too. */
  readonly verbLast?: boolean;
}
