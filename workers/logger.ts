import { type Logger, pino } from 'pino';
import type { Config } from '../config.js';
import { withoutSecrets } from '../errors.js';

export type { Logger };

/**
 * A logger that writes JSON lines to standard error, which leaves standard output to results. Lines about a document
 * carry `jobId` and `documentId`. It writes at once: the line before a crash is the one that matters. Passwords in URLs
 * are left out, whoever put them there.
 */
export function createLogger(level: Config['logLevel']): Logger {
  const hooks = { streamWrite: withoutSecrets };
  return pino({ level, name: 'glosswire', hooks }, pino.destination({ dest: 2, sync: true }));
}
