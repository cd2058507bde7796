import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBackend } from '../../queues/index.js';
import { createLogger } from '../../workers/logger.js';
import { startWorkers } from '../../workers/start-workers.js';
import { idlePool, nullSink } from '../queue/idle-pipeline.js';
import { drain, timed, tinyArticles } from '../queue/measure.js';
import { type BenchReport, formatTable } from '../report.js';

const JOBS = Number(process.env.BENCH_JOBS ?? 200_000);
const WINDOWS = 20;

/**
 * Whether the embedded queue grows slower with use: jobs that do nothing, in equal windows over one folder. Takes many
 * minutes; `BENCH_JOBS` sets another number of jobs.
 */
export async function run(): Promise<BenchReport> {
  const folder = mkdtempSync(join(tmpdir(), 'glosswire-endurance-'));
  const backend = await openBackend({ queueUrl: '', dataFolder: folder, prefix: 'bench' });
  const workers = await startWorkers({
    backend,
    pool: await idlePool(4),
    sinks: [nullSink()],
    config: { attempts: 1 },
    log: createLogger('error'),
  });
  const rows: { perSecond: number; cpuMs: number; rssMb: number; diskMb: number }[] = [];
  const each = Math.floor(JOBS / WINDOWS);
  try {
    await drain(backend, tinyArticles(-2_000, 2_000));
    for (let at = 0; at < WINDOWS; at++) {
      const measured = await timed(each, () => drain(backend, tinyArticles(at * each, each)));
      const diskMb = Number(execFileSync('du', ['-sm', folder], { encoding: 'utf8' }).split('\t')[0]);
      rows.push({ ...measured, rssMb: process.memoryUsage.rss() / 2 ** 20, diskMb });
    }
  } finally {
    await workers.shutdown(5_000);
    await backend.close();
    rmSync(folder, { recursive: true, force: true });
  }
  // Two windows at either end: one alone may have met another program's rush.
  const mean = (part: typeof rows, of: 'perSecond' | 'cpuMs') =>
    part.reduce((sum, row) => sum + row[of], 0) / part.length;
  const [first, last] = [rows.slice(0, 2), rows.slice(-2)];
  const slowdown = mean(last, 'cpuMs') / mean(first, 'cpuMs') - 1;
  return {
    part: 'endurance',
    figures: {
      jobs: JOBS,
      'first.perSecond': mean(first, 'perSecond'),
      'last.perSecond': mean(last, 'perSecond'),
      'first.cpuMsPerJob': mean(first, 'cpuMs'),
      'last.cpuMsPerJob': mean(last, 'cpuMs'),
      slowdown: slowdown,
    },
    table: [
      `${JOBS} jobs on the embedded queue; CPU a job from first to last: ${(slowdown * 100).toFixed(1)} %`,
      formatTable(
        ['jobs done', 'jobs/s', 'CPU ms/job', 'memory MB', 'folder MB'],
        rows.map((row, at) => [
          (at + 1) * each,
          Math.round(row.perSecond),
          Math.round(row.cpuMs * 100) / 100,
          Math.round(row.rssMb),
          row.diskMb,
        ]),
      ),
    ].join('\n'),
  };
}
