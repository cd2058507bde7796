import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Language } from '../../lang/contract.js';
import { languages } from '../../lang/registry.js';
import { type CasualtyRules, casualtyRules, readCasualties } from '../../nlp/rules/casualties/index.js';
import { readNumbers } from '../../nlp/rules/numbers/read.js';
import { splitSentences } from '../../nlp/rules/sentences.js';
import { type CasualtySummary, casualtyType } from '../../schemas/index.js';
import { type BenchReport, DATA_FOLDER, formatTable } from '../report.js';

const FOLDER = `${DATA_FOLDER}/casualties`;

interface Row {
  readonly id: string;
  readonly text: string;
  readonly killed: number | null;
  readonly injured: number | null;
  readonly killed_alt?: readonly number[];
  readonly injured_alt?: readonly number[];
  readonly excluded?: boolean;
  /** Counts of the other types; `vague` where the text gives none. */
  readonly other?: Readonly<Record<string, readonly number[] | 'vague' | unknown>>;
}
type Figure = 'killed' | 'injured';

/** How many of a stratum were right. */
interface Tally {
  right: number;
  all: number;
}

/**
 * Casualty figures against `../shared/data/casualties`, a language and set at a time. The headline of a text is the
 * `best` of its summary. `one`, `two` and `stated` are the rows whose gold is 1, at least 2, and at least 2 with that
 * number written in the text (digits or words). `pairs` is the micro-F1 of (type, count) over all types. `precision`,
 * `recall` and `detection` say whether killed or injured are found where there are any, whatever the number. `fp/1000`
 * counts the casualty-free sentences of 1,000 that are given a figure.
 */
export async function run(): Promise<BenchReport> {
  if (!existsSync(FOLDER)) return { part: 'casualties', skipped: `no ${FOLDER}`, figures: {}, table: '' };
  const figures: Record<string, number> = {};
  const rows: (string | number)[][] = [];
  for (const file of readdirSync(FOLDER)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()) {
    const [set = '', tag = ''] = file.split('.');
    const language = languages.get(tag.split('-')[0] ?? tag);
    const rules = language === undefined ? null : casualtyRules(language);
    if (language === undefined || rules === null) continue;
    const data = readFileSync(`${FOLDER}/${file}`, 'utf8').trim().split('\n');
    const scored = score(
      data.map((line) => JSON.parse(line) as Row),
      language,
      rules,
    );
    const name = set === 'ntrex' ? tag : set;
    for (const [key, value] of Object.entries(scored)) {
      if (!Number.isNaN(value)) figures[`${name}.${key}`] = round(value);
    }
    const false1000 = (1 - (scored.clean ?? Number.NaN)) * 1000;
    rows.push([
      name,
      ...columns.map((key) => shown(scored[key])),
      Number.isNaN(false1000) ? '-' : false1000.toFixed(1),
    ]);
  }
  return { part: 'casualties', figures, table: formatTable(['set', ...columns, 'fp/1000'], rows) };
}

const columns = [
  'killed.one',
  'killed.two',
  'killed.stated',
  'injured.two',
  'injured.stated',
  'killed.f1',
  'pairs',
  'precision',
  'recall',
  'detection',
  'killed.clean',
];
const round = (value: number): number => Math.round(value * 10_000) / 10_000;
const shown = (value: number | undefined): string =>
  value === undefined || Number.isNaN(value) ? '-' : (value * 100).toFixed(1);

/** The summary that `language` gives of a text that stands alone. */
export function summaryOf(text: string, language: Language, rules: CasualtyRules): CasualtySummary {
  const sentences = splitSentences(text, 0, text.length, language.sentences);
  const folded = rules.numbers.lexicon.fold(text);
  const numbers = sentences.flatMap(({ start, end }) => readNumbers(text, folded, start, end, rules.numbers));
  return readCasualties({ text, sentences, numbers }, () => rules).casualtySummary;
}

function score(rows: readonly Row[], language: Language, rules: CasualtyRules): Record<string, number> {
  const strata = new Map<string, Tally>();
  const count = (name: string, right: boolean, some = right ? 1 : 0, all = 1) => {
    const tally = strata.get(name) ?? { right: 0, all: 0 };
    tally.all += all;
    tally.right += some;
    strata.set(name, tally);
  };
  for (const row of rows) {
    if (row.excluded === true) continue;
    const summary = summaryOf(row.text, language, rules);
    const pairs = comparePairs(row, summary);
    count('pairs.precision', true, pairs.right, pairs.found);
    count('pairs.recall', true, pairs.right, pairs.gold);
    const figures = (['killed', 'injured'] as const).filter((type) => (summary[type]?.best ?? 0) !== 0);
    if ((row.killed ?? 0) === 0 && (row.injured ?? 0) === 0) count('clean', figures.length === 0);
    for (const type of ['killed', 'injured'] as const) {
      const found = summary[type]?.best ?? null;
      const figure = found === 0 ? null : found;
      const gold = row[type] === 0 ? null : row[type];
      const right = isRight(figure, gold, row, type);
      if (gold === 1) count(`${type}.one`, right);
      if (gold !== null && gold >= 2) count(`${type}.two`, right);
      if (gold !== null && gold >= 2 && isStated(gold, row.text, rules)) count(`${type}.stated`, right);
      if (gold === null) count(`${type}.clean`, figure === null);
      if (figure !== null) count(`${type}.precision`, right);
      if (gold !== null) count(`${type}.recall`, right);
      if (figure !== null) count('detected', gold !== null);
      if (gold !== null) count('found', figure !== null);
    }
  }
  const share = (name: string) => {
    const tally = strata.get(name);
    return tally === undefined ? Number.NaN : tally.right / tally.all;
  };
  const scores: Record<string, number> = {};
  for (const name of strata.keys()) scores[name] = share(name);
  const harmonic = (precision: number, recall: number) => (2 * precision * recall) / (precision + recall);
  for (const type of ['killed', 'injured']) {
    scores[`${type}.f1`] = harmonic(share(`${type}.precision`), share(`${type}.recall`));
  }
  scores.pairs = harmonic(share('pairs.precision'), share('pairs.recall'));
  scores.precision = share('detected');
  scores.recall = share('found');
  scores.detection = harmonic(scores.precision, scores.recall);
  return scores;
}

/** The (type, count) pairs of a row: how many are in it, how many were found, how many of these are right. */
function comparePairs(row: Row, summary: CasualtySummary): { right: number; found: number; gold: number } {
  const others = Object.entries(row.other ?? {}).filter(([type]) => casualtyType.safeParse(type).success);
  const vague = new Set(others.flatMap(([type, counts]) => (Array.isArray(counts) ? [] : [type])));
  const gold = new Map<string, readonly number[]>(
    others.flatMap(([type, counts]) => (Array.isArray(counts) ? [[type, counts as number[]]] : [])),
  );
  for (const type of ['killed', 'injured'] as const) {
    const figure = row[type] ?? 0;
    if (figure > 0) gold.set(type, [figure, ...(row[`${type}_alt`] ?? [])]);
  }
  const found = Object.entries(summary).filter(([type, { best }]) => (best ?? 0) > 0 && !vague.has(type));
  const right = found.filter(([type, { best }]) => gold.get(type)?.includes(best!)).length;
  return { right, found: found.length, gold: gold.size };
}

function isRight(figure: number | null, gold: number | null, row: Row, type: Figure): boolean {
  if (figure === gold) return true;
  return figure !== null && (row[`${type}_alt`] ?? []).includes(figure);
}

/** True where the text writes `gold` out, in digits or words. */
function isStated(gold: number, text: string, rules: CasualtyRules): boolean {
  const folded = rules.numbers.lexicon.fold(text);
  return readNumbers(text, folded, 0, text.length, rules.numbers).some(
    ({ min, max }) => min === gold || max === gold,
  );
}
