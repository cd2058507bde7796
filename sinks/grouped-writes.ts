import { GlosswireError } from '../errors.js';
import type { EnrichedDocument } from '../schemas/index.js';
import type { SinkOutcome } from './contract.js';

/** How much one group may hold; a single document beyond it goes alone. */
export interface GroupLimits {
  readonly documents: number;
  /** Rough size, in UTF-16 units of the documents' texts. */
  readonly length: number;
}

const LIMITS: GroupLimits = { documents: 500, length: 4_000_000 };

/** Writes documents and says of each, in order, what it did; `queuedAt` has a time for each, as in `Sink.write`. */
export type WriteGroup = (
  documents: readonly EnrichedDocument[],
  queuedAt: readonly number[],
) => Promise<SinkOutcome[]>;

interface Waiting {
  readonly documents: readonly EnrichedDocument[];
  readonly queuedAt: number;
  readonly resolve: (outcomes: SinkOutcome[]) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Writes one group at a time: those that come while one is under way go together in the next, so that many small writes
 * cost one append, one statement or one request. Where `writeGroup` throws, every write of its group is rejected.
 */
export class GroupedWrites {
  readonly #name: string;
  readonly #writeGroup: WriteGroup;
  readonly #limits: GroupLimits;
  #waiting: Waiting[] = [];
  #writing: Promise<void> | null = null;
  #closed = false;

  /** `name` is the sink's. */
  constructor(name: string, writeGroup: WriteGroup, limits: Partial<GroupLimits> = {}) {
    this.#name = name;
    this.#writeGroup = writeGroup;
    this.#limits = { ...LIMITS, ...limits };
  }

  /** As `Sink.write`. */
  write(documents: readonly EnrichedDocument[], queuedAt = Date.now()): Promise<SinkOutcome[]> {
    if (this.#closed) {
      const fault = new GlosswireError('E_SINK_WRITE', `Sink ${this.#name} is closed. Open it again.`);
      return Promise.reject(fault);
    }
    if (documents.length === 0) return Promise.resolve([]);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ documents, queuedAt, resolve, reject });
      this.#writing ??= this.#drain();
    });
  }

  /** Takes no more writes; resolves when those that were taken are done. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#writing;
  }

  async #drain(): Promise<void> {
    while (this.#waiting.length > 0) {
      const group = this.#nextGroup();
      try {
        const outcomes = await this.#writeGroup(
          group.flatMap(({ documents }) => documents),
          group.flatMap(({ documents, queuedAt }) => documents.map(() => queuedAt)),
        );
        for (const { documents, resolve } of group) resolve(outcomes.splice(0, documents.length));
      } catch (error) {
        for (const { reject } of group) reject(error);
      }
    }
    // In the same turn as the last look at the queue, so that no write is left waiting.
    this.#writing = null;
  }

  #nextGroup(): Waiting[] {
    let taken = 0;
    let documents = 0;
    let length = 0;
    for (const waiting of this.#waiting) {
      documents += waiting.documents.length;
      length += waiting.documents.reduce((sum, { text }) => sum + text.length, 0);
      if (taken > 0 && (documents > this.#limits.documents || length > this.#limits.length)) break;
      taken++;
    }
    return this.#waiting.splice(0, taken);
  }
}
