import type { EnrichedDocument } from '../schemas/index.js';

/** One document on its way to a consumer. */
export interface Delivered {
  readonly document: EnrichedDocument;
  /** Where it stands in its feed, as the feed writes it. */
  readonly cursor: string;
}

/** Where a reader that has no place yet begins: at the oldest document, or at the next one that is written. */
export type FeedStart = 'first' | 'new';

export interface FeedOptions {
  /**
   * Readers with the same name share the documents and go on where the group left off; without a name nothing is
   * remembered.
   */
  readonly group: string | null;
  readonly start: FeedStart;
  readonly signal: AbortSignal;
}

/** Documents to be read from a sink, by one reader. */
export interface Feed {
  /** Up to `most` documents in order. Waits up to `waitMs` for one; an empty list means that none came. */
  read(most: number, waitMs: number): Promise<Delivered[]>;
  /** The group has dealt with these: they do not come again. In the order they were read. */
  acknowledge(delivered: readonly Delivered[]): Promise<void>;
  /** Lets go of what was read and not acknowledged, for the group's next reader. */
  close(): Promise<void>;
}
