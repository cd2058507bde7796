import { workerData } from 'node:worker_threads';
import type { DefaultEnricherOptions } from './default-enricher.js';
import { loadWarmEnricher } from './warm-enricher.js';
import { threadTask } from './workers/thread-task.js';

/** What each thread of the enrichment pool runs: one article in, one enriched document out. */
export default threadTask(({ doing: onStage, untimed }) =>
  loadWarmEnricher({ ...(workerData as DefaultEnricherOptions), onStage, untimed }),
);
