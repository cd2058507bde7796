import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type ErrorRequestHandler, type Express } from 'express';
import { GlosswireError } from '../errors.js';
import type { AnyQueue, QueueBackend } from '../queues/contract.js';
import { queueStatus } from '../queues/status.js';
import { version } from '../version.js';
import { answersInTime } from './answers-in-time.js';
import { createBoard } from './board.js';
import { hostCheck, readOnly, securityHeaders } from './guard.js';
import { indexPage } from './index-page.js';

export interface WebOptions {
  readonly backend: QueueBackend;
  /** The queues of `backend` that are shown. */
  readonly queues: readonly AnyQueue[];
  readonly host: string;
  /** 0 picks a free port. */
  readonly port: number;
  /** Lets the board retry, remove, pause and add; off, it only reads. */
  readonly allowWrites: boolean;
  /** Told of failures that are answered with 500. */
  readonly onError: (error: unknown) => void;
}

export interface WebServer {
  /** Where a browser on this machine finds it, with a trailing slash. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves the overview at `/`, Bull Board at `/board/`, `/livez` (the process answers) and `/readyz` (the queue answers
 * too). Throws `E_PORT_IN_USE` where the address cannot be listened on.
 */
export async function startWebServer(options: WebOptions): Promise<WebServer> {
  const server = createServer(createApp(options));
  server.listen(options.port, options.host);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw new GlosswireError('E_PORT_IN_USE', describeListenFault(error, options), { cause: error });
  }
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${reachableName(options.host)}:${port}/`,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function createApp({ queues, backend, host, allowWrites, onError }: WebOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use(hostCheck([host]), securityHeaders);
  app.use('/board', createBoard(queues, '/board', allowWrites));
  app.use(readOnly);
  app.get('/', async (_request, response) => {
    const statuses = Promise.all(queues.map((queue) => queueStatus(queue)));
    const shown = await answersInTime(statuses).catch(() => null);
    const place = `${backend.kind}, ${backend.place}`;
    response.type('html').send(indexPage({ version, place, allowWrites, queues: shown }));
  });
  app.get('/livez', (_request, response) => {
    response.json({ status: 'ok', version });
  });
  app.get('/readyz', async (_request, response) => {
    const ready = await answersInTime(backend.ping()).then(
      () => true,
      () => false,
    );
    response.status(ready ? 200 : 503).json({ status: ready ? 'ok' : 'the queue does not answer' });
  });
  const failed: ErrorRequestHandler = (error, _request, response, next) => {
    onError(error);
    if (response.headersSent) return next(error);
    response.status(500).json({ error: 'The request failed; the log of the server says why.' });
  };
  app.use(failed);
  return app;
}

function describeListenFault(error: unknown, { host, port }: WebOptions): string {
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
