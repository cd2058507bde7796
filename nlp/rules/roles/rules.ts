import type { RoleData, RoleTitle } from '../../../lang/contract/roles.js';
import type { Language } from '../../../lang/contract.js';
import type { Portfolio, RoleQualifier } from '../../../schemas/index.js';
import { compiledOnce } from '../compiled.js';
import { Lexicon } from '../lexicon/lexicon.js';
import { parsePattern } from '../lexicon/pattern.js';
import { literal } from '../names/phrases.js';

/** What a pattern of a language's data stands for. */
export interface Form {
  /** Null for a relative (wife), undefined for what only looks like a title. */
  readonly title: RoleTitle | null | undefined;
  readonly portfolio: Portfolio | null;
  readonly qualifiers: readonly RoleQualifier[];
  /** Characters at the end of the match that are a particle. */
  readonly particle: number;
}

/** A language's data on roles, compiled. The patterns read text that `lexicon.fold` made. */
export interface RoleRules {
  readonly lexicon: Lexicon<Form>;
  readonly order: RoleData['order'];
  readonly spaced: boolean;
  /** The gap between an owner and the title behind it; with a link, and with or without one. */
  readonly ownerGap: RegExp;
  readonly linkedOwnerGap: RegExp;
  /** The gap between a title and what it belongs to. */
  readonly holderGap: RegExp;
  readonly linkedHolderGap: RegExp;
  /** Matches a link at the start of what follows a title. */
  readonly linkAhead: RegExp;
  /** The gap between two titles of one person. */
  readonly conjunctionGap: RegExp;
  /** The gap between a title and a name, without and with a comma. */
  readonly bareGap: RegExp;
  readonly commaGap: RegExp;
  /** A qualifier at the end of the text before a title, and at the start of the text behind it. */
  readonly qualifiersBefore: readonly (readonly [RoleQualifier, RegExp])[];
  readonly qualifiersAfter: readonly (readonly [RoleQualifier, RegExp])[];
  /** A portfolio at the start of the text behind a nationality (ministre français |des Affaires étrangères). */
  readonly portfolioAhead: readonly (readonly [Portfolio, RegExp])[];
  readonly shortCountry: RegExp | undefined;
  readonly shortCountries: Readonly<Record<string, readonly string[]>>;
  /** What makes a thing of a title and a name: before the title, behind the name. */
  readonly eponymBefore: RegExp | undefined;
  readonly eponymAfter: RegExp | undefined;
}

/** The rules of a language for roles, or undefined where it has none; the same language gives the same rules. */
export const roleRules = compiledOnce((language: Language): RoleRules | undefined =>
  language.roles === undefined ? undefined : compile(language, language.roles),
);

function compile({ writing }: Language, data: RoleData): RoleRules {
  const lexicon = new Lexicon<Form>(writing, formsOf(data));
  const { fold } = lexicon;
  const spaced = writing?.spaced ?? true;
  const any = (words: readonly string[]) =>
    words.length === 0
      ? '(?:(?!))'
      : `(?:${[...words]
          .sort(byLength)
          .map((word) => literal(fold(word)))
          .join('|')})`;
  const space = spaced ? '[\\s-]' : '';
  const edge = spaced ? '(?:^|[^\\p{L}])' : '';
  const end = spaced ? '(?![\\p{L}])' : '';
  const fillers = `(?:${any(data.fillers)}${spaced ? '\\s' : ''}){0,3}`;
  const qualifiers = (behind: boolean, source: (words: string) => string) =>
    entriesOf(data.qualifiers).flatMap(([qualifier, words]) => {
      const own = words.filter((word) => !word.endsWith('~') && word.startsWith('-') === behind);
      if (own.length === 0) return [];
      return [[qualifier, new RegExp(source(any(own.map((word) => word.replace(/^-/, '')))), 'u')] as const];
    });
  const { before, after } = data.links;
  return {
    lexicon,
    order: data.order,
    spaced,
    ownerGap: new RegExp(`^\\s?${any(before)}?${space}$`, 'u'),
    linkedOwnerGap: new RegExp(`^\\s?${any(before)}\\s?$`, 'u'),
    holderGap: new RegExp(`^${space}(?:${any(after)}\\s?)?$`, 'u'),
    linkedHolderGap: new RegExp(`^${space}${any(after)}\\s?$`, 'u'),
    linkAhead: new RegExp(`^${space}${any(after.filter((word) => word !== ''))}${end}`, 'u'),
    conjunctionGap: new RegExp(`^(?:\\s?${any(data.conjunctions)})?\\s?$`, 'u'),
    bareGap: new RegExp(`^[\\s"“„«「『‘]{0,2}${fillers}["“„«]?$`, 'u'),
    commaGap: new RegExp(`^["”»」]?\\s?[,،，、(（–—-]\\s?${fillers}["“„«]?$`, 'u'),
    qualifiersBefore: qualifiers(false, (words) => `${edge}${words}${spaced ? "[\\s'-]{1,3}" : ''}$`),
    qualifiersAfter: qualifiers(true, (words) => `^${space}${words}${end}`),
    portfolioAhead: entriesOf(data.portfolios).map(([portfolio, forms]) => [
      portfolio,
      new RegExp(`^\\s?${any(forms.flatMap(textsOf))}${end}`, 'u'),
    ]),
    shortCountry:
      data.shortCountries === undefined
        ? undefined
        : new RegExp(
            `${spaced ? edge : '(?<![\\p{Nd}今昨明本当當同生首末])'}(${any(Object.keys(data.shortCountries))})${space}$`,
            'u',
          ),
    shortCountries: Object.fromEntries(
      Object.entries(data.shortCountries ?? {}).map(([name, codes]) => [fold(name), codes]),
    ),
    eponymBefore:
      data.eponyms.before.length === 0
        ? undefined
        : new RegExp(`${edge}${any(data.eponyms.before)}\\s?(?:${any(after)}\\s?)?$`, 'u'),
    eponymAfter:
      data.eponyms.after.length === 0
        ? undefined
        : new RegExp(`^[\\s-]?${any(data.eponyms.after)}${end}`, 'u'),
  };
}

function byLength(a: string, b: string): number {
  return b.length - a.length;
}

/** `Object.entries` of a table whose keys are all known. */
function entriesOf<Key extends string, Value>(table: Readonly<Partial<Record<Key, Value>>>): [Key, Value][] {
  return Object.entries(table) as [Key, Value][];
}

function textsOf(pattern: string): string[] {
  return parsePattern(pattern).map(({ text }) => text);
}

/** Every form of the data with its inflections, particles and what is written together with it. */
function* formsOf(data: RoleData): Iterable<readonly [string, Form]> {
  const plain = { portfolio: null, qualifiers: [] };
  for (const [title, forms] of entriesOf(data.titles)) yield* inflected(forms, { ...plain, title }, data);
  for (const [portfolio, forms] of entriesOf(data.portfolios)) {
    const written = data.ministers.flatMap((minister) => forms.map((form) => minister.replace('{}', form)));
    yield* inflected(written, { ...plain, title: 'minister', portfolio }, data);
  }
  for (const [portfolio, forms] of entriesOf(data.shortMinisters ?? {}))
    yield* inflected(forms, { ...plain, title: 'minister', portfolio }, data);
  yield* inflected(data.relatives, { ...plain, title: null }, data);
  for (const form of data.blocked) yield [form, { ...plain, title: undefined, particle: 0 }];
}

function* inflected(
  patterns: readonly string[],
  form: Omit<Form, 'particle'>,
  { article, endings = [], particles = [], qualifiers }: RoleData,
): Iterable<readonly [string, Form]> {
  const prefixes = entriesOf(qualifiers).flatMap(([qualifier, words]) =>
    words
      .filter((word) => word.endsWith('~'))
      .map((word) => ({ prefix: word.slice(0, -1), qualifiers: [qualifier] })),
  );
  if (article !== undefined) prefixes.push({ prefix: article, qualifiers: [...form.qualifiers] });
  for (const text of patterns.flatMap(textsOf))
    for (const { prefix, qualifiers } of [{ prefix: '', qualifiers: form.qualifiers }, ...prefixes])
      for (const ending of ['', ...endings])
        for (const particle of ['', ...particles])
          yield [prefix + text + ending + particle, { ...form, qualifiers, particle: particle.length }];
}
