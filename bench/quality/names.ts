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
const WARM_UP = 100;

interface Name {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  /** What the finder says of its own sureness, 0..1. */
  readonly confidence?: number;
}
interface Row {
  readonly id: string;
  readonly lang: string;
  readonly text: string;
  readonly entities: readonly Name[];
}
type Finder = (row: Row) => Name[];

const TYPES: Readonly<Record<string, string>> = { person: 'PER', place: 'LOC', organization: 'ORG' };

/**
 * Exact spans with their type, micro precision, recall and F1 on the development sets, beside jieba's tags and
 * compromise; how far confidence is off (expected calibration error), and thousands of characters a second of CPU, for
 * ours with all stages that names need, a document a sentence.
 */
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
      // Models and dictionaries are loaded with the first texts.
      for (const row of data.slice(0, WARM_UP)) finder(row);
      const started = process.cpuUsage();
      const { precision, recall, f1, byType, miscalibration } = score(data, finder);
      const { user, system } = process.cpuUsage(started);
      const characters = data.reduce((sum, { text }) => sum + text.length, 0);
      const speed = Math.round(characters / ((user + system) / 1e6) / 1000);
      figures[name === 'glosswire' ? `${set}.f1` : `${set}.${name}`] = Math.round(f1 * 1000) / 1000;
      if (name === 'glosswire') {
        figures[`${set}.precision`] = Math.round(precision * 1000) / 1000;
        figures[`${set}.miscalibration`] = Math.round(miscalibration * 1000) / 1000;
      }
      rows.push([
        set,
        name,
        ...[precision, recall, f1].map(percent),
        ...byType.map(percent),
        name === 'glosswire' ? percent(miscalibration) : '',
        speed,
      ]);
    }
  }
  return {
    part: 'names',
    figures,
    table: formatTable(
      ['set', 'tool', 'precision', 'recall', 'F1', 'PER F1', 'LOC F1', 'ORG F1', 'off', '1000/s'],
      rows,
    ),
  };
}

function ours(): Finder {
  const knowledge = loadKnowledge();
  const taggers = loadTaggers(LABELS);
  let tag = '';
  const identifier = { identify: () => [{ tag, probability: 1 }] };
  const enrich = createEnricher({ languages, knowledge, identifier, taggers, only: ['entities'] });
  return ({ lang, text }) => {
    tag = lang.split('-')[0]!;
    const document = enrich({ text, language: lang });
    // Extraction trims and joins lines: spans are found again in the row's own text.
    const shift = text.indexOf(document.text);
    return document.entities.flatMap(({ type, mentions }) =>
      TYPES[type] === undefined
        ? []
        : mentions.map(({ start, end, confidence }) => ({
            start: start + shift,
            end: end + shift,
            type: TYPES[type]!,
            confidence,
          })),
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

/** Bins of confidence over which calibration is measured. */
const BINS = 10;

function score(rows: readonly Row[], finder: Finder) {
  const counts = new Map(['PER', 'LOC', 'ORG'].map((type) => [type, { right: 0, found: 0, gold: 0 }]));
  const bins = Array.from({ length: BINS }, () => ({ right: 0, sure: 0 }));
  for (const row of rows) {
    const key = ({ start, end, type }: Name) => `${start}-${end}-${type}`;
    const gold = new Set(row.entities.map(key));
    for (const { type } of row.entities) counts.get(type)!.gold++;
    for (const name of finder(row)) {
      counts.get(name.type)!.found++;
      const right = gold.has(key(name));
      if (right) counts.get(name.type)!.right++;
      const bin = bins[Math.min(BINS - 1, Math.floor((name.confidence ?? 0) * BINS))]!;
      bin.right += right ? 1 : 0;
      bin.sure += name.confidence ?? 0;
    }
  }
  const all = [...counts.values()];
  const sum = (pick: (count: (typeof all)[number]) => number) =>
    all.reduce((total, count) => total + pick(count), 0);
  const ratio = (a: number, b: number) => (b === 0 ? 0 : a / b);
  const [right, found, gold] = [sum((c) => c.right), sum((c) => c.found), sum((c) => c.gold)];
  const off = bins.reduce((sum, bin) => sum + Math.abs(bin.right - bin.sure), 0);
  return {
    miscalibration: ratio(off, found),
    precision: ratio(right, found),
    recall: ratio(right, gold),
    f1: ratio(2 * right, found + gold),
    byType: all.map((count) => ratio(2 * count.right, count.found + count.gold)),
  };
}
