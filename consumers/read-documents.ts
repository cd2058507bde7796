import type { EnrichedDocument } from '../schemas/index.js';
import type { ConsumeOptions } from './consume.js';
import { parseFilter } from './filter/parse-filter.js';
import { keepsAllRevisions, openFeed } from './open-feed.js';

const BATCH = 100;

/** The parts of `ConsumeOptions` that say what to read. */
export type ReadOptions = Pick<ConsumeOptions, 'from' | 'filter' | 'signal' | 'embedded'>;

/**
 * The latest revision of every document that a sink holds now and the filter lets through, once each. Where a sink keeps
 * all revisions it is read twice, and about 200 bytes a document are held in memory to know the latest. Throws what
 * `consume` throws.
 */
export async function* readDocuments(options: ReadOptions): AsyncGenerator<EnrichedDocument> {
  const wanted = options.filter === undefined ? () => true : parseFilter(options.filter);
  const latest = keepsAllRevisions(options.from) ? new Map<string, string>() : null;
  if (latest !== null) for await (const { id, revision } of all(options)) latest.set(id, revision);
  for await (const document of all(options)) {
    if (latest !== null && latest.get(document.id) !== document.revision) continue;
    if (wanted(document)) yield document;
    // A revision that a shared folder holds twice is still one.
    latest?.delete(document.id);
  }
}

async function* all({ from, signal, embedded }: ReadOptions): AsyncGenerator<EnrichedDocument> {
  const stop = signal ?? new AbortController().signal;
  const feed = await openFeed(from, { group: null, start: 'first', signal: stop }, { embedded });
  try {
    for (;;) {
      const delivered = await feed.read(BATCH, 0);
      if (delivered.length === 0 || stop.aborted) return;
      for (const { document } of delivered) yield document;
    }
  } finally {
    await feed.close();
  }
}
