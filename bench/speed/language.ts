import { spawnSync } from 'node:child_process';
import { identifiers } from '../identifiers.js';
import { articles, readLanguageSet } from '../language-set.js';
import { type BenchReport, formatTable } from '../report.js';

/** How often each identifier goes over the articles; the best round counts. */
const ROUNDS = 3;

/** Articles of 3,000 characters a second on one thread, beside the peers; load time and memory in a process of its own. */
export async function run(): Promise<BenchReport> {
  const rows = readLanguageSet();
  if (rows === undefined) return { part: 'language', skipped: 'no ../shared/data', figures: {}, table: '' };
  const texts = articles(rows).map(({ text }) => text);
  const rates = (await identifiers()).map(({ name, identify }) => {
    let best = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const started = performance.now();
      for (const text of texts) identify(text);
      best = Math.max(best, (texts.length * 1000) / (performance.now() - started));
    }
    return [name, Math.round(best)] as const;
  });
  const { ms, mb } = load();
  return {
    part: 'language',
    figures: { articlesPerSecond: rates[0]![1], loadMs: ms, loadMb: mb },
    table: `${formatTable(['', 'articles/s'], rates)}\n\nload: ${ms} ms, ${mb} MB resident`,
  };
}

/** Loads the identifier in a fresh process and identifies one text: milliseconds and growth of resident memory. */
function load(): { ms: number; mb: number } {
  const module = new URL('../../models/language-id.js', import.meta.url).href;
  const script = `
    const memory = process.memoryUsage().rss, started = performance.now();
    const { loadLanguageIdentifier } = await import(${JSON.stringify(module)});
    (await loadLanguageIdentifier()).identify('Where is the library?');
    console.log(JSON.stringify({ ms: Math.round(performance.now() - started), mb: Math.round((process.memoryUsage().rss - memory) / 1e6) }));`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  return JSON.parse(stdout);
}
