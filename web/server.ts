import type { AnyQueue } from '../queues/contract.js';
import { queueStatus } from '../queues/status.js';
import { version } from '../version.js';
import { answersInTime } from './answers-in-time.js';
import { createBoard } from './board.js';
import { readOnly } from './guard.js';
import { type HealthOptions, healthRoutes, metricsRoute } from './health.js';
import { indexPage } from './index-page.js';
import { type ListenOptions, listen, type WebServer } from './listen.js';
import { requireLogin } from './login.js';

export type { WebServer };

export interface WebOptions extends ListenOptions, HealthOptions {
  /** The queues of `backend` that are shown. */
  readonly queues: readonly AnyQueue[];
  /** Lets the board retry, remove, pause and add; off, it only reads. */
  readonly allowWrites: boolean;
}

/**
 * Serves the overview at `/`, Bull Board at `/board/`, `/metrics`, `/livez` and `/readyz`. Throws what `listen` throws.
 */
export function startWebServer(options: WebOptions): Promise<WebServer> {
  const { queues, backend, allowWrites } = options;
  return listen(options, (app) => {
    app.use(healthRoutes(options));
    if (options.auth !== undefined) app.use(requireLogin(options.auth));
    app.use('/board', createBoard(queues, '/board', allowWrites));
    app.use(readOnly);
    if (options.metrics !== undefined) app.get('/metrics', metricsRoute(options.metrics));
    app.get('/', async (_request, response) => {
      const statuses = Promise.all(queues.map((queue) => queueStatus(queue)));
      const shown = await answersInTime(statuses).catch(() => null);
      const place = `${backend.kind}, ${backend.place}`;
      response.type('html').send(indexPage({ version, place, allowWrites, queues: shown }));
    });
  });
}

/** Serves `/metrics`, `/livez` and `/readyz` alone, for a worker. Throws what `listen` throws. */
export function startHealthServer(options: ListenOptions & HealthOptions): Promise<WebServer> {
  return listen(options, (app) => {
    app.use(healthRoutes(options), readOnly);
    if (options.auth !== undefined) app.use(requireLogin(options.auth));
    if (options.metrics !== undefined) app.get('/metrics', metricsRoute(options.metrics));
  });
}
