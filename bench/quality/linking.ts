import { readFileSync } from 'node:fs';
import { createEnricher } from '../../enricher.js';
import { loadKnowledge } from '../../knowledge/index.js';
import { languages } from '../../lang/registry.js';
import { loadTaggers } from '../../models/taggers.js';
import { LABELS } from '../../nlp/tagger/labels.js';
import type { EntityType } from '../../schemas/index.js';
import { type BenchReport, formatTable, percent } from '../report.js';

const SET = 'bench/sets/links.jsonl';
const HELD_OUT = 'bench/sets/links-held-out.jsonl';
/** Peoples are not labelled. */
const SCORED: readonly EntityType[] = ['place', 'person', 'organization'];

/** Short articles of our own; every name in them has the id it should link to, or null for one that nobody knows. */
interface Row {
  readonly lang: string;
  readonly text: string;
  readonly mentions: readonly Label[];
}
interface Label {
  readonly start: number;
  readonly end: number;
  readonly id: string | null;
}
/** A mention that was linked, or a label that was missed. */
interface Fault {
  readonly lang: string;
  readonly fault: string;
}

/**
 * Links in our own labelled articles: precision of those emitted, recall of those expected, in all and by language.
 * `held-out.*` are those of articles that were labelled before they were read, of no other use than this.
 */
export async function run(): Promise<BenchReport> {
  const link = linker();
  const developed = score(SET, link);
  const heldOut = score(HELD_OUT, link);
  return {
    part: 'linking',
    figures: {
      ...developed.figures,
      ...Object.fromEntries(
        Object.entries(heldOut.figures).map(([name, value]) => [`held-out.${name}`, value]),
      ),
    },
    table: [developed.table, 'Held out:', heldOut.table].join('\n\n'),
  };
}

function score(file: string, link: Link): { figures: Record<string, number>; table: string } {
  const rows = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);
  const counts = new Map<string, Counts>();
  const faults: Fault[] = [];
  for (const row of rows) {
    const lang = row.lang.split('-', 1)[0]!;
    const count = counts.get(lang) ?? { expected: 0, found: 0, emitted: 0, right: 0 };
    counts.set(lang, count);
    const links = link(row);
    for (const { start, end, id } of row.mentions) {
      if (id === null) continue;
      count.expected++;
      if (links.some((each) => each.id === id && overlap(each, { start, end }))) count.found++;
      else faults.push({ lang, fault: `missed ${row.text.slice(start, end)} (${id})` });
    }
    for (const each of links) {
      count.emitted++;
      if (row.mentions.some((label) => label.id === each.id && overlap(label, each))) count.right++;
      else faults.push({ lang, fault: `wrong ${row.text.slice(each.start, each.end)} (${each.id})` });
    }
  }
  const all = [...counts.values()].reduce(add);
  const lines = [...counts, ['all', all] as const].map(([lang, count]) => [lang, ...shares(count)]);
  const figures: Record<string, number> = {};
  for (const [lang, count] of [...counts, ['all', all] as const]) {
    figures[`${lang}.precision`] = count.right / count.emitted;
    figures[`${lang}.recall`] = count.found / count.expected;
  }
  return {
    figures,
    table: [
      formatTable(['language', 'labelled', 'linked', 'precision', 'recall'], lines),
      faults.map(({ lang, fault }) => `${lang} ${fault}`).join('\n'),
    ].join('\n\n'),
  };
}

interface Counts {
  expected: number;
  found: number;
  emitted: number;
  right: number;
}

function add(a: Counts, b: Counts): Counts {
  return {
    expected: a.expected + b.expected,
    found: a.found + b.found,
    emitted: a.emitted + b.emitted,
    right: a.right + b.right,
  };
}

function shares({ expected, found, emitted, right }: Counts): (string | number)[] {
  return [expected, emitted, percent(right / emitted), percent(found / expected)];
}

function overlap(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end;
}

type Link = (row: Row) => { readonly id: string; readonly start: number; readonly end: number }[];

function linker(): Link {
  const knowledge = loadKnowledge();
  const taggers = loadTaggers(LABELS);
  return ({ lang, text }: Row) => {
    const enrich = createEnricher({
      languages,
      knowledge,
      taggers,
      identifier: { identify: () => [{ tag: lang, probability: 1 }] },
      only: ['entities'],
    });
    return enrich({ text, language: lang })
      .entities.filter(({ linked, type }) => linked && SCORED.includes(type))
      .flatMap(({ id, mentions }) => mentions.map(({ start, end }) => ({ id, start, end })));
  };
}
