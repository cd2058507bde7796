import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { openBackend } from '../../queues/index.js';
import { openSinks } from '../../sinks/index.js';
import { postgresMissing, startPostgres } from '../../test/servers/postgres.js';
import { redisMissing, startRedis } from '../../test/servers/redis.js';
import { createLogger } from '../../workers/logger.js';
import { startWorkers } from '../../workers/start-workers.js';
import { idlePool } from '../queue/idle-pipeline.js';
import { drain, timed, tinyArticles } from '../queue/measure.js';
import { type BenchReport, formatTable } from '../report.js';

const DOCUMENTS = 2_000;
const WARM_UP = 300;

/** A queue, a sink and what they cost for a document of usual size. */
interface Row {
  readonly way: string;
  readonly perSecond: number;
  readonly cpuMs: number;
  /** CPU of the Redis server, measured by itself; null where there is none. */
  readonly serverMs: number | null;
}

/** What a document costs from `enqueue` to the sink beside its enrichment: CPU of this process, and of Redis. */
export async function run(): Promise<BenchReport> {
  const folder = mkdtempSync(join(tmpdir(), 'glosswire-overhead-'));
  const redis = redisMissing() === null ? await startRedis() : null;
  const postgres = postgresMissing() === null ? await startPostgres() : null;
  const jsonl = () => `jsonl:${mkdtempSync(join(folder, 'out-'))}`;
  const rows: Row[] = [];
  try {
    rows.push(await measure('embedded, jsonl', '', folder, jsonl(), null));
    if (redis !== null) {
      const stream = redis.url.replace('redis', 'redis-stream');
      rows.push(await measure('redis, jsonl', redis.url, folder, jsonl(), redis.url));
      rows.push(await measure('redis, redis-stream', redis.url, folder, `${stream}?maxlen=0`, redis.url));
      if (postgres !== null)
        rows.push(await measure('redis, postgres', redis.url, folder, postgres.url, redis.url));
    }
    if (postgres !== null) rows.push(await measure('postgres, jsonl', postgres.url, folder, jsonl(), null));
  } finally {
    await Promise.all([redis?.stop(), postgres?.stop()]);
    rmSync(folder, { recursive: true, force: true });
  }
  const { bytes } = await idlePool(1);
  const digits = (value: number) => Math.round(value * 100) / 100;
  return {
    part: 'overhead',
    figures: Object.fromEntries(rows.map(({ way, cpuMs }) => [`${way.replace(', ', '.')}.cpuMs`, cpuMs])),
    table: [
      `${DOCUMENTS} documents of ${(bytes / 1000).toFixed(1)} kB, nothing enriched`,
      formatTable(
        ['queue, sink', 'documents/s', 'CPU ms/document', 'Redis CPU ms/document'],
        rows.map(({ way, perSecond, cpuMs, serverMs }) => [
          way,
          Math.round(perSecond),
          digits(cpuMs),
          serverMs === null ? '' : digits(serverMs),
        ]),
      ),
    ].join('\n'),
  };
}

async function measure(
  way: string,
  queueUrl: string,
  dataFolder: string,
  sinkUrl: string,
  redisUrl: string | null,
): Promise<Row> {
  const backend = await openBackend({ queueUrl, dataFolder, prefix: way.replace(/\W+/g, '-') });
  const sinks = await openSinks([sinkUrl]);
  const pool = await idlePool(4);
  const log = createLogger('error');
  const workers = await startWorkers({ backend, pool, sinks, config: { attempts: 1 }, log });
  try {
    await drain(backend, tinyArticles(-WARM_UP, WARM_UP));
    const before = await serverCpuMs(redisUrl);
    const measured = await timed(DOCUMENTS, () => drain(backend, tinyArticles(0, DOCUMENTS)));
    const after = await serverCpuMs(redisUrl);
    const serverMs = before === null || after === null ? null : (after - before) / DOCUMENTS;
    return { way, ...measured, serverMs };
  } finally {
    await workers.shutdown(5_000);
    await Promise.all(sinks.map((sink) => sink.close()));
    await backend.close();
  }
}

async function serverCpuMs(url: string | null): Promise<number | null> {
  if (url === null) return null;
  const redis = new Redis(url);
  const info = await redis.info('cpu');
  await redis.quit();
  const seconds = (name: string) => Number(new RegExp(`^${name}:(.+)`, 'm').exec(info)?.[1] ?? 0);
  return 1000 * (seconds('used_cpu_user') + seconds('used_cpu_sys'));
}
