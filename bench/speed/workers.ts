import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadEnricher } from '../../default-enricher.js';
import { documentsQueue, enqueue, jobCounts, openBackend, queueStatus } from '../../queues/index.js';
import type { ArticleInput } from '../../schemas/index.js';
import { redisMissing, startRedis } from '../../test/servers/redis.js';
import { timed } from '../queue/measure.js';
import { type BenchReport, formatTable } from '../report.js';
import { sampleArticle } from '../samples.js';

const DOCUMENTS = 600;
const FLEETS = [1, 2, 4];

/**
 * How work spreads: the same articles through the bare function on one thread, and through 1, 2 and 4 `glosswire work`
 * processes of one thread each on Redis. Processes start before the clock does.
 */
export async function run(): Promise<BenchReport> {
  const absent = redisMissing();
  if (absent !== null) return { part: 'workers', skipped: absent, figures: {}, table: '' };
  const { name, article } = await sampleArticle();
  const articles = (way: string): ArticleInput[] =>
    Array.from({ length: DOCUMENTS }, (_, at) => ({ ...article, url: `https://bench.example/${way}/${at}` }));

  const enrich = await loadEnricher();
  for (const each of articles('warm').slice(0, 60)) enrich(each);
  const bare = await timed(DOCUMENTS, async () => {
    for (const each of articles('bare')) enrich(each);
  });
  const rates: number[] = [];
  for (const size of FLEETS) rates.push(await fleet(size, articles));
  const base = bare.perSecond;
  return {
    part: 'workers',
    figures: Object.fromEntries([
      ['function.perSecond', base],
      ['function.cpuMs', bare.cpuMs],
      ...FLEETS.map((size, at) => [`${size}.perSecond`, rates[at]!] as const),
    ]),
    table: [
      `${name}, ${DOCUMENTS} documents each, ${availableParallelism()} processors for workers, Redis and this; the function takes ${bare.cpuMs.toFixed(1)} ms CPU`,
      formatTable(
        ['way', 'documents/s', 'to one thread'],
        [
          ['function, one thread', Math.round(base), 1],
          ...FLEETS.map((size, at) => [
            `${size} worker${size > 1 ? 's' : ''}`,
            Math.round(rates[at]!),
            Math.round((rates[at]! / base) * 100) / 100,
          ]),
        ],
      ),
    ].join('\n'),
  };
}

async function fleet(size: number, articles: (way: string) => ArticleInput[]): Promise<number> {
  const server = await startRedis();
  const folder = mkdtempSync(join(tmpdir(), 'glosswire-workers-'));
  const backend = await openBackend({ queueUrl: server.url, dataFolder: '', prefix: 'glosswire' });
  const workers = Array.from({ length: size }, () =>
    spawn(process.execPath, ['dist/cli/main.js', 'work'], {
      env: {
        PATH: process.env.PATH ?? '',
        QUEUE_URL: server.url,
        GLOSSWIRE_SINKS: `jsonl:${folder}`,
        GLOSSWIRE_THREADS: '1',
        LOG_LEVEL: 'error',
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    }),
  );
  const queue = documentsQueue(backend);
  const until = async (reached: () => Promise<boolean>) => {
    while (!(await reached())) await new Promise((resolve) => setTimeout(resolve, 50));
  };
  const empty = async () => {
    const { waiting, active, delayed } = await jobCounts(queue);
    return waiting + active + delayed === 0;
  };
  try {
    await until(async () => (await queueStatus(queue)).workers >= size);
    await enqueue(backend, queue, articles('warm').slice(0, 60 * size), { maxWaiting: 100_000 });
    await until(empty);
    const { perSecond } = await timed(DOCUMENTS, async () => {
      await enqueue(backend, queue, articles('work'), { maxWaiting: 100_000 });
      await until(empty);
    });
    return perSecond;
  } finally {
    const exits = workers.map((worker) => once(worker, 'exit'));
    for (const worker of workers) worker.kill('SIGTERM');
    await Promise.all(exits);
    await backend.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
