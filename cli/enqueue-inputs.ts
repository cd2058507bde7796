import type { Config } from '../config.js';
import { describeError, type GlosswireError } from '../errors.js';
import { enqueue } from '../queues/index.js';
import type { ArticleInput } from '../schemas/index.js';
import { describePlace, readInputs } from './inputs.js';
import { startProgress } from './output/progress.js';
import type { Queues } from './with-queues.js';

export interface EnqueueCounts {
  /** Articles found: the sum of the next three where nothing was aborted. */
  read: number;
  enqueued: number;
  /** The queue holds them already, waiting, finished or dead. */
  duplicates: number;
  /** Inputs that could not be read and articles that the queue did not take. */
  failed: number;
  aborted: boolean;
}

export interface EnqueueWishes {
  readonly priority?: number | undefined;
  /** False fails where the queue is full instead of waiting. */
  readonly wait: boolean;
  readonly signal: AbortSignal;
}

/** Articles whose place is still known when the queue refuses them; more than a batch holds. */
const PLACES = 1_000;

/**
 * Puts everything that the inputs hold on the queue, with a progress bar where someone watches and a line on standard
 * error for each input that fails. Throws what `enqueue` throws.
 */
export async function enqueueInputs(
  { backend, documents }: Queues,
  inputs: readonly string[],
  config: Config,
  { priority, wait, signal }: EnqueueWishes,
): Promise<EnqueueCounts> {
  const progress = startProgress('enqueue', 'inputs');
  const complain = (error: GlosswireError, place = '') => progress.say(describeError(error) + place);
  const places = new Map<number, string>();
  let unreadable = 0;
  let inputsDone = 0;
  let inputsFound = 1;
  const onInput = (done: number, total: number) => {
    inputsDone = done;
    inputsFound = total;
  };
  async function* articles(): AsyncGenerator<ArticleInput> {
    let position = 0;
    for await (const item of readInputs(inputs, config.maxBytes, onInput)) {
      if ('error' in item) {
        unreadable += 1;
        complain(item.error);
        continue;
      }
      places.set(position, describePlace(item.article));
      places.delete(position - PLACES);
      position += 1;
      yield item.article;
    }
  }
  try {
    const counts = await enqueue(backend, documents, articles(), {
      maxWaiting: config.maxWaiting,
      wait,
      ...(priority === undefined ? {} : { priority }),
      signal,
      onProgress: ({ read }) => progress.update(inputsDone, inputsFound, `${read} articles`),
      onRejected: (error, position) => complain(error, ` (${places.get(position) ?? 'unknown place'})`),
    });
    const { read, enqueued, duplicates, rejected, aborted } = counts;
    return { read: read + unreadable, enqueued, duplicates, failed: rejected + unreadable, aborted };
  } finally {
    progress.stop();
  }
}

/** `12 enqueued (3 there already, 1 failed)`. */
export function describeCounts({ enqueued, duplicates, failed, aborted }: EnqueueCounts): string {
  const notes = [
    duplicates > 0 ? `${duplicates} there already` : null,
    failed > 0 ? `${failed} failed` : null,
    aborted ? 'stopped early' : null,
  ].filter((note) => note !== null);
  return `${enqueued} enqueued${notes.length > 0 ? ` (${notes.join(', ')})` : ''}`;
}
