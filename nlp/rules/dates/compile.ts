import type { DateData, DatePattern } from '../../../lang/contract/dates.js';

/** The patterns of one language as one regular expression; group names end in `_` and the pattern's index. */
export interface CompiledDates {
  /** For text in lower case. */
  readonly regex: RegExp;
  /** The first is that of the phrases to ignore. */
  readonly patterns: readonly DatePattern[];
  readonly data: DateData;
  /** Lower-case form to number: months and weekdays from 1, units by name. */
  readonly months: ReadonlyMap<string, number>;
  readonly weekdays: ReadonlyMap<string, number>;
  readonly numericOrder: DateData['numericOrder'];
  readonly future: RegExp | null;
  readonly past: RegExp | null;
}

/** Dates whose form is the same in every language; `numericOrder` reads the last of them. */
const universal: readonly DatePattern[] = [
  { match: '{year}-{monthnum}-{day}' },
  { match: '{year}/{monthnum}/{day}' },
  { match: '{day}\\.\\s?{monthnum}\\.\\s?{year}' },
  { match: '{first}/{second}/{year}' },
  { match: '{first}-{second}-{year}' },
];

/**
 * Letters of the scripts that write with spaces, in lower case, as the inside of a character class. `\\p{L}` has 650
 * ranges: with it V8 took 60 to 380 ms to compile a language and twice the time to run it.
 */
const LETTERS = 'a-zªµº\\u00c0-\\u060b\\u0610-\\u061a\\u0620-\\u065f\\u066e-\\u06ef\\u06fa-\\u1fff';

// Compiling costs more than reading a document; data are frozen literals, so the result only ever depends on its key.
const compiled = new WeakMap<DateData, CompiledDates>();

/** The compiled form of a language's data. Throws a SyntaxError where the data hold no valid pattern. */
export function compileDates(data: DateData): CompiledDates {
  const known = compiled.get(data);
  if (known !== undefined) return known;
  const standAlone = (['day', 'week', 'month', 'year'] as const)
    .filter((unit) => Object.keys(data.shifts?.[unit] ?? {}).length > 0)
    .map((unit): DatePattern => ({ match: `{${unit}shift}` }));
  const slots = slotSources(data);
  const [before, after] = boundaries(data);
  const ignored = { match: `(${(data.ignore ?? ['(?!)']).join('|')})` };
  const patterns = [ignored, ...universal, ...data.patterns, ...standAlone];
  const all = patterns.map(({ match }, index) => `(?<match_${index}>${expand(match, slots, index)})`);
  const result: CompiledDates = {
    regex: new RegExp(`${before}(?:${all.join('|')})${after}`, 'g'),
    patterns,
    data,
    months: formsOf(data.months),
    weekdays: formsOf(data.weekdays),
    numericOrder: data.numericOrder,
    future: cueRegex(data.future, data.spaced),
    past: cueRegex(data.past, data.spaced),
  };
  compiled.set(data, result);
  return result;
}

/** The same for a source that declares its region (`en-US`), which decides the order of day and month. */
export function forRegion(dates: CompiledDates, declaredLanguage: string | null): CompiledDates {
  const region = declaredLanguage?.match(/[-_]([A-Za-z]{2})$/)?.[1]?.toUpperCase();
  const numericOrder = region === undefined ? undefined : dates.data.regionalOrder?.[region];
  return numericOrder === undefined ? dates : { ...dates, numericOrder };
}

function boundaries(data: DateData): [string, string] {
  const digits = ['(?<![0-9０-９])(?<![0-9][.,:/–-])', '(?![0-9０-９])(?![.,:/–-][0-9])'] as const;
  if (!data.spaced) return [...digits];
  const prefix = data.prefixes === undefined ? '' : `[${data.prefixes}]{0,2}`;
  return [`${digits[0]}(?<=(?<![0-9${LETTERS}])${prefix})`, `(?![0-9${LETTERS}])${digits[1]}`];
}

function slotSources(data: DateData): Readonly<Record<string, string>> {
  const digit = data.cjkNumerals ? '[0-9０-９〇零一二三四五六七八九十]' : '[0-9٠-٩۰-۹]';
  const short = data.cjkNumerals ? `${digit}{1,3}` : `${digit}{1,2}`;
  const year = `${digit}{4}`;
  const shift = (unit: 'day' | 'week' | 'month' | 'year') => oneOf(Object.keys(data.shifts?.[unit] ?? {}));
  return {
    year,
    fromyear: year,
    era: oneOf(Object.keys(data.eras ?? {})),
    erayear: `(?:${digit}{1,3}|元)`,
    decade: `${digit}{2,4}`,
    month: oneOf(data.months.flat()),
    monthnum: short,
    first: '[0-9]{1,2}',
    second: '[0-9]{1,2}',
    quarter: oneOf(['1', '2', '3', '4', ...Object.keys(data.quarters ?? {})]),
    day: short,
    fromday: short,
    weekday: oneOf(data.weekdays.flat()),
    hour: short,
    minute: data.cjkNumerals ? `${digit}{1,3}` : `${digit}{2}`,
    ampm: oneOf([...(data.ampm?.am ?? []), ...(data.ampm?.pm ?? [])]),
    n: `(?:${digit}{1,4}|${oneOf(Object.keys(data.counts ?? {}))})`,
    unit: oneOf(Object.values(data.units ?? {}).flat()),
    dayshift: shift('day'),
    weekshift: shift('week'),
    monthshift: shift('month'),
    yearshift: shift('year'),
    to: `(?:\\s?[-–—~～〜]\\s?|${data.spaced ? '\\s' : ''}${oneOf(data.ranges ?? [])}${data.spaced ? '\\s' : ''})`,
    cue: `(?<=(?<![${LETTERS}])${oneOf(data.cues ?? [])}\\s{0,3})`,
    timecue: `(?<=(?<![${LETTERS}])${oneOf(data.timeCues ?? [])}\\s{0,3})`,
  };
}

function expand(source: string, slots: Readonly<Record<string, string>>, index: number): string {
  return inLowerCase(source)
    .replaceAll(/\\.|\[[^\]]{0,999}\]|\((?!\?)/g, (piece) => (piece === '(' ? '(?:' : piece))
    .replaceAll(' ?', '\\s{0,3}')
    .replaceAll(' ', '\\s{1,3}')
    .replaceAll(/\{([a-z]+)\}/g, (_, slot: string) => {
      const written = slots[slot];
      if (written === undefined) throw new SyntaxError(`A date pattern names an unknown slot: {${slot}}.`);
      return slot === 'cue' || slot === 'timecue' ? written : `(?<${slot}_${index}>${written})`;
    });
}

function cueRegex(sources: readonly string[] | undefined, spaced: boolean): RegExp | null {
  if (sources === undefined || sources.length === 0) return null;
  const list = `(?:${sources.map(inLowerCase).join('|')})`;
  return new RegExp(spaced ? `(?<![${LETTERS}])${list}(?![${LETTERS}])` : list, 'g');
}

/** A pattern for text in lower case: the flags `iu` would say the same and cost three times as much to compile. */
function inLowerCase(source: string): string {
  return source.replaceAll(/\\p\{L\}|\\.|[^\\]/gu, (piece) => {
    if (piece === '\\p{L}') return `[${LETTERS}]`;
    return piece.startsWith('\\') ? piece : piece.toLowerCase();
  });
}

/** An alternation of these words in lower case, longest first; one that never matches where there are none. */
function oneOf(words: readonly string[]): string {
  if (words.length === 0) return '(?!)';
  const longest = [...new Set(words.map((word) => word.toLowerCase()))].sort((a, b) => b.length - a.length);
  return `(?:${longest.map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&').replaceAll(' ', '\\s{1,3}')).join('|')})`;
}

function formsOf(names: readonly (readonly string[])[]): Map<string, number> {
  return new Map(
    names.flatMap((forms, index) => forms.map((form) => [form.toLowerCase(), index + 1] as const)),
  );
}
