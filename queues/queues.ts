import type { JobsOptions } from 'bullmq';
import {
  type Article,
  contentHash,
  documentId,
  type EnrichedDocument,
  type Receipt,
  sha256,
} from '../schemas/index.js';
import type { JobQueue, QueueBackend } from './contract.js';

/** The two queues: articles to enrich, and enriched documents on their way to a slow sink. */
export const queueNames = ['documents', 'deliver'] as const;
export type QueueName = (typeof queueNames)[number];

/** One enriched document for one sink, named as the configuration names it. */
export interface Delivery {
  readonly sink: string;
  readonly document: EnrichedDocument;
  /** When its article was put on the queue (ms since 1970); deliveries of older versions have none. */
  readonly queuedAt?: number;
}

const DAY_SECONDS = 86_400;

/**
 * How jobs of a queue are tried and kept. Waits between attempts double, with up to half of each at random, so that
 * what failed together does not come back together. Finished jobs stay for a day (and at most 1,000; of deliveries 20,
 * since each holds its document), failed ones until someone retries or drops them: they are the dead letters.
 */
export function jobOptions(name: QueueName, attempts?: number): JobsOptions {
  const [tries, delay, kept] = name === 'documents' ? [3, 2_000, 1_000] : [8, 5_000, 20];
  return {
    attempts: attempts ?? tries,
    backoff: { type: 'exponential', delay, jitter: 0.5 },
    removeOnComplete: { count: kept, age: DAY_SECONDS },
    removeOnFail: false,
    keepLogs: 50,
    stackTraceLimit: 10,
  };
}

/** The queue of articles. `attempts` counts the first try too. */
export function documentsQueue(backend: QueueBackend, attempts?: number): JobQueue<Article, Receipt> {
  return backend.queue('documents', { defaultJobOptions: jobOptions('documents', attempts) });
}

/** The queue of deliveries to slow sinks. */
export function deliverQueue(backend: QueueBackend, attempts?: number): JobQueue<Delivery, string> {
  return backend.queue('deliver', { defaultJobOptions: jobOptions('deliver', attempts) });
}

/**
 * The job id of an article: the same article twice is one job, the same URL with other content another. Ids hold no
 * colon (BullMQ's own separator) and are never a plain number. A document that is enriched again is one job for each
 * revision it is taken from.
 */
export function documentJobId(article: Article): string {
  const { extracted } = article;
  if (extracted !== undefined) return `${extracted.documentId}-again-${extracted.revision.slice(0, 12)}`;
  return `${documentId(article)}-${contentHash(article).slice(0, 12)}`;
}

/** The job id of a delivery: one for each sink, document and revision. */
export function deliveryJobId({ sink, document }: Delivery): string {
  return `${document.id}-${sha256(`${sink} ${document.revision}`).slice(0, 16)}`;
}
