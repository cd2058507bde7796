import { loadEnricher } from '../../default-enricher.js';
import type { EnrichedDocument } from '../../schemas/index.js';
import { type BenchReport, formatTable } from '../report.js';
import { sampleArticle } from '../samples.js';

const WARM_UP = 30;
const RUNS = 200;

/** Milliseconds of each stage and of the whole, one article again and again on this thread: the median of the runs. */
export async function run(): Promise<BenchReport> {
  const { name, article } = await sampleArticle();
  const started = performance.now();
  const enrich = await loadEnricher();
  const loadMs = performance.now() - started;
  for (let index = 0; index < WARM_UP; index++) enrich(article);
  const before = process.cpuUsage();
  const documents: EnrichedDocument[] = [];
  const walls: number[] = [];
  for (let index = 0; index < RUNS; index++) {
    const start = performance.now();
    documents.push(enrich(article));
    walls.push(performance.now() - start);
  }
  const cpu = process.cpuUsage(before);
  const cpuMs = (cpu.user + cpu.system) / 1000 / RUNS;
  const stages = documents[0]!.pipeline.stages.map(({ name: stage }, index) => ({
    stage,
    ms: median(documents.map((document) => document.pipeline.stages[index]!.ms)),
  }));
  const wall = median(walls);
  const rest = median(documents.map((document, index) => walls[index]! - stageTotal(document)));
  const rows: [string, string, string][] = [
    ...stages.map(({ stage, ms }): [string, string, string] => [stage, ms.toFixed(3), share(ms / wall)]),
    ['extraction, validation', rest.toFixed(3), share(rest / wall)],
    ['whole document', wall.toFixed(3), share(1)],
  ];
  return {
    part: 'stages',
    figures: {
      documentsPerSecond: 1000 / wall,
      cpuMsPerDocument: cpuMs,
      loadMs,
      ...Object.fromEntries(stages.map(({ stage, ms }) => [`ms.${stage}`, ms])),
    },
    table: [
      `${name}, ${documents[0]!.text.length} characters, ${RUNS} runs, one thread; loading took ${loadMs.toFixed(0)} ms`,
      formatTable(['stage', 'ms (median)', 'share'], rows),
      `${(1000 / wall).toFixed(0)} documents a second, ${cpuMs.toFixed(2)} ms CPU a document`,
    ].join('\n'),
  };
}

const share = (part: number): string => `${(part * 100).toFixed(0)} %`;

/** Milliseconds that a document spent in its stages. */
const stageTotal = ({ pipeline }: EnrichedDocument): number =>
  pipeline.stages.reduce((sum, { ms }) => sum + ms, 0);

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
