import type { Config } from '../config.js';
import { describeError } from '../errors.js';
import { processMetrics, queueMetrics } from '../web/metrics/index.js';
import { startWebServer, type WebServer } from '../web/server.js';
import type { Logger } from '../workers/logger.js';
import type { SelfReport } from './self-report.js';
import type { Queues } from './with-queues.js';

export interface BoardOptions {
  host?: string;
  port?: number;
  allowWrites?: boolean;
}

/** Starts the board over the queues, as options or else the configuration say, and tells where it is. */
export async function startBoard(
  { backend, all }: Queues,
  config: Config,
  options: BoardOptions,
  log: Logger,
  report: SelfReport | null = null,
): Promise<WebServer> {
  const metrics = report?.metrics ?? processMetrics();
  queueMetrics(metrics, all);
  return startWebServer({
    backend,
    queues: all,
    metrics,
    ...(report && { working: () => report.working }),
    auth: config.auth,
    host: options.host ?? config.host,
    port: options.port ?? config.port,
    allowWrites: options.allowWrites === true,
    onError: (error) => log.error({ error: describeError(error) }, 'a request failed'),
  });
}
