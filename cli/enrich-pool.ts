import type { Config } from '../config.js';
import type { DefaultEnricherOptions } from '../default-enricher.js';
import type { EnrichThreadData } from '../enrich-thread.js';
import { readAliases } from '../knowledge/alias-memory.js';
import { readKnowledge } from '../knowledge/index.js';
import { fetchNameModel } from '../models/name-model/load.js';
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
  const aliases = config.aliasesFile === undefined ? [] : readAliases(config.aliasesFile);
  const knowledge = readKnowledge(config.knowledgeFiles, aliases);
  const { nameModel } = config;
  // Threads have a minute to load, a download may take longer: they find it done.
  if (nameModel !== undefined) await fetchNameModel(nameModel);
  const workerData: EnrichThreadData = { ...options, knowledge, nameModel };
  return createThreadPool<ArticleInput, EnrichedDocument>({
    module: enrichThreadFile(),
    threads: config.threads,
    deadlineMs: config.deadlineMs,
    memoryMb: config.threadMemoryMb,
    workerData,
  });
}
