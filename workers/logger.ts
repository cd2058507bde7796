import { type Logger, pino } from 'pino';
import type { Config } from '../config.js';

export type { Logger };

/**
 * A logger that writes JSON lines to standard error, which leaves standard output to results. Lines about a document
 * carry `jobId` and `documentId`. It writes at once: the line before a crash is the one that matters.
 */
export function createLogger(level: Config['logLevel']): Logger {
  return pino({ level, name: 'glosswire' }, pino.destination({ dest: 2, sync: true }));
}
