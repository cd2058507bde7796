import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadEnricher } from '../../default-enricher.js';
import { documentsQueue, enqueue, jobCounts, openBackend, type QueueBackend } from '../../queues/index.js';
import type { ArticleInput, EnrichedDocument } from '../../schemas/index.js';
import { memorySink } from '../../sinks/index.js';
import { redisMissing, startRedis } from '../../test/servers/redis.js';
import { enrichThreadFile } from '../../workers/enrich-thread-file.js';
import { createLogger } from '../../workers/logger.js';
import { startWorkers } from '../../workers/start-workers.js';
import { createThreadPool } from '../../workers/thread-pool.js';
import { type BenchReport, formatTable } from '../report.js';
import { sampleArticle } from '../samples.js';

const DOCUMENTS = 400;
const WARM_UP = 40;

interface Measured {
  way: string;
  perSecond: number;
  cpuMs: number;
}

/**
 * What a queue costs: the same article under as many addresses, through the bare function on this thread, and from
 * `enqueue` to the sink through a queue with one enriching thread. CPU counts the whole process, not Redis's own.
 */
export async function run(): Promise<BenchReport> {
  const { name, article } = await sampleArticle();
  const articles = (from: number, count: number): ArticleInput[] =>
    Array.from({ length: count }, (_, index) => ({
      ...article,
      url: `https://bench.example/${from + index}`,
    }));

  const measured: Measured[] = [await pure(articles)];
  measured.push(await embedded(articles));
  const absent = redisMissing();
  if (absent === null) measured.push(await redis(articles));

  const base = measured[0]!;
  return {
    part: 'queues',
    figures: Object.fromEntries(
      measured.flatMap(({ way, perSecond, cpuMs }) => [
        [`${way}.documentsPerSecond`, perSecond],
        [`${way}.cpuMsPerDocument`, cpuMs],
      ]),
    ),
    table: [
      `${name}, ${DOCUMENTS} documents each${absent === null ? '' : `; Redis left out: ${absent}`}`,
      formatTable(
        ['way', 'documents/s', 'CPU ms/document', 'documents/s : function', 'CPU : function'],
        measured.map(({ way, perSecond, cpuMs }) => [
          way,
          perSecond.toFixed(0),
          cpuMs.toFixed(2),
          (perSecond / base.perSecond).toFixed(2),
          (cpuMs / base.cpuMs).toFixed(2),
        ]),
      ),
    ].join('\n'),
  };
}

type Articles = (from: number, count: number) => ArticleInput[];

async function pure(articles: Articles): Promise<Measured> {
  const enrich = await loadEnricher();
  for (const article of articles(0, WARM_UP)) enrich(article);
  return timed('function', async () => {
    for (const article of articles(WARM_UP, DOCUMENTS)) enrich(article);
  });
}

async function embedded(articles: Articles): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'glosswire-bench-'));
  try {
    return await through('embedded', articles, { queueUrl: '', dataFolder: join(folder, 'queue') });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function redis(articles: Articles): Promise<Measured> {
  const server = await startRedis();
  try {
    return await through('redis', articles, { queueUrl: server.url, dataFolder: '' });
  } finally {
    await server.stop();
  }
}

async function through(
  way: string,
  articles: Articles,
  place: { queueUrl: string; dataFolder: string },
): Promise<Measured> {
  const backend = await openBackend({ ...place, prefix: 'bench' });
  const pool = await createThreadPool<unknown, EnrichedDocument>({
    module: enrichThreadFile(),
    threads: 1,
    deadlineMs: 30_000,
    memoryMb: 512,
  });
  const workers = await startWorkers({
    backend,
    pool,
    sinks: [memorySink()],
    config: { attempts: 1 },
    log: createLogger('error'),
  });
  try {
    await drain(backend, articles(0, WARM_UP));
    return await timed(way, () => drain(backend, articles(WARM_UP, DOCUMENTS)));
  } finally {
    await workers.shutdown(5_000);
    await pool.close();
    await backend.close();
  }
}

/** Enqueues and waits until no job is left to do. */
async function drain(backend: QueueBackend, articles: ArticleInput[]): Promise<void> {
  const queue = documentsQueue(backend);
  await enqueue(backend, queue, articles, { maxWaiting: 100_000 });
  for (;;) {
    const { waiting, active, delayed } = await jobCounts(queue);
    if (waiting + active + delayed === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

async function timed(way: string, work: () => Promise<void>): Promise<Measured> {
  const cpu = process.cpuUsage();
  const start = performance.now();
  await work();
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  return { way, perSecond: (DOCUMENTS / wall) * 1000, cpuMs: (user + system) / 1000 / DOCUMENTS };
}
