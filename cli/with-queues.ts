import type { Config } from '../config.js';
import { describeError } from '../errors.js';
import type { AnyQueue, QueueBackend } from '../queues/contract.js';
import { deliverQueue, documentsQueue, openBackend } from '../queues/index.js';
import { openTraces } from './traces.js';

export interface Queues {
  readonly backend: QueueBackend;
  readonly documents: ReturnType<typeof documentsQueue>;
  readonly deliver: ReturnType<typeof deliverQueue>;
  /** Both, in the order they are shown. */
  readonly all: readonly AnyQueue[];
}

/**
 * Opens the queues that the configuration names, runs `use` and closes them, whatever came of it. `onError` hears of
 * faults between calls, such as a lost connection. Throws what `openBackend` throws.
 */
export async function withQueues<Result>(
  config: Config,
  onError: (error: Error) => void,
  use: (queues: Queues) => Promise<Result>,
): Promise<Result> {
  let open = false;
  const traces = config.traces ? await openTraces() : null;
  const backend = await openBackend({
    ...config,
    telemetry: traces?.telemetry ?? null,
    // Until the backend is open, its faults are the reason why it cannot be, and come as the error that is thrown.
    onError: (error) => {
      if (open) onError(error);
    },
    // Nothing in this process can go on, not even an orderly end; jobs in hand come back when their locks run out.
    onLost: (error) => {
      process.stderr.write(`${describeError(error)}\n`);
      process.exit(1);
    },
  });
  open = true;
  try {
    const documents = documentsQueue(backend, config.attempts);
    const deliver = deliverQueue(backend);
    return await use({ backend, documents, deliver, all: [documents, deliver] });
  } finally {
    await backend.close();
    await traces?.close();
  }
}

/** For commands that end by themselves: a fault that matters comes as the error of the call that it broke. */
export const ignoreFaults = (): void => {};
