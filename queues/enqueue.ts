import { describeError, GlosswireError } from '../errors.js';
import { type ArticleInput, article as articleSchema } from '../schemas/index.js';
import { addJobs, type NewJob } from './add-jobs.js';
import { waitForRoom } from './backpressure.js';
import type { QueueBackend } from './contract.js';
import { ARCHIVE_PRIORITY } from './fair-share.js';
import { documentJobId, type documentsQueue } from './queues.js';
import { sourceRate } from './source-rate.js';

type DocumentsQueue = ReturnType<typeof documentsQueue>;

export interface EnqueueOptions {
  /** Waits, or refuses, while this many jobs wait. */
  readonly maxWaiting: number;
  /** False throws `E_QUEUE_FULL` where the queue has no room, instead of waiting for it. Default true. */
  readonly wait?: boolean;
  /** Part of a Redis server's `maxmemory` above which the queue counts as full. Default 0.8. */
  readonly maxMemoryShare?: number;
  /** 1 (first) to 2,097,151 (last); jobs without one go before all of them. */
  readonly priority?: number;
  /**
   * Articles a minute of one source (feed or host) that go on the queue as they come. What it sends beyond that waits
   * behind other sources, as an archive does: one that floods the queue holds up nobody.
   */
  readonly sourceRate?: number;
  /** Stops between two batches; what was added stays, and the result says `aborted`. */
  readonly signal?: AbortSignal;
  /** Called after every batch with the figures so far. */
  readonly onProgress?: (soFar: Readonly<EnqueueResult>) => void;
  /** Called for every article that was not taken; `position` counts from 0 in the order read. */
  readonly onRejected?: (error: GlosswireError, position: number) => void;
}

export interface EnqueueResult {
  /** Articles read so far: the sum of the other three, when done. */
  read: number;
  enqueued: number;
  /** Articles that the queue holds already, waiting, finished or dead. */
  duplicates: number;
  rejected: number;
  aborted: boolean;
}

const BATCH_JOBS = 100;
/** UTF-16 units of content in a batch; a batch is one statement and one message to the server. */
const BATCH_LENGTH = 4_000_000;
const MAX_MEMORY_SHARE = 0.8;

/**
 * Puts articles on the `documents` queue, in batches, as fast as the queue has room. Memory stays bounded: the next
 * article is read when the last batch is stored. An article that does not validate, or that the queue refuses, is
 * reported to `onRejected` and its neighbours go on.
 *
 * Throws `E_QUEUE_FULL` (only with `wait: false`, or where Redis is out of memory) and `E_QUEUE_UNREACHABLE`; what
 * was added before that stays, and adding it again counts as duplicates.
 */
export async function enqueue(
  backend: QueueBackend,
  queue: DocumentsQueue,
  articles: Iterable<ArticleInput> | AsyncIterable<ArticleInput>,
  options: EnqueueOptions,
): Promise<EnqueueResult> {
  const result: EnqueueResult = { read: 0, enqueued: 0, duplicates: 0, rejected: 0, aborted: false };
  const limits = {
    maxWaiting: options.maxWaiting,
    maxMemoryShare: options.maxMemoryShare ?? MAX_MEMORY_SHARE,
    wait: options.wait ?? true,
    signal: options.signal,
  };
  const reject = (position: number, reason: string) => {
    result.rejected++;
    options.onRejected?.(new GlosswireError('E_ARTICLE_INVALID', reason), position);
  };
  const withinRate = options.sourceRate === undefined ? () => true : sourceRate(options.sourceRate);
  let batch: { job: NewJob<ReturnType<typeof articleSchema.parse>>; position: number }[] = [];
  let length = 0;
  let room = 0;

  const flush = async () => {
    try {
      await addBatch();
    } catch (error) {
      throw unreachable(error, backend);
    }
  };
  const addBatch = async () => {
    while (batch.length > 0) {
      room = await waitForRoom(backend, queue, limits, room);
      if (room === 0) break;
      const part = batch.slice(0, room);
      room -= part.length;
      const added = await addJobs(
        backend,
        queue,
        part.map(({ job }) => job),
      );
      batch = batch.slice(part.length);
      result.enqueued += added.enqueued;
      result.duplicates += added.duplicates;
      for (const { id, reason } of added.rejected) {
        reject(part.find(({ job }) => job.id === id)!.position, `The queue refused the article: ${reason}`);
      }
      options.onProgress?.(result);
    }
    length = 0;
  };

  for await (const input of articles) {
    if (options.signal?.aborted) break;
    const position = result.read++;
    const parsed = articleSchema.safeParse(input);
    if (!parsed.success) {
      const faults = parsed.error.issues.map(
        (issue) => `${issue.path.join('.') || 'article'}: ${issue.message}`,
      );
      reject(position, `Article ${position + 1} is not valid: ${faults.join('; ')}.`);
      continue;
    }
    const { data } = parsed;
    const lane = withinRate(data) ? options.priority : Math.max(options.priority ?? 0, ARCHIVE_PRIORITY);
    const jobOptions = lane === undefined ? {} : { priority: lane };
    batch.push({ job: { id: documentJobId(data), name: 'document', data, options: jobOptions }, position });
    length += (data.html ?? data.text ?? data.extracted?.text ?? '').length;
    if (batch.length >= BATCH_JOBS || length >= BATCH_LENGTH) await flush();
    if (options.signal?.aborted) break;
  }
  if (!options.signal?.aborted) await flush();
  result.aborted = options.signal?.aborted ?? false;
  return result;
}

/** A connection that is cut in the middle of a call fails it in the words of the driver, whichever that is. */
function unreachable(error: unknown, { place }: QueueBackend): GlosswireError {
  if (error instanceof GlosswireError) return error;
  return new GlosswireError(
    'E_QUEUE_UNREACHABLE',
    `The queue at ${place} failed while articles were added (${describeError(error)}). Those before are stored; ` +
      'enqueue all of them again when it answers: what it holds counts as duplicates.',
    { cause: error },
  );
}
