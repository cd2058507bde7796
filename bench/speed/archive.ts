import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { documentsQueue, jobCounts, openBackend } from '../../queues/index.js';
import { redisMissing, startRedis } from '../../test/servers/redis.js';
import { type BenchReport, formatTable } from '../report.js';

/** `BENCH_ARTICLES=300000 npm run bench:speed -- archive` for fewer. */
const ARTICLES = Number(process.env.BENCH_ARTICLES ?? 1_000_000);

/** One run of `enqueue`, to its end or until it was killed. */
interface Run {
  readonly name: string;
  /** Articles that its checkpoint counts as done at the end, those of earlier runs too. */
  readonly done: number;
  readonly seconds: number;
  /** Most memory that its process held. */
  readonly peakMb: number;
}

/**
 * `enqueue --archive --checkpoint` of one JSONL file of small articles on an empty Redis: killed by SIGKILL when half of
 * them are done, then run again to the end. Throws where the queue does not hold each of them once.
 */
export async function run(): Promise<BenchReport> {
  const absent = redisMissing();
  if (absent !== null) return { part: 'archive', skipped: absent, figures: {}, table: '' };
  const folder = mkdtempSync(join(tmpdir(), 'glosswire-archive-'));
  const redis = await startRedis();
  try {
    const archive = join(folder, 'archive.jsonl');
    await write(archive);
    const half = await enqueue('killed at half', folder, archive, redis.url, ARTICLES / 2);
    const rest = await enqueue('run again', folder, archive, redis.url);

    const backend = await openBackend({ queueUrl: redis.url, dataFolder: folder, prefix: 'glosswire' });
    const { waiting } = await jobCounts(documentsQueue(backend));
    await backend.close();
    if (waiting !== ARTICLES) throw new Error(`${ARTICLES} articles, and ${waiting} on the queue.`);

    const admin = new Redis(redis.url);
    const bytes = Number(/^used_memory:(\d+)/m.exec(await admin.info('memory'))?.[1]);
    await admin.quit();
    const seconds = half.seconds + rest.seconds;
    return {
      part: 'archive',
      figures: {
        articlesPerSecond: ARTICLES / seconds,
        peakMb: Math.max(half.peakMb, rest.peakMb),
        redisBytesPerArticle: bytes / ARTICLES,
      },
      table: [
        `${ARTICLES} articles, ${Math.round(statSync(archive).size / 1e6)} MB; ${waiting} on the queue at the end, each once; ` +
          `${Math.round(bytes / 1e6)} MB in Redis`,
        formatTable(
          ['enqueue', 'done', 'seconds', 'articles/s', 'most memory MB'],
          [half, rest].map(({ name, done, seconds: took, peakMb }, at) => [
            name,
            done,
            Math.round(took),
            Math.round((done - (at === 0 ? 0 : half.done)) / took),
            Math.round(peakMb),
          ]),
        ),
      ].join('\n'),
    };
  } finally {
    await redis.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function write(path: string): Promise<void> {
  const file = createWriteStream(path);
  for (let at = 0; at < ARTICLES; at++) {
    const url = `https://archive.example/${at % 997}/${at}`;
    const text = `Report ${at}. The road to the harbour was closed on Monday. Two people were injured.`;
    if (!file.write(`${JSON.stringify({ url, title: `Report ${at}`, text })}\n`)) await once(file, 'drain');
  }
  file.end();
  await finished(file);
}

async function enqueue(
  name: string,
  folder: string,
  archive: string,
  queueUrl: string,
  killAt = Number.POSITIVE_INFINITY,
): Promise<Run> {
  const checkpoint = join(folder, 'position');
  const done = (): number => (existsSync(checkpoint) ? JSON.parse(readFileSync(checkpoint, 'utf8')).done : 0);
  const env = {
    ...process.env,
    QUEUE_URL: queueUrl,
    GLOSSWIRE_DATA: folder,
    GLOSSWIRE_MAX_WAITING: String(2 * ARTICLES),
  };
  const args = ['dist/cli/main.js', 'enqueue', '--archive', '--json', '--checkpoint', checkpoint, archive];
  const started = performance.now();
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const end = once(child, 'exit');
  let peakMb = 0;
  while (child.exitCode === null && child.signalCode === null) {
    peakMb = Math.max(peakMb, peakMbOf(child.pid!));
    if (done() >= killAt) child.kill('SIGKILL');
    await sleep(100);
  }
  const [code, signal] = await end;
  if (signal !== 'SIGKILL' && code !== 0) throw new Error(`enqueue ended with ${signal ?? code}.`);
  return { name, done: done(), seconds: (performance.now() - started) / 1000, peakMb };
}

/** `VmHWM` of a process; 0 where it has ended. */
function peakMbOf(pid: number): number {
  try {
    return Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1000;
  } catch {
    return 0;
  }
}
