import { existsSync } from 'node:fs';
import { extractors } from '../quality/extract/extractors.js';
import { readZytePages, ZYTE_FOLDER } from '../quality/extract/zyte-pages.js';
import { type BenchReport, formatTable } from '../report.js';

const ROUNDS = 3;

/**
 * Pages a second of CPU time over the Zyte pages, which other work on the machine does not change, and percentiles of
 * wall milliseconds a page, which it does. The first round warms up and does not count. Bytes are decoded already. Peers in `bench/peers` run in the same process.
 */
export async function run(): Promise<BenchReport> {
  if (!existsSync(ZYTE_FOLDER))
    return { part: 'extract', skipped: `no ${ZYTE_FOLDER}`, figures: {}, table: '' };
  const pages = readZytePages();
  const figures: Record<string, number> = {};
  const rows: (string | number)[][] = [];
  for (const { name, extractBody } of await extractors()) {
    const times: number[] = [];
    let begun = process.cpuUsage();
    for (let round = 0; round <= ROUNDS; round++) {
      if (round === 1) begun = process.cpuUsage();
      for (const { html, url } of pages) {
        const start = performance.now();
        try {
          await extractBody(html, url);
        } catch {
          // A page that an extractor fails on costs time all the same.
        }
        if (round > 0) times.push(performance.now() - start);
      }
    }
    const { user, system } = process.cpuUsage(begun);
    times.sort((a, b) => a - b);
    const rate = (1e6 * times.length) / (user + system);
    const [p50, p99] = [quantile(times, 0.5), quantile(times, 0.99)];
    rows.push([name, Math.round(rate), p50.toFixed(1), p99.toFixed(1)]);
    Object.assign(figures, {
      [`${name}.pagesPerCpuSecond`]: rate,
      [`${name}.pagesPerSecondAtP99`]: 1000 / p99,
    });
  }
  const table = formatTable(['extractor', 'pages/CPU s', 'p50 ms', 'p99 ms'], rows);
  return {
    part: 'extract',
    figures,
    table: `${pages.length} pages of the Zyte benchmark, ${ROUNDS} rounds\n${table}`,
  };
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
