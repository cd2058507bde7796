import { type CasualtyTotal, casualtyType, type EnrichedDocument } from '../../schemas/index.js';

/** What a field of a document may hold; null or an empty list is unknown. */
export type Field =
  | { readonly kind: 'number'; readonly of: (document: EnrichedDocument) => number | null }
  | { readonly kind: 'date'; readonly of: (document: EnrichedDocument) => string | null }
  | { readonly kind: 'text'; readonly of: (document: EnrichedDocument) => readonly (string | null)[] };

const text = (of: (document: EnrichedDocument) => string | null): Field => ({
  kind: 'text',
  of: (document) => [of(document)],
});
const texts = (of: (document: EnrichedDocument) => readonly (string | null)[]): Field => ({
  kind: 'text',
  of,
});
const number = (of: (document: EnrichedDocument) => number | null): Field => ({ kind: 'number', of });
const date = (of: (document: EnrichedDocument) => string | null): Field => ({ kind: 'date', of });

const totals: readonly (readonly [suffix: string, bound: keyof CasualtyTotal & ('best' | 'low' | 'high')])[] =
  [
    ['', 'best'],
    ['.low', 'low'],
    ['.high', 'high'],
  ];

/** Every field that a filter may name. */
export const filterFields: ReadonlyMap<string, Field> = new Map<string, Field>([
  ['id', text(({ id }) => id)],
  ['revision', text(({ revision }) => revision)],
  ['version', text(({ pipeline }) => pipeline.version)],
  ['language', text(({ language }) => language.tag)],
  ['text', text((document) => document.text)],
  ['title', text(({ metadata }) => metadata.title)],
  ['site', text(({ metadata }) => metadata.siteName)],
  ['section', text(({ metadata }) => metadata.section)],
  ['byline', texts(({ metadata }) => metadata.bylines)],
  ['published', date(({ metadata }) => metadata.publishedAt)],
  ['modified', date(({ metadata }) => metadata.modifiedAt)],
  ['url', text(({ source }) => source.url)],
  ['feed', text(({ source }) => source.feed)],
  ['source', text(({ source }) => source.id)],
  ['keyword', texts(({ keywords }) => keywords.map((keyword) => keyword.text))],
  [
    'country',
    texts(({ entities }) => entities.flatMap(({ place, country }) => [place?.country ?? null, country])),
  ],
  ['entity', texts(({ entities }) => entities.map(({ id }) => id))],
  ['name', texts(({ entities }) => entities.flatMap(({ name, names }) => [name, ...Object.values(names)]))],
  ['cause', texts(({ casualties }) => casualties.map(({ cause }) => cause?.class ?? null))],
  ['status', texts(({ casualties }) => casualties.map(({ status }) => status))],
  ['problem', texts(({ problems }) => problems.map(({ code }) => code))],
  ['entities', number(({ entities }) => entities.length)],
  ['casualties', number(({ casualties }) => casualties.length)],
  ['quotes', number(({ quotes }) => quotes.length)],
  ['problems', number(({ problems }) => problems.length)],
  ...casualtyType.options.flatMap((type) =>
    totals.map(
      ([suffix, bound]) =>
        [
          `casualties.${type}${suffix}`,
          number(({ casualtySummary }) => casualtySummary[type]?.[bound] ?? null),
        ] as const,
    ),
  ),
]);
