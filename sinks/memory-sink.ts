import { GlosswireError } from '../errors.js';
import type { EnrichedDocument } from '../schemas/index.js';
import type { Sink } from './contract.js';

export interface MemorySink extends Sink {
  /** The latest revision of each document by id. */
  readonly documents: ReadonlyMap<string, EnrichedDocument>;
  /** Every document that was written, in order; one that was unchanged is not in it. */
  readonly written: readonly EnrichedDocument[];
}

/** A sink that keeps documents in this process, for tests and for programs that embed Glosswire. */
export function memorySink(options: { name?: string; slow?: boolean } = {}): MemorySink {
  const name = options.name ?? 'memory:';
  const documents = new Map<string, EnrichedDocument>();
  const written: EnrichedDocument[] = [];
  const revisions = new Set<string>();
  let closed = false;
  return {
    name,
    slow: options.slow ?? false,
    documents,
    written,
    async write(batch) {
      if (closed) throw new GlosswireError('E_SINK_WRITE', `Sink ${name} is closed. Open it again.`);
      return batch.map((document) => {
        const key = document.id + document.revision;
        if (revisions.has(key)) return 'unchanged';
        revisions.add(key);
        documents.set(document.id, document);
        written.push(document);
        return 'written';
      });
    },
    async close() {
      closed = true;
    },
  };
}
