import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { loadEnricher } from '../default-enricher.js';
import { readInput } from '../extract/index.js';
import { defaultInputLimits } from '../extract/inputs/contract.js';
import type { Casualty, EnrichedDocument, EntityType } from '../schemas/index.js';

/** What a reader finds in one of the sample articles; written from reading it, before any output was seen. */
interface Expected {
  readonly file: string;
  /** 1-based, where the file holds several articles. */
  readonly item?: number;
  readonly language: string;
  readonly title: string;
  readonly published: string | null;
  readonly charset?: string;
  /** Text of the page around the article. */
  readonly absent: readonly string[];
  /** By canonical id, or by a name of this type in the text. */
  readonly entities: readonly (
    | { readonly id: string }
    | { readonly type: EntityType; readonly text: string }
  )[];
  readonly casualties: readonly {
    readonly type: Casualty['type'];
    readonly count: number;
    readonly modifier: Casualty['modifier'];
    /** Counts of the records that are a subset of this one. */
    readonly subsets?: readonly number[];
    /** Part of the words that name the source. */
    readonly attribution?: string;
    readonly status?: Casualty['status'];
  }[];
  readonly dates: readonly { readonly text: string; readonly value: string | null }[];
  readonly noDates?: readonly string[];
  readonly quotes: readonly {
    readonly text: string;
    readonly speaker: string;
    readonly indirect?: boolean;
  }[];
  /** Quoted words that nobody says. */
  readonly noQuotes?: readonly string[];
  /** Parts that Glosswire does not read in this article yet; each goes when its stage or its language does. */
  readonly unread?: readonly Part[];
}

const parts = ['metadata', 'page', 'entities', 'casualties', 'dates', 'quotes'] as const;
type Part = (typeof parts)[number];

const FOLDER = join(import.meta.dirname, 'golden');
const EXAMPLES = join(import.meta.dirname, '../examples');

const enricher = loadEnricher();

const golden = readdirSync(FOLDER)
  .filter((slug) => existsSync(join(FOLDER, slug, 'expected.json')))
  .map((slug): [string, Expected] => [
    slug,
    JSON.parse(readFileSync(join(FOLDER, slug, 'expected.json'), 'utf8')),
  ]);

async function readExample({ file, item = 1 }: Expected) {
  let index = 0;
  for await (const found of readInput({ file: join(EXAMPLES, file) }, defaultInputLimits)) {
    index += 1;
    if (index !== item) continue;
    if ('error' in found) throw found.error;
    return found.article;
  }
  throw new Error(`examples/${file} holds no article ${item}.`);
}

/** What holds for a part of a document, by the part's name. */
const checks: Record<Part, (document: EnrichedDocument, expected: Expected) => void> = {
  metadata(document, expected) {
    expect(document.language.tag).toBe(expected.language);
    expect(document.metadata.title).toBe(expected.title);
    expect(document.metadata.publishedAt?.slice(0, 10) ?? null).toBe(expected.published);
    if (expected.charset !== undefined) {
      expect(document.source.charset?.toLowerCase()).toBe(expected.charset);
    }
  },
  page(document, expected) {
    expect(expected.absent.filter((words) => document.text.includes(words))).toEqual([]);
  },
  entities(document, expected) {
    const missing = expected.entities.filter(
      (wanted) =>
        !document.entities.some((entity) =>
          'id' in wanted
            ? entity.id === wanted.id
            : entity.type === wanted.type && entity.mentions.some(({ text }) => text.includes(wanted.text)),
        ),
    );
    expect(missing).toEqual([]);
  },
  casualties(document, expected) {
    const missing = expected.casualties.filter(
      ({ type, count, modifier, subsets = [], attribution, status }) =>
        !document.casualties.some(
          (record) =>
            record.type === type &&
            record.count === count &&
            record.modifier === modifier &&
            (status === undefined || record.status === status) &&
            (attribution === undefined || record.attribution?.span?.text.includes(attribution)) &&
            subsets.every((part) =>
              document.casualties.some((other) => other.subsetOf === record.id && other.count === part),
            ),
        ),
    );
    expect(missing).toEqual([]);
  },
  dates(document, expected) {
    const missing = expected.dates.filter(
      ({ text, value }) => !document.dates.some((date) => date.text.includes(text) && date.value === value),
    );
    expect(missing).toEqual([]);
    expect(document.dates.filter(({ text }) => expected.noDates?.includes(text))).toEqual([]);
  },
  quotes(document, expected) {
    const missing = expected.quotes.filter(
      ({ text, speaker, indirect = false }) =>
        !document.quotes.some((quote) => {
          const entity = document.entities.find(({ id }) => id === quote.speaker?.entity);
          const names = [quote.speaker?.span, ...(entity?.mentions ?? [])].map((span) => span?.text ?? '');
          const same = names.some(
            (name) => name !== '' && (speaker.includes(name) || name.includes(speaker)),
          );
          return quote.text === text && quote.indirect === indirect && same;
        }),
    );
    expect(missing).toEqual([]);
    const terms = expected.noQuotes ?? [];
    expect(document.quotes.filter(({ text }) => terms.includes(text))).toEqual([]);
  },
};

describe.each(golden)('%s', (_, expected) => {
  let document: EnrichedDocument;

  beforeAll(async () => {
    document = (await enricher)(await readExample(expected));
  }, 60_000);

  test.each(parts.filter((part) => !expected.unread?.includes(part)))('%s', (part) => {
    checks[part](document, expected);
  });
});
