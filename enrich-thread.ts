import { workerData } from 'node:worker_threads';
import { type DefaultEnricherOptions, loadWarmEnricher } from './default-enricher.js';
import { threadTask } from './workers/thread-task.js';

/** What each thread of the enrichment pool runs: one article in, one enriched document out. */
export default threadTask((onStage) =>
  loadWarmEnricher({ ...(workerData as DefaultEnricherOptions), onStage }),
);
