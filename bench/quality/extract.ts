import { existsSync } from 'node:fs';
import { type BenchReport, formatTable, percent } from '../report.js';
import { FLORES, scoreCharsets } from './extract/charset-matrix.js';
import { scoreDates } from './extract/dates.js';
import { type Extractor, extractors, glosswireBlocks } from './extract/extractors.js';
import { scoreBodies } from './extract/shingles.js';
import { readZytePages, ZYTE_FOLDER, type ZytePage } from './extract/zyte-pages.js';

type Figures = Record<string, number>;

/**
 * Main text of the 181 pages of Zyte's benchmark by its own formula, side by side with the peers that `bench/peers`
 * has installed; publication dates against the dates in these pages' addresses; encodings of undeclared pages.
 */
export async function run(): Promise<BenchReport> {
  const figures: Figures = {};
  const tables: string[] = [];
  if (existsSync(ZYTE_FOLDER)) {
    const pages = readZytePages();
    tables.push(await bodies(pages, figures), dates(pages, figures));
  }
  if (existsSync(FLORES)) tables.push(charsets(figures));
  if (tables.length === 0)
    return { part: 'extract', skipped: `no ${ZYTE_FOLDER}, no ${FLORES}`, figures, table: '' };
  return { part: 'extract', figures, table: tables.join('\n\n') };
}

async function bodies(pages: readonly ZytePage[], figures: Figures): Promise<string> {
  const withCaptions: Extractor = {
    name: 'glosswire with captions',
    extractBody: (html, url) => glosswireBlocks(html, url, ['title']),
  };
  const rows: (string | number)[][] = [];
  for (const { name, extractBody } of [...(await extractors()), withCaptions]) {
    let errors = 0;
    const found: { expected: string; found: string }[] = [];
    for (const { html, url, body } of pages) {
      let text = '';
      try {
        text = await extractBody(html, url);
      } catch {
        errors++;
      }
      found.push({ expected: body, found: text });
    }
    const { f1, precision, recall } = scoreBodies(found);
    rows.push([name, f1.toFixed(4), precision.toFixed(4), recall.toFixed(4), errors]);
    const key = `zyte.${name.replaceAll(' ', '-')}`;
    Object.assign(figures, { [`${key}.f1`]: f1, [`${key}.withoutError`]: 1 - errors / pages.length });
  }
  const table = formatTable(['extractor', 'F1', 'precision', 'recall', 'errors'], rows);
  return `main text, ${pages.length} pages of the Zyte benchmark\n${table}`;
}

function dates(pages: readonly ZytePage[], figures: Figures): string {
  const { known, right, found } = scoreDates(pages);
  figures['zyte.datesRight'] = right / known;
  figures['zyte.datesFound'] = found / pages.length;
  return `dates: ${right} of ${known} agree with the day in the address (±1 day, address not used); ${found} of ${pages.length} pages have one`;
}

function charsets(figures: Figures): string {
  const scores = scoreCharsets();
  const pages = scores.reduce((sum, score) => sum + score.pages, 0);
  const right = scores.reduce((sum, score) => sum + score.right, 0);
  figures['charset.right'] = right / pages;
  const wrong = scores.filter((score) => score.right < score.pages);
  const rows = wrong.map((score) => [score.pair, score.pages, score.right, score.mistaken]);
  const list = rows.length === 0 ? '' : `\n${formatTable(['pair', 'pages', 'right', 'taken for'], rows)}`;
  return `encodings: ${right} of ${pages} undeclared pages in ${scores.length} pairs (${percent(right / pages)})${list}`;
}
