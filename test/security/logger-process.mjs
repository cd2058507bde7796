// Logs URLs with passwords in every way that pino takes them.
import { createLogger } from '../../dist/workers/logger.js';

const url = 'redis://user:hunter2@host:6379/0';
const log = createLogger('trace');
log.info(`at ${url}`);
log.warn({ url, nested: { list: [url] } }, 'fields');
log.child({ place: url }).error(new Error(`no answer from ${url}`));
