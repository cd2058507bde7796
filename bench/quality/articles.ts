import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { loadEnricher } from '../../default-enricher.js';
import { type BenchReport, formatTable } from '../report.js';

const CASES = 'test/cases';

interface ArticleCase {
  readonly title: string;
  readonly text: string;
  readonly publishedAt?: string;
  readonly summary: Readonly<Record<string, number | null | readonly (number | null)[]>>;
  readonly set: 'development' | 'held-out';
}

/**
 * The figures of whole articles, ours (`test/cases/<language>/articles.jsonl`), through the whole pipeline: the share
 * of articles whose `best` is the one a reader would give, none being right where nobody was killed or injured.
 * Development and held-out articles are scored apart.
 */
export async function run(): Promise<BenchReport> {
  const enrich = await loadEnricher();
  const figures: Record<string, number> = {};
  const rows: (string | number)[][] = [];
  for (const language of readdirSync(CASES).sort()) {
    const file = `${CASES}/${language}/articles.jsonl`;
    if (!existsSync(file)) continue;
    const articles = readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as ArticleCase);
    for (const set of ['development', 'held-out'] as const) {
      const right = { killed: 0, injured: 0 };
      const chosen = articles.filter((article) => article.set === set);
      if (chosen.length === 0) continue;
      for (const { title, text, publishedAt, summary } of chosen) {
        const given = publishedAt === undefined ? {} : { publishedAt };
        const { casualtySummary } = enrich({ title, text, language, ...given });
        for (const type of ['killed', 'injured'] as const) {
          const found = casualtySummary[type]?.best ?? 0;
          if ([summary[type] ?? 0].flat().some((gold) => (gold ?? 0) === found)) right[type] += 1;
        }
      }
      for (const type of ['killed', 'injured'] as const) {
        figures[`${language}.${type}.${set}`] = Math.round((right[type] / chosen.length) * 1000) / 1000;
      }
      rows.push([language, set, chosen.length, right.killed, right.injured]);
    }
  }
  return {
    part: 'articles',
    figures,
    table: formatTable(['language', 'set', 'articles', 'killed right', 'injured right'], rows),
  };
}
