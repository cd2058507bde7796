import type { EnrichedDocument } from '../schemas/index.js';
import type { SinkSurroundings } from '../sinks/index.js';
import type { Delivered, FeedStart } from './contract.js';
import { parseFilter } from './filter/parse-filter.js';
import { openFeed } from './open-feed.js';

export interface ConsumeOptions extends Pick<SinkSurroundings, 'embedded'> {
  /** The URL of the sink to read, as `GLOSSWIRE_SINKS` has it: `jsonl:`, `redis-stream://`, `postgres://`, `embedded:`. */
  readonly from: string;
  /**
   * Consumers of the same name go on where the group left off. On Redis they share the documents, elsewhere one works
   * and the others stand by. Without a name nothing is remembered.
   */
  readonly group?: string | undefined;
  /** Where a new group, or a consumer without one, begins. Default `first`. */
  readonly start?: FeedStart | undefined;
  /** Only documents that it is true for, such as `casualties.killed >= 10 and country = AM`. */
  readonly filter?: string | undefined;
  /** False ends where nothing more is there, instead of waiting for more. Default true. */
  readonly follow?: boolean | undefined;
  /** Documents read, and acknowledged, together. Default 100. */
  readonly batch?: number | undefined;
  /** Ends after this many documents. */
  readonly limit?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Deals with one document; when it resolves, the document counts as dealt with. */
export type DocumentHandler = (document: EnrichedDocument, cursor: string) => unknown;

const BATCH = 100;
const WAIT_MS = 5_000;

/**
 * Hands documents from a sink to `handler`, one after another, and acknowledges them for the group: at least once, also
 * after a crash. Where the handler throws, those before are acknowledged and the error is thrown on; the document comes
 * again to the group's next consumer. Resolves to the number handled, when the signal aborts, the limit is reached or,
 * with `follow: false`, nothing more is there. Throws `E_FILTER_INVALID`, `E_SINK_CONFIG` and `E_CONSUME_FAILED`.
 */
export async function consume(options: ConsumeOptions, handler: DocumentHandler): Promise<number> {
  const { from, group = null, start = 'first', follow = true, batch = BATCH, limit = Infinity } = options;
  const wanted = options.filter === undefined ? () => true : parseFilter(options.filter);
  const signal = options.signal ?? new AbortController().signal;
  const feed = await openFeed(from, { group, start, signal }, options);
  let handled = 0;
  try {
    while (!signal.aborted && handled < limit) {
      const delivered = await feed.read(Math.min(batch, limit - handled), follow ? WAIT_MS : 0);
      if (delivered.length === 0 && !follow) break;
      const done: Delivered[] = [];
      try {
        for (const each of delivered) {
          if (signal.aborted || handled >= limit) break;
          if (wanted(each.document)) {
            await handler(each.document, each.cursor);
            handled += 1;
          }
          done.push(each);
        }
      } finally {
        await feed.acknowledge(done);
      }
    }
    return handled;
  } finally {
    await feed.close();
  }
}
