import type { EnrichedDocument } from '../schemas/index.js';

/** `unchanged`: the sink was given this revision of the document before, or keeps a newer one in its place. */
export type SinkOutcome = 'written' | 'unchanged';

/**
 * Where enriched documents go. Delivery is at least once and every sink is idempotent: it keeps documents by id and
 * skips a revision it was given before, so writing a batch again after a failure is always safe. That goes for an older
 * revision too: a job that was cut short may run again after a newer one. Of two revisions the newer is the one whose
 * article was put on the queue later.
 */
export interface Sink {
  /** Unique among the open sinks and free of secrets; stands in receipts, logs and error messages. */
  readonly name: string;
  /** True for a sink that waits on a network or a rate limit: it is fed through the `deliver` queue. */
  readonly slow: boolean;
  /**
   * For a slow sink: true where a write takes milliseconds while its server is up. It is then written to at once, and
   * only what fails or takes long goes through the `deliver` queue.
   */
  readonly prompt?: boolean;
  /**
   * Takes a batch and says per document, in order, what it did; resolves when the documents are as safe as the sink
   * makes them. Throws `E_SINK_WRITE` (retryable) where it could not: the batch is then taken in part or not at all,
   * never a document by half. `queuedAt` (ms since 1970, default now) is when the articles were put on the queue: where
   * only the latest revision is kept, one that comes late does not take the place of a newer one.
   */
  write(documents: readonly EnrichedDocument[], queuedAt?: number): Promise<SinkOutcome[]>;
  /** Finishes the writes that are under way and lets go of every resource. Closing twice is allowed. */
  close(): Promise<void>;
}
