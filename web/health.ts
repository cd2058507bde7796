import { type RequestHandler, Router } from 'express';
import type { QueueBackend } from '../queues/contract.js';
import { answersInTime } from './answers-in-time.js';
import type { Registry } from './metrics/index.js';

export interface HealthOptions {
  readonly backend: QueueBackend;
  /** False while the process does not do its work yet, or does not any more. */
  readonly working?: () => boolean;
  readonly metrics?: Registry;
}

/** `/livez` (the process answers) and `/readyz` (it works, and the queue answers), which nobody needs a login for. */
export function healthRoutes({ backend, working = () => true }: HealthOptions): Router {
  const router = Router();
  router.get('/livez', (_request, response) => {
    response.json({ status: 'ok' });
  });
  router.get('/readyz', async (_request, response) => {
    const answers = await answersInTime(backend.ping()).then(
      () => true,
      () => false,
    );
    const status = !answers ? 'the queue does not answer' : working() ? 'ok' : 'not working';
    response.status(status === 'ok' ? 200 : 503).json({ status });
  });
  return router;
}

/** `/metrics` in the text format of Prometheus. */
export function metricsRoute(metrics: Registry): RequestHandler {
  return async (_request, response) => {
    response.set('Content-Type', metrics.contentType).send(await metrics.metrics());
  };
}
