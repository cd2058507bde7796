// The library: what a program of your own imports. Everything else may change between versions.

export { type Config, readConfig } from './config.js';
export {
  type ConsumeOptions,
  consume,
  type DocumentFilter,
  type DocumentHandler,
  parseFilter,
} from './consumers/index.js';
export { type DefaultEnricherOptions, loadEnricher, loadModelEnricher } from './default-enricher.js';
export { createEnricher, type Enrich, type EnricherOptions } from './enricher.js';
export { describeError, type ErrorCode, errorCatalogue, GlosswireError } from './errors.js';
export {
  type ExtractedArticle,
  type FetchOptions,
  fetchArticles,
  type InputItem,
  type InputLimits,
  type InputSource,
  openArticleFetcher,
  openSeenFile,
  readInput,
} from './extract/index.js';
export type { Knowledge, KnowledgeCandidate, KnowledgeMatch } from './knowledge/contract.js';
export { loadKnowledge } from './knowledge/index.js';
export {
  mergeUnknown,
  type UnknownEntity,
  UnknownRegister,
  unknownNames,
} from './knowledge/unknown/register.js';
export type { SightedDocument, Sighting } from './knowledge/unknown/sighting.js';
export type { Language } from './lang/contract.js';
export { languages } from './lang/registry.js';
export { createModelEnricher, type EnrichLater, type ModelEnricherOptions } from './model-enricher.js';
export type {
  LanguageGuess,
  LanguageIdentifier,
  NameModel,
  Reading,
  ReadName,
} from './models/contract.js';
export { loadLanguageIdentifier } from './models/language-id.js';
export type { NameModelOptions } from './models/name-model/load.js';
export { createPipeline, type Pipeline, PipelineBuilder, selectStages } from './nlp/pipeline.js';
export {
  type AnyStage,
  type LayerName,
  type Layers,
  type Stage,
  type StageContext,
  stage,
} from './nlp/stage.js';
export { defaultStages } from './nlp/stages/index.js';
export {
  type BackendOptions,
  type DeadLetter,
  deliverQueue,
  documentsQueue,
  dropDead,
  type EnqueueOptions,
  type EnqueueResult,
  enqueue,
  listDead,
  openBackend,
  type QueueBackend,
  type QueueStatus,
  queueStatus,
  retryDead,
} from './queues/index.js';
export type * from './schemas/index.js';
/** The zod schemas of everything, and the ids of documents. */
export * as schemas from './schemas/index.js';
export {
  type JsonlOptions,
  jsonlSink,
  type MemorySink,
  memorySink,
  openSinks,
  type Sink,
  type SinkOutcome,
} from './sinks/index.js';
export { version } from './version.js';
export {
  createDocumentWorker,
  type DocumentWorkerOptions,
  type EnrichPool,
} from './workers/document-worker.js';
export { enrichThreadFile } from './workers/enrich-thread-file.js';
export { createLogger, type Logger } from './workers/logger.js';
export { startWorkers, type Workers } from './workers/start-workers.js';
export { createThreadPool, type ThreadPool, type ThreadPoolOptions } from './workers/thread-pool.js';
