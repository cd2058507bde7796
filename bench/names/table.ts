import { existsSync, readFileSync } from 'node:fs';
import { type BenchReport, DATA_FOLDER, formatTable, percent } from '../report.js';
import { type Finder, type Row, score } from './score.js';

/** Rows that are read once before the clock starts. */
const WARM_UP = 100;

/** Where the labelled names lie. */
export const NAMES_FOLDER = `${DATA_FOLDER}/ner`;

/** The rows of a set. */
export function readRows(set: string): Row[] {
  return readFileSync(`${NAMES_FOLDER}/${set}.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);
}

/** Rows of a set with the finders that are measured on them, ours first; several entries of one set count together. */
export interface Trial {
  readonly set: string;
  readonly rows: readonly Row[];
  readonly finders: readonly (readonly [string, Finder])[];
}

/** The report of a part: precision, recall, F1 and characters a second of each finder on each set. */
export function reportOf(part: string, trials: () => Iterable<Trial>): BenchReport {
  if (!existsSync(NAMES_FOLDER)) return { part, skipped: `no ${NAMES_FOLDER}`, figures: {}, table: '' };
  const figures: Record<string, number> = {};
  const rows: (string | number)[][] = [];
  for (const { set, rows: data, finders } of trials()) {
    const characters = data.reduce((sum, { text }) => sum + text.length, 0);
    for (const [name, finder] of finders) {
      // Models and dictionaries are loaded with the first texts.
      for (const row of data.slice(0, WARM_UP)) finder(row);
      const started = process.cpuUsage();
      const { precision, recall, f1, byType, miscalibration, taggerMiscalibration } = score(data, finder);
      const { user, system } = process.cpuUsage(started);
      const speed = Math.round(characters / ((user + system) / 1e3));
      figures[name === 'glosswire' ? `${set}.f1` : `${set}.${name}`] = Math.round(f1 * 1000) / 1000;
      if (name === 'glosswire') {
        figures[`${set}.precision`] = Math.round(precision * 1000) / 1000;
        figures[`${set}.miscalibration`] = Math.round(miscalibration * 1000) / 1000;
        figures[`${set}.taggerMiscalibration`] = Math.round(taggerMiscalibration * 1000) / 1000;
      }
      rows.push([
        set,
        name,
        ...[precision, recall, f1].map(percent),
        ...byType.map(percent),
        ...(name === 'glosswire' ? [miscalibration, taggerMiscalibration].map(percent) : ['', '']),
        speed,
      ]);
    }
  }
  const head = [
    'set',
    'tool',
    'precision',
    'recall',
    'F1',
    'PER F1',
    'LOC F1',
    'ORG F1',
    'off',
    'tagger off',
    'kchar/CPU s',
  ];
  return { part, figures, table: formatTable(head, rows) };
}
