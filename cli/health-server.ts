import type { Config } from '../config.js';
import { describeError } from '../errors.js';
import { startHealthServer } from '../web/server.js';
import type { Logger } from '../workers/logger.js';
import { type SelfReport, selfReport } from './self-report.js';
import type { Queues } from './with-queues.js';

/**
 * Serves the health and the metrics of this process while `use` runs, where GLOSSWIRE_HEALTH_PORT asks for it; else
 * `use` gets null. Throws what `startHealthServer` throws.
 */
export async function withHealthServer<Result>(
  { backend }: Queues,
  config: Config,
  log: Logger,
  use: (report: SelfReport | null) => Promise<Result>,
): Promise<Result> {
  if (config.healthPort === undefined) return use(null);
  const report = selfReport();
  const server = await startHealthServer({
    backend,
    metrics: report.metrics,
    working: () => report.working,
    host: config.host,
    port: config.healthPort,
    auth: config.auth,
    onError: (error) => log.error({ error: describeError(error) }, 'a request failed'),
  });
  log.info({ url: server.url }, 'health and metrics are served');
  try {
    return await use(report);
  } finally {
    await server.close();
  }
}
