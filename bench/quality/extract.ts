import { existsSync } from 'node:fs';
import { type BenchReport, formatTable } from '../report.js';
import { extractors } from './extract/extractors.js';
import { scoreBodies } from './extract/shingles.js';
import { readZytePages, ZYTE_FOLDER } from './extract/zyte-pages.js';

/**
 * Main text of the 181 pages of Zyte's article extraction benchmark by its own formula, Glosswire side by side with
 * the peers that `bench/peers` has installed. `errors` counts pages on which an extractor threw.
 */
export async function run(): Promise<BenchReport> {
  if (!existsSync(ZYTE_FOLDER))
    return { part: 'extract', skipped: `no ${ZYTE_FOLDER}`, figures: {}, table: '' };
  const pages = readZytePages();
  const figures: Record<string, number> = {};
  const rows: (string | number)[][] = [];
  for (const { name, extractBody } of await extractors()) {
    let errors = 0;
    const bodies: { expected: string; found: string }[] = [];
    const start = performance.now();
    for (const { html, url, body } of pages) {
      let found = '';
      try {
        found = await extractBody(html, url);
      } catch {
        errors++;
      }
      bodies.push({ expected: body, found });
    }
    const seconds = (performance.now() - start) / 1000;
    const { f1, precision, recall } = scoreBodies(bodies);
    const rate = Math.round(pages.length / seconds);
    rows.push([name, round(f1), round(precision), round(recall), errors, rate]);
    Object.assign(figures, {
      [`zyte.${name}.f1`]: f1,
      [`zyte.${name}.withoutError`]: 1 - errors / pages.length,
    });
  }
  const table = formatTable(['extractor', 'F1', 'precision', 'recall', 'errors', 'pages/s'], rows);
  return { part: 'extract', figures, table: `${pages.length} pages of the Zyte benchmark\n${table}` };
}

const round = (value: number): string => value.toFixed(4);
