import { processMetrics, type Registry, workMetrics } from '../web/metrics/index.js';
import type { WorkObserver } from '../workers/observer.js';

/** What a process tells of itself to whoever watches it. */
export interface SelfReport {
  readonly metrics: Registry;
  /** True from when its workers take jobs until they are asked to stop. */
  working: boolean;
  /** Counts what workers do; `threads` is asked at every scrape. */
  observe(threads: () => number): WorkObserver;
}

export function selfReport(): SelfReport {
  const metrics = processMetrics();
  return { metrics, working: false, observe: (threads) => workMetrics(metrics, threads) };
}
