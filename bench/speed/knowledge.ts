import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { EntityStore } from '../../knowledge/entity-store.js';
import { buildShippedSegment } from '../../knowledge/files.js';
import { type Knowledge, loadKnowledge } from '../../knowledge/index.js';
import { type BenchReport, DATA_FOLDER, formatTable } from '../report.js';

/** Each matcher goes over the text again and again for about this long; the best round counts. */
const ROUND_MS = 1500;
const SCRIPTS = { zh: /^[\p{Script=Han}·]{2,}$/u, en: /^[\p{Script=Latin}\p{M} .'’-]{3,}$/u } as const;

type Find = (text: string) => number;

/**
 * What the knowledge base costs: load time and memory in a process of its own, and the speed of finding names beside
 * two Aho-Corasick libraries that search for the same names, as they are written. Glosswire does more in its time: it
 * folds letters, keeps to word boundaries and ranks the candidates.
 */
export async function run(): Promise<BenchReport> {
  const knowledge = loadKnowledge();
  const names = shippedNames();
  const figures: Record<string, number> = {};
  const rows: (string | number)[][] = [];
  for (const [language, script] of Object.entries(SCRIPTS)) {
    const text = newsText(language);
    if (text === undefined) continue;
    const patterns = names.filter((name) => script.test(name));
    for (const [name, find] of await matchers(knowledge, language, patterns)) {
      const speed = charactersPerSecond(find, text) / 1e6;
      figures[`${language}.${name}.millionsPerSecond`] = Number(speed.toFixed(2));
      rows.push([language, patterns.length, name, find(text), speed.toFixed(2)]);
    }
  }
  const load = loadCost();
  const mb = statSync('knowledge/data/generated/cities.jsonl.gz').size / 1e6;
  return {
    part: 'knowledge',
    figures: { ...figures, ...load, generatedMb: Number(mb.toFixed(2)) },
    table: [
      formatTable(['language', 'names', 'matcher', 'found', 'M characters/s'], rows),
      `load ${load.loadMs} ms (modules ${load.moduleMs} ms), ${load.heapMb} MB heap, ${load.bufferMb} MB buffers; generated places ${mb.toFixed(2)} MB`,
    ].join('\n\n'),
  };
}

/** News sentences of a language: too few of ours are long enough to time. */
function newsText(language: string): string | undefined {
  const file = `${DATA_FOLDER}/casualties/ntrex.${language}.jsonl`;
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) => (JSON.parse(line) as { text: string }).text).join('\n');
}

function shippedNames(): string[] {
  const segment = buildShippedSegment();
  const store = new EntityStore(segment);
  const names = new Set<string>();
  for (let index = 0; index < segment.size; index++)
    for (const list of Object.values(store.at(index).names)) for (const name of list) names.add(name);
  return [...names];
}

async function matchers(knowledge: Knowledge, language: string, patterns: string[]) {
  const own: [string, Find] = ['glosswire', (text) => knowledge.match(text, language).length];
  if (!existsSync(resolve('bench/peers/node_modules'))) return [own];
  const { resolve: find } = createRequire(resolve('bench/peers/package.json'));
  const load = async (name: string) => import(pathToFileURL(find(name)).href);
  const [greedy, modern] = await Promise.all(
    ['@monyone/aho-corasick/greedy', 'modern-ahocorasick'].map(load),
  );
  const trie = new greedy.AhoCorasick(patterns);
  const { default: Modern } = modern;
  const automaton = new Modern(patterns);
  return [
    own,
    ['@monyone/aho-corasick', (text: string) => trie.matchInText(text).length],
    ['modern-ahocorasick', (text: string) => automaton.search(text).length],
  ] as [string, Find][];
}

function charactersPerSecond(find: Find, text: string): number {
  let best = 0;
  const end = performance.now() + ROUND_MS;
  while (performance.now() < end) {
    const started = performance.now();
    find(text);
    best = Math.max(best, (text.length * 1000) / (performance.now() - started));
  }
  return best;
}

interface LoadCost {
  readonly moduleMs: number;
  readonly loadMs: number;
  readonly heapMb: number;
  readonly bufferMb: number;
}

/** Loads the knowledge base in a fresh process and matches one sentence. */
function loadCost(): LoadCost {
  const module = new URL('../../knowledge/index.js', import.meta.url).href;
  const script = `
    gc(); const before = process.memoryUsage(), started = performance.now();
    const { loadKnowledge } = await import(${JSON.stringify(module)});
    const imported = performance.now();
    const knowledge = loadKnowledge();
    knowledge.match('From Baku to Tbilisi', 'en');
    const loaded = performance.now(); gc(); gc();
    const after = process.memoryUsage(), mb = (key) => Number(((after[key] - before[key]) / 1e6).toFixed(1));
    console.log(JSON.stringify({ moduleMs: Math.round(imported - started), loadMs: Math.round(loaded - imported),
      heapMb: mb('heapUsed'), bufferMb: mb('arrayBuffers') }));`;
  const { stdout } = spawnSync(process.execPath, ['--expose-gc', '--input-type=module', '-e', script], {
    encoding: 'utf8',
  });
  return JSON.parse(stdout) as LoadCost;
}
