import type { Config } from '../config.js';
import { describeError, type GlosswireError } from '../errors.js';
import { enqueue } from '../queues/index.js';
import type { ArticleInput } from '../schemas/index.js';
import type { Checkpoint } from './checkpoint.js';
import { describePlace, type InputWishes, readInputs } from './inputs.js';
import { startProgress } from './output/progress.js';
import { openSeen } from './seen.js';
import type { Queues } from './with-queues.js';

export interface EnqueueCounts {
  /** Articles found: the sum of the next three where nothing was aborted. */
  read: number;
  enqueued: number;
  /** The queue holds them already, waiting, finished or dead. */
  duplicates: number;
  /** Feed items and pages left out since an earlier run took them. */
  seen: number;
  /** Articles left out since the run that this one goes on from has settled them. */
  resumed: number;
  /** Inputs that could not be read and articles that the queue did not take. */
  failed: number;
  aborted: boolean;
}

export interface EnqueueWishes {
  readonly priority?: number | undefined;
  /** Articles a minute of one source that do not wait behind other sources. */
  readonly sourceRate?: number | undefined;
  /** Where the run has come to is kept here, and it begins behind what is there. */
  readonly checkpoint?: Checkpoint | undefined;
  /** False fails where the queue is full instead of waiting. */
  readonly wait: boolean;
  /** Take feed items and pages that earlier runs have taken, and do not remember them. */
  readonly all: boolean;
  readonly allowPrivate: boolean;
  readonly signal: AbortSignal;
}

/** Articles whose place is still known when the queue refuses them; more than a batch holds. */
const PLACES = 1_000;

/**
 * Puts everything that the inputs hold on the queue, with a progress bar where someone watches and a line on standard
 * error for each input that fails. Throws what `enqueue` throws.
 */
export async function enqueueInputs(
  queues: Queues,
  inputs: readonly string[],
  config: Config,
  { priority, sourceRate, checkpoint, wait, all, allowPrivate, signal }: EnqueueWishes,
): Promise<EnqueueCounts> {
  const seen = all ? undefined : await openSeen(config, queues);
  const progress = startProgress('enqueue', 'inputs');
  const complain = (error: GlosswireError, place = '') => progress.say(describeError(error) + place);
  const places = new Map<number, string>();
  let unreadable = 0;
  let inputsDone = 0;
  let inputsFound = 1;
  /** Articles that the queue has answered for. */
  let settled = 0;
  const resumed = checkpoint?.done ?? 0;
  let items = 0;
  const remember = async () => {
    await seen?.save();
    if (items > resumed) await checkpoint?.save(items);
  };
  const wishes: InputWishes = {
    allowPrivate,
    seen,
    signal,
    onInput: (done, total) => {
      inputsDone = done;
      inputsFound = total;
    },
    onFetch: (url) => progress.update(inputsDone, inputsFound, url),
  };
  async function* articles(): AsyncGenerator<ArticleInput> {
    let position = 0;
    for await (const item of readInputs(inputs, config, wishes)) {
      items += 1;
      if (items <= resumed) continue;
      if ('error' in item) {
        unreadable += 1;
        complain(item.error);
        continue;
      }
      places.set(position, describePlace(item.article));
      places.delete(position - PLACES);
      position += 1;
      yield item.article;
      // What is remembered before it is stored would be lost with a crash.
      if (settled === position) await remember();
    }
  }
  try {
    const counts = await enqueue(queues.backend, queues.documents, articles(), {
      maxWaiting: config.maxWaiting,
      wait,
      ...(priority === undefined ? {} : { priority }),
      ...(sourceRate === undefined ? {} : { sourceRate }),
      signal,
      onProgress: ({ read, enqueued, duplicates, rejected }) => {
        settled = enqueued + duplicates + rejected;
        progress.update(inputsDone, inputsFound, `${read} articles`);
      },
      onRejected: (error, position) => complain(error, ` (${places.get(position) ?? 'unknown place'})`),
    });
    const { read, enqueued, duplicates, rejected, aborted } = counts;
    if (!aborted) await remember();
    const failed = rejected + unreadable;
    return {
      read: read + unreadable,
      enqueued,
      duplicates,
      seen: seen?.skipped ?? 0,
      resumed,
      failed,
      aborted,
    };
  } finally {
    progress.stop();
  }
}

/** `12 enqueued (3 there already, 1 failed)`. */
export function describeCounts({
  enqueued,
  duplicates,
  seen,
  resumed,
  failed,
  aborted,
}: EnqueueCounts): string {
  const notes = [
    duplicates > 0 ? `${duplicates} there already` : null,
    resumed > 0 ? `${resumed} taken by the run before` : null,
    seen > 0 ? `${seen} seen before` : null,
    failed > 0 ? `${failed} failed` : null,
    aborted ? 'stopped early' : null,
  ].filter((note) => note !== null);
  return `${enqueued} enqueued${notes.length > 0 ? ` (${notes.join(', ')})` : ''}`;
}
