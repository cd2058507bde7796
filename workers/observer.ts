import type { EnrichedDocument, Receipt } from '../schemas/index.js';

/** What became of a write to a sink. */
export type WriteOutcome = Receipt['sinks'][string] | 'failed';

/** Hears what workers do, to count it. It must be quick and never throw: it runs between two jobs. */
export interface WorkObserver {
  /** A thread has made this document, in so many milliseconds. */
  enriched(document: EnrichedDocument, ms: number): void;
  /** A thread was ended, with the code of the error: `E_DEADLINE`, `E_THREAD_MEMORY` or `E_THREAD_DIED`. */
  threadEnded(code: string): void;
  /** A sink was written to, in so many milliseconds, so long after the job was put on its queue. */
  wrote(sink: string, outcome: WriteOutcome, ms: number, lagMs: number): void;
  /** An attempt of a job failed; `dead` where it was the last. */
  failed(queue: string, code: string | null, dead: boolean): void;
}

const ignore = (): void => undefined;

export const nobody: WorkObserver = { enriched: ignore, threadEnded: ignore, wrote: ignore, failed: ignore };
