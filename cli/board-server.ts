import type { Config } from '../config.js';
import { describeError } from '../errors.js';
import { startWebServer, type WebServer } from '../web/server.js';
import type { Logger } from '../workers/logger.js';
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
): Promise<WebServer> {
  const host = options.host ?? config.host;
  const server = await startWebServer({
    backend,
    queues: all,
    host,
    port: options.port ?? config.port,
    allowWrites: options.allowWrites === true,
    onError: (error) => log.error({ error: describeError(error) }, 'a request failed'),
  });
  if (!LOOPBACK.has(host)) {
    log.warn(
      { host },
      'the board has no login and listens beyond this machine; put a proxy with a login before it',
    );
  }
  return server;
}

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1']);
