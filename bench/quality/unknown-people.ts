import { readFileSync } from 'node:fs';
import { createEnricher } from '../../enricher.js';
import { loadKnowledge } from '../../knowledge/index.js';
import { mergeUnknown } from '../../knowledge/unknown/register.js';
import { languages } from '../../lang/registry.js';
import { loadTaggers } from '../../models/taggers.js';
import { LABELS } from '../../nlp/tagger/labels.js';
import type { EnrichedDocument, Entity, Range } from '../../schemas/index.js';
import { type BenchReport, formatTable, percent } from '../report.js';

const SET = 'bench/sets/unknown-people.jsonl';

/** A short report of our own; `[[key|name]]` marks a made-up person, who has the same key in all reports of the story. */
interface Row {
  readonly story: string;
  readonly lang: string;
  readonly day: string;
  readonly text: string;
}
/** An enriched report, with the people it really names. */
interface Report {
  readonly row: Row;
  readonly document: EnrichedDocument;
  readonly people: readonly (Range & { readonly person: string })[];
}

/**
 * Made-up people in reports of one story in several languages, all reports merged at once, with brothers, fathers and
 * sons, and namesakes in other stories. Of the pairs of sightings in different reports, precision is the share of those
 * merged that are one person, recall the share of those of one person that were merged. First as the finders see the
 * people, then with the names that they missed given: what merging alone is worth.
 */
export async function run(): Promise<BenchReport> {
  const rows = readFileSync(SET, 'utf8').trim().split('\n');
  const enrich = enricher();
  const reports = rows.map((line) => enrich(JSON.parse(line) as Row));
  const found = score(reports);
  const given = score(reports.map(withNamesGiven));
  const lines = [...found.counts]
    .filter(([, { pairs }]) => pairs > 0)
    .map(([pair, count]) => [pair, count.pairs, ...shares(count), ...shares(given.counts.get(pair)!)]);
  const [all, allGiven] = [found.counts.get('all')!, given.counts.get('all')!];
  return {
    part: 'unknown-people',
    figures: {
      precision: all.right / all.merged,
      recall: all.right / all.pairs,
      'given.precision': allGiven.right / allGiven.merged,
      'given.recall': allGiven.right / allGiven.pairs,
    },
    table: [
      formatTable(
        ['languages', 'pairs', 'merged', 'precision', 'recall', 'names given', 'precision', 'recall'],
        lines,
      ),
      given.faults.join('\n'),
    ].join('\n\n'),
  };
}

interface Counts {
  pairs: number;
  merged: number;
  right: number;
}

function shares({ pairs, merged, right }: Counts): (string | number)[] {
  return [merged, merged === 0 ? '' : percent(right / merged), percent(right / pairs)];
}

/** Pairs of sightings by their two languages and in `all`, and what was merged wrongly or missed. */
function score(reports: readonly Report[]) {
  const merged = new Map(
    mergeUnknown(reports.map(({ document }) => document)).flatMap(({ id, sightings }) =>
      sightings.map(({ document, evidence }) => [`${document} ${evidence.start}`, id] as const),
    ),
  );
  const sighted = reports.map(({ row, document, people }) =>
    people.map(({ person, start, end }) => {
      const entity = entityAt(document, { start, end });
      const id = entity && merged.get(`${document.id} ${entity.mentions[0]!.start}`);
      return { person: `${row.story}.${person}`, lang: row.lang, name: document.text.slice(start, end), id };
    }),
  );
  const counts = new Map<string, Counts>();
  const faults: string[] = [];
  for (const [at, ones] of sighted.entries())
    for (const others of sighted.slice(at + 1))
      for (const one of ones)
        for (const other of others) {
          const same = one.person === other.person;
          const joined = one.id !== undefined && one.id === other.id;
          for (const key of [[one.lang, other.lang].sort().join(' '), 'all']) {
            const count = counts.get(key) ?? { pairs: 0, merged: 0, right: 0 };
            counts.set(key, count);
            if (same) count.pairs++;
            if (joined) count.merged++;
            if (joined && same) count.right++;
          }
          if (joined !== same) faults.push(`${joined ? 'wrong' : 'missed'} ${one.name} = ${other.name}`);
        }
  // The whole at the end.
  const all = counts.get('all')!;
  counts.delete('all');
  return { counts: counts.set('all', all), faults };
}

function entityAt({ entities }: EnrichedDocument, { start, end }: Range): Entity | undefined {
  return entities.find(
    ({ linked, mentions }) => !linked && mentions.some((each) => each.start < end && start < each.end),
  );
}

/** A report with an entity for each person that was not found. */
function withNamesGiven(report: Report): Report {
  const { document, people } = report;
  const missed = people.filter((range) => entityAt(document, range)?.type !== 'person');
  const added = missed.map(({ person, start, end }): Entity => {
    const name = document.text.slice(start, end);
    const found = { form: 'name', by: 'tagger', confidence: 1 } as const;
    return {
      id: `given-${person}`,
      type: 'person',
      name,
      names: {},
      ids: { wikidata: null, iso: null, geonames: null },
      place: null,
      country: null,
      linked: false,
      confidence: 1,
      salience: 0,
      roles: [],
      mentions: [{ start, end, text: name, ...found }],
    };
  });
  const entities = document.entities.filter(
    ({ linked, type, mentions }) =>
      linked ||
      type === 'person' ||
      !missed.some(({ start, end }) => mentions.some((each) => each.start < end && start < each.end)),
  );
  return { ...report, document: { ...document, entities: [...entities, ...added] } };
}

function enricher() {
  const knowledge = loadKnowledge();
  const taggers = loadTaggers(LABELS);
  return (row: Row): Report => {
    const { text, people } = unmarked(row.text);
    const enrich = createEnricher({
      languages,
      knowledge,
      taggers,
      identifier: { identify: () => [{ tag: row.lang, probability: 1 }] },
      only: ['casualties', 'dates'],
    });
    return { row, document: enrich({ text, language: row.lang, publishedAt: row.day }), people };
  };
}

/** A text without its marks, and where each person is named in it. */
function unmarked(marked: string) {
  const people: { person: string; start: number; end: number }[] = [];
  let text = '';
  for (const [at, part] of marked.split(/\[\[|\]\]/).entries()) {
    const [person = '', name = ''] = at % 2 === 0 ? ['', part] : part.split('|');
    if (at % 2 === 1) people.push({ person, start: text.length, end: text.length + name.length });
    text += name;
  }
  return { text, people };
}
