// A process whose shutdown takes for ever unless it is hurried.
import { createLogger } from '../../dist/workers/logger.js';
import { shutdownOnSignals } from '../../dist/workers/shutdown-on-signals.js';

const log = createLogger('info');
const idle = setInterval(() => {}, 1000);
let finish;
const stopped = shutdownOnSignals((limitMs) => {
  log.info({ limitMs }, 'shutdown');
  if (limitMs === 0) finish?.();
  return new Promise((resolve) => {
    if (limitMs === 0) resolve();
    finish = resolve;
  });
}, 9000);
log.info('ready');
log.debug('not shown');
log.info({ signal: await stopped }, 'stopped');
clearInterval(idle);
