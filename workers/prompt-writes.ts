import type { EnrichedDocument } from '../schemas/index.js';
import type { Sink, SinkOutcome } from '../sinks/contract.js';

/** Many times what a server that is up takes, and little for a document that waits for one that is frozen. */
const LIMIT_MS = 500;
/** How long nothing is tried after a failure: of a sink that is down, one document in so long pays the limit. */
const PAUSE_MS = 5_000;

/**
 * Writes to a sink at once, past the `deliver` queue. Resolves to undefined where the document has to go that way: the
 * write failed or took longer than `limitMs` (it may still succeed, and the delivery then finds it unchanged), or one
 * did so less than `pauseMs` ago. While a write hangs no other is tried, so that a dead server gathers no documents.
 */
export function promptWrites(
  sink: Pick<Sink, 'write'>,
  { limitMs = LIMIT_MS, pauseMs = PAUSE_MS }: { limitMs?: number; pauseMs?: number } = {},
): (document: EnrichedDocument, queuedAt: number) => Promise<SinkOutcome | undefined> {
  let pausedUntil = 0;
  const pause = () => {
    pausedUntil = performance.now() + pauseMs;
  };
  return async (document, queuedAt) => {
    if (performance.now() < pausedUntil) return undefined;
    const writing = sink.write([document], queuedAt).then(
      ([outcome]) => outcome,
      () => undefined,
    );
    let timer: NodeJS.Timeout | undefined;
    const limit = new Promise<'late'>((resolve) => {
      timer = setTimeout(resolve, limitMs, 'late');
    });
    const outcome = await Promise.race([writing, limit]);
    clearTimeout(timer);
    if (outcome === 'late') {
      pausedUntil = Number.POSITIVE_INFINITY;
      void writing.then(pause);
      return undefined;
    }
    if (outcome === undefined) pause();
    return outcome;
  };
}
