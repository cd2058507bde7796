import type { Job } from 'bullmq';
import type { Config } from '../config.js';
import { describeError, type ErrorCode, GlosswireError } from '../errors.js';
import { cleanText, documentsQueue, fairShare, type QueueBackend } from '../queues/index.js';
import { article, documentId, type EnrichedDocument, type Receipt } from '../schemas/index.js';
import type { Sink } from '../sinks/contract.js';
import { type DrainableWorker, drainableWorker } from './drainable-worker.js';
import { createEmit } from './emit.js';
import type { Logger } from './logger.js';
import { nobody, type WorkObserver } from './observer.js';
import { receiptOf } from './receipt.js';
import { stageSpans } from './spans.js';
import type { ThreadPool } from './thread-pool.js';

/** Articles in, documents out; the article is checked in the thread, where it came from is nobody's word. */
export type EnrichPool = Pick<ThreadPool<unknown, EnrichedDocument>, 'run' | 'size'>;

export interface DocumentWorkerOptions {
  readonly backend: QueueBackend;
  readonly pool: EnrichPool;
  readonly sinks: readonly Sink[];
  readonly config: Pick<Config, 'attempts'> & Partial<Pick<Config, 'maxUndelivered'>>;
  readonly log: Logger;
  readonly lockMs?: number;
  /** What a document is made of before it is emitted: the worker's memory adds what earlier documents said. */
  readonly recall?: (document: EnrichedDocument) => EnrichedDocument;
  /** Hears what is done, to count it. */
  readonly observer?: WorkObserver;
}

/** What a document can do to its thread. */
const ENDINGS: ReadonlySet<ErrorCode> = new Set(['E_DEADLINE', 'E_THREAD_MEMORY', 'E_THREAD_DIED']);

type DocumentJob = Job<unknown, Receipt, string>;

/**
 * Takes articles from the `documents` queue, as many at a time as the pool has threads (so that no document waits for
 * a thread while its job counts as active), and emits each document to every sink before its job is done. A tenth of the
 * work goes to jobs with a priority, however many without one come.
 */
export function createDocumentWorker(options: DocumentWorkerOptions): DrainableWorker {
  const { backend, pool, sinks, config, log, lockMs, recall, observer = nobody } = options;
  const emit = createEmit(backend, sinks, observer);
  const share = fairShare(documentsQueue(backend, config.attempts));
  return drainableWorker<unknown, Receipt>({
    backend,
    queue: 'documents',
    concurrency: pool.size,
    log,
    lockMs,
    onFinished: () =>
      void share().catch((error: unknown) => log.debug({ error: describeError(error) }, 'no fair share')),
    observer,
    async process(job, jobLog) {
      const documentLog = jobLog.child({ documentId: idOf(job.data) });
      documentLog.debug({ attempt: job.attemptsStarted }, 'started');
      const { result, ms } = await pool.run(job.data).catch((error: unknown) => {
        if (error instanceof GlosswireError && ENDINGS.has(error.code)) observer.threadEnded(error.code);
        throw error;
      });
      const document = recall?.(result) ?? result;
      observer.enriched(document, ms);
      stageSpans(document, ms);
      const [receipt] = await Promise.all([
        emit(document, job.timestamp).then((outcomes) => receiptOf(document, ms, outcomes)),
        tell(job, document, ms).catch((error: unknown) =>
          documentLog.warn({ error: describeError(error) }, 'progress was not stored'),
        ),
      ]);
      documentLog.info({ ms: receipt.ms, language: receipt.language, sinks: receipt.sinks }, 'emitted');
      return receipt;
    },
  });
}

/** Shows on the job itself, and so on the board, what took how long and what went wrong on the way. */
async function tell(job: DocumentJob, document: EnrichedDocument, ms: number): Promise<void> {
  const stages = document.pipeline.stages.map((stage) => `${stage.name} ${stage.ms.toFixed(1)}`);
  const problems = document.problems.map(({ stage, message }) => `${stage}: ${message}`);
  const lines = [`enriched in ${ms.toFixed(1)} ms (${stages.join(', ')})`, ...problems];
  await job.updateProgress({ stage: 'enriched', ms: Math.round(ms * 100) / 100 });
  await job.log(cleanText(lines.join('\n')));
}

function idOf(data: unknown): string | null {
  const parsed = article.safeParse(data);
  return parsed.success ? documentId(parsed.data) : null;
}
