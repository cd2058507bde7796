import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { ExpressAdapter } from '@bull-board/express';
import { type Express, type RequestHandler, Router } from 'express';
import type { AnyQueue } from '../queues/contract.js';
import { readOnly, sameSiteWrites } from './guard.js';

/** Bull Board's page asks Google for its fonts; the reader's address is nobody's business, and the page works without. */
const FOREIGN_LINK = /<link\b[^>]*\bhref="https?:\/\/[^"]*"[^>]*>/g;

const withoutForeignLinks: RequestHandler = (_request, response, next) => {
  const send = response.send.bind(response);
  response.send = (body) => send(typeof body === 'string' ? body.replace(FOREIGN_LINK, '') : body);
  next();
};

/** Bull Board for `queues`, to be mounted at `path`. Read-only unless `allowWrites`: in its UI and in its API. */
export function createBoard(queues: readonly AnyQueue[], path: string, allowWrites: boolean): Router {
  const serverAdapter = new ExpressAdapter();
  serverAdapter.setBasePath(path);
  createBullBoard({
    // The adapter is typed for queues on Redis; it reads the datastore of the others itself.
    queues: queues.map((queue) => new BullMQAdapter(queue as never, { readOnlyMode: !allowWrites })),
    serverAdapter,
    options: {
      uiConfig: {
        boardTitle: 'Glosswire',
        miscLinks: [{ text: 'Overview', url: '/' }],
        hideDocsLink: true,
      },
    },
  });
  const board = serverAdapter.getRouter() as Express;
  board.disable('x-powered-by');
  const router = Router();
  router.use(allowWrites ? sameSiteWrites : readOnly, withoutForeignLinks, board);
  return router;
}
