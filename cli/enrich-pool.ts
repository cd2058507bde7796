import type { Config } from '../config.js';
import type { DefaultEnricherOptions } from '../default-enricher.js';
import { readKnowledge } from '../knowledge/index.js';
import type { ArticleInput, EnrichedDocument } from '../schemas/index.js';
import { enrichThreadFile } from '../workers/enrich-thread-file.js';
import { createThreadPool, type ThreadPool } from '../workers/thread-pool.js';

export type EnrichPool = ThreadPool<ArticleInput, EnrichedDocument>;

/**
 * The threads that enrich, as the configuration sizes and limits them. Resolves when the first one has loaded; throws
 * what `loadEnricher` throws.
 */
export async function openEnrichPool(
  config: Config,
  options: Pick<DefaultEnricherOptions, 'only' | 'tokens'> = {},
): Promise<EnrichPool> {
  // Read once: every thread opens the same memory.
  const workerData: DefaultEnricherOptions = { ...options, knowledge: readKnowledge(config.knowledgeFiles) };
  return createThreadPool<ArticleInput, EnrichedDocument>({
    module: enrichThreadFile(),
    threads: config.threads,
    deadlineMs: config.deadlineMs,
    memoryMb: config.threadMemoryMb,
    workerData,
  });
}
