import { collectDefaultMetrics, Registry } from 'prom-client';

export { queueMetrics } from './queue-metrics.js';
export { workMetrics } from './work-metrics.js';
export { Registry };

/** Milliseconds between two looks at how late the event loop is. */
const LOOP_LOOK_MS = 10;

/**
 * A registry with what every process tells: memory, CPU, garbage collection, and how late its main loop is
 * (`nodejs_eventloop_lag_p99_seconds`, since the last scrape).
 */
export function processMetrics(): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: LOOP_LOOK_MS });
  return registry;
}
