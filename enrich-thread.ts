import { workerData } from 'node:worker_threads';
import type { DefaultEnricherOptions } from './default-enricher.js';
import type { NameModelOptions } from './models/name-model/load.js';
import { loadWarmEnricher, loadWarmModelEnricher } from './warm-enricher.js';
import { threadTask } from './workers/thread-task.js';

/** What the pool hands to each of its threads. */
export interface EnrichThreadData extends DefaultEnricherOptions {
  /** A large model that reads the names in place of the taggers. */
  readonly nameModel?: NameModelOptions | undefined;
}

/** What each thread of the enrichment pool runs: one article in, one enriched document out. */
export default threadTask(({ doing: onStage, untimed }) => {
  const { nameModel, ...given } = (workerData ?? {}) as EnrichThreadData;
  const options = { ...given, onStage, untimed };
  return nameModel === undefined
    ? loadWarmEnricher(options)
    : loadWarmModelEnricher({ ...options, nameModel });
});
