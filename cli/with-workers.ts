import type { Config } from '../config.js';
import { openSinks } from '../sinks/index.js';
import type { Logger } from '../workers/logger.js';
import { startWorkers, type Workers } from '../workers/start-workers.js';
import { embeddedPool } from './embedded-pool.js';
import { openEnrichPool } from './enrich-pool.js';
import type { SelfReport } from './self-report.js';
import type { Queues } from './with-queues.js';
import { openWorkerMemory } from './worker-memory.js';

/**
 * Opens sinks and threads, starts the workers of this process, runs `use`, and closes what was opened. Jobs that still
 * run when `use` is done get the time that the configuration gives them. The report, where there is one, hears what they do. Throws `E_SINK_CONFIG` and what
 * `loadEnricher` throws.
 */
export async function withWorkers<Result>(
  { backend }: Queues,
  config: Config,
  log: Logger,
  report: SelfReport | null,
  use: (workers: Workers) => Promise<Result>,
): Promise<Result> {
  const sinks = await openSinks(config.sinks, {
    embedded: embeddedPool(backend.embedded),
    webhookSecret: config.webhookSecret,
  });
  try {
    const memory = openWorkerMemory(config, log);
    const pool = await openEnrichPool(config);
    const observer = report?.observe(() => pool.size);
    try {
      const workers = await startWorkers({
        backend,
        pool,
        sinks,
        config,
        log,
        ...(observer && { observer }),
        ...(memory && { recall: memory.recall }),
      });
      const shutdown = (limitMs: number) => {
        if (report !== null) report.working = false;
        return workers.shutdown(limitMs);
      };
      if (report !== null) report.working = true;
      try {
        return await use({ ...workers, shutdown });
      } finally {
        await shutdown(config.shutdownMs);
      }
    } finally {
      memory?.close();
      await pool.close();
    }
  } finally {
    await Promise.all(sinks.map((sink) => sink.close()));
  }
}
