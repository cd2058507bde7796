import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import nlp from 'compromise';
import { splitDocuments } from '../../cli/train/corpus.js';
import { createEnricher } from '../../enricher.js';
import { loadKnowledge } from '../../knowledge/index.js';
import { languages } from '../../lang/registry.js';
import { loadTaggers } from '../../models/taggers.js';
import { LABELS } from '../../nlp/tagger/labels.js';
import { type BenchReport, DATA_FOLDER, formatTable, percent } from '../report.js';

const FOLDER = `${DATA_FOLDER}/ner`;
/** Of these a tagger has learned all but the documents that were held out. */
const HELD_OUT = new Set(['uner-en-ewt-dev', 'klue-ko-train']);
/** Development sets; the rest of the folder is for training. Rows beyond the limit are left out. */
const SETS = [
  'uner-zh-gsdsimp-dev',
  'uner-zh-gsd-dev',
  'weibo-dev',
  'uner-en-ewt-dev',
  'germeval14-de-dev',
  'factrueval-ru-devset',
  'gsd-ja-dev',
  'klue-ko-train',
];
const MAX_ROWS = 1000;

interface Name {
  readonly start: number;
  readonly end: number;
  readonly type: string;
}
interface Row {
  readonly id: string;
  readonly lang: string;
  readonly text: string;
  readonly entities: readonly Name[];
}
type Finder = (row: Row) => Name[];

const TYPES: Readonly<Record<string, string>> = { person: 'PER', place: 'LOC', organization: 'ORG' };

/** Exact spans with their type, micro precision, recall and F1 on the development sets, beside jieba's tags and compromise. */
export async function run(): Promise<BenchReport> {
  if (!existsSync(FOLDER)) return { part: 'names', skipped: `no ${FOLDER}`, figures: {}, table: '' };
  const glosswire = ours();
  const figures: Record<string, number> = {};
  const rows: (string | number)[][] = [];
  for (const set of SETS) {
    const all = readFileSync(`${FOLDER}/${set}.jsonl`, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Row);
    const data = (HELD_OUT.has(set) ? splitDocuments(all).heldOut : all).slice(0, MAX_ROWS);
    const tag = data[0]!.lang.split('-')[0]!;
    const peers: [string, Finder][] =
      tag === 'zh' ? [['jieba', jiebaTags()]] : tag === 'en' ? [['compromise', compromiseTags]] : [];
    for (const [name, finder] of [['glosswire', glosswire] as [string, Finder], ...peers]) {
      const { precision, recall, f1, byType } = score(data, finder);
      figures[name === 'glosswire' ? `${set}.f1` : `${set}.${name}`] = Math.round(f1 * 1000) / 1000;
      if (name === 'glosswire') figures[`${set}.precision`] = Math.round(precision * 1000) / 1000;
      rows.push([set, name, ...[precision, recall, f1].map(percent), ...byType.map(percent)]);
    }
  }
  return {
    part: 'names',
    figures,
    table: formatTable(['set', 'tool', 'precision', 'recall', 'F1', 'PER F1', 'LOC F1', 'ORG F1'], rows),
  };
}

function ours(): Finder {
  const knowledge = loadKnowledge();
  const taggers = loadTaggers(LABELS);
  return ({ lang, text }) => {
    const identifier = { identify: () => [{ tag: lang.split('-')[0]!, probability: 1 }] };
    const document = createEnricher({ languages, knowledge, identifier, taggers, only: ['entities'] })({
      text,
      language: lang,
    });
    // Extraction trims and joins lines: spans are found again in the row's own text.
    const shift = text.indexOf(document.text);
    return document.entities.flatMap(({ type, mentions }) =>
      TYPES[type] === undefined
        ? []
        : mentions.map(({ start, end }) => ({ start: start + shift, end: end + shift, type: TYPES[type]! })),
    );
  };
}

function jiebaTags(): Finder {
  const jieba = createRequire(import.meta.url)('jieba-wasm') as typeof import('jieba-wasm');
  return ({ text }) => {
    let at = 0;
    return jieba.tag(text, true).flatMap(({ word, tag }) => {
      const start = at;
      at += word.length;
      const type = tag.startsWith('nr')
        ? 'PER'
        : tag.startsWith('ns')
          ? 'LOC'
          : tag.startsWith('nt')
            ? 'ORG'
            : undefined;
      return type === undefined ? [] : [{ start, end: at, type }];
    });
  };
}

const compromiseTags: Finder = ({ text }) => {
  const document = nlp(text);
  const found = (
    view: { out(format: 'offset'): { offset: { start: number; length: number } }[] },
    type: string,
  ) =>
    view.out('offset').map(({ offset }) => {
      const surface = text.slice(offset.start, offset.start + offset.length);
      const trimmed = surface.replace(/['’]s\W*$|\W+$/, '');
      const lead = /^\W*/.exec(surface)![0].length;
      return { start: offset.start + lead, end: offset.start + trimmed.length, type };
    });
  return [
    ...found(document.people(), 'PER'),
    ...found(document.places(), 'LOC'),
    ...found(document.organizations(), 'ORG'),
  ];
};

function score(rows: readonly Row[], finder: Finder) {
  const counts = new Map(['PER', 'LOC', 'ORG'].map((type) => [type, { right: 0, found: 0, gold: 0 }]));
  for (const row of rows) {
    const key = ({ start, end, type }: Name) => `${start}-${end}-${type}`;
    const gold = new Set(row.entities.map(key));
    for (const { type } of row.entities) counts.get(type)!.gold++;
    for (const name of finder(row)) {
      counts.get(name.type)!.found++;
      if (gold.has(key(name))) counts.get(name.type)!.right++;
    }
  }
  const all = [...counts.values()];
  const sum = (pick: (count: (typeof all)[number]) => number) =>
    all.reduce((total, count) => total + pick(count), 0);
  const ratio = (a: number, b: number) => (b === 0 ? 0 : a / b);
  const [right, found, gold] = [sum((c) => c.right), sum((c) => c.found), sum((c) => c.gold)];
  return {
    precision: ratio(right, found),
    recall: ratio(right, gold),
    f1: ratio(2 * right, found + gold),
    byType: all.map((count) => ratio(2 * count.right, count.found + count.gold)),
  };
}
