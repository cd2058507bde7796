import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { ExpressAdapter } from '@bull-board/express';
import type { Queue } from 'bullmq';
import { type RequestHandler, Router } from 'express';
import { readOnly, sameSiteWrites } from './guard.js';

/** Bull Board's page asks Google for its fonts; the reader's address is nobody's business, and the page works without. */
const FOREIGN_LINK = /<link\b[^>]*\bhref="https?:\/\/[^"]*"[^>]*>/g;

const withoutForeignLinks: RequestHandler = (_request, response, next) => {
  const send = response.send.bind(response);
  response.send = (body) => send(typeof body === 'string' ? body.replace(FOREIGN_LINK, '') : body);
  next();
};

/** Bull Board for `queues`, to be mounted at `path`. Read-only unless `allowWrites`: in its UI and in its API. */
export function createBoard(queues: readonly Queue[], path: string, allowWrites: boolean): Router {
  const serverAdapter = new ExpressAdapter();
  serverAdapter.setBasePath(path);
  createBullBoard({
    queues: queues.map((queue) => new BullMQAdapter(queue, { readOnlyMode: !allowWrites })),
    serverAdapter,
    options: {
      uiConfig: {
        boardTitle: 'Glosswire',
        boardLogo: { path: '' },
        miscLinks: [{ text: 'Overview', url: '/' }],
        hideRedisDetails: false,
      },
    },
  });
  const router = Router();
  router.use(allowWrites ? sameSiteWrites : readOnly, withoutForeignLinks, serverAdapter.getRouter());
  return router;
}
