import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type ErrorRequestHandler, type Express } from 'express';
import { GlosswireError } from '../errors.js';
import { hostCheck, securityHeaders } from './guard.js';
import { isLoopback } from './login.js';

export interface ListenOptions {
  readonly host: string;
  /** 0 picks a free port. */
  readonly port: number;
  /** `user:password` or a token, which everything but the health checks asks for; needed beyond this machine. */
  readonly auth?: string | undefined;
  /** Told of failures that are answered with 500. */
  readonly onError: (error: unknown) => void;
}

export interface WebServer {
  /** Where a browser on this machine finds it, with a trailing slash. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves what `addRoutes` adds, behind the guards that every server of ours has. Throws `E_AUTH_MISSING` where other
 * machines could reach it and it asks for no login, `E_PORT_IN_USE` where the address cannot be listened on.
 */
export async function listen(options: ListenOptions, addRoutes: (app: Express) => void): Promise<WebServer> {
  const { host, auth, onError } = options;
  if (auth === undefined && !isLoopback(host)) {
    throw new GlosswireError(
      'E_AUTH_MISSING',
      `Other machines can reach ${host}, so a login is needed: set GLOSSWIRE_AUTH to user:password or to a token, or ` +
        'listen on 127.0.0.1.',
    );
  }
  const app = express();
  app.disable('x-powered-by');
  // With a login, a page that has pointed its own name here has no credentials to send; the names that containers and
  // monitors use are good then.
  if (auth === undefined) app.use(hostCheck([host]));
  app.use(securityHeaders);
  addRoutes(app);
  const failed: ErrorRequestHandler = (error, _request, response, next) => {
    onError(error);
    if (response.headersSent) return next(error);
    response.status(500).json({ error: 'The request failed; the log of the server says why.' });
  };
  app.use(failed);

  const server = createServer(app);
  server.listen(options.port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw new GlosswireError('E_PORT_IN_USE', describeListenFault(error, options), { cause: error });
  }
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${reachableName(host)}:${port}/`,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function describeListenFault(error: unknown, { host, port }: ListenOptions): string {
  const code = (error as NodeJS.ErrnoException).code;
  const fault =
    code === 'EADDRINUSE'
      ? `Port ${port} on ${host} is taken by another process`
      : `${host}:${port} cannot be listened on (${code ?? String(error)})`;
  return `${fault}. Give another with --port or GLOSSWIRE_PORT; 0 picks a free one.`;
}

/** A name to put into a URL for an address that was bound: every-address wildcards are reached by loopback. */
function reachableName(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
