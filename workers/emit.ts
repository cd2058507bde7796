import { describeError, GlosswireError } from '../errors.js';
import { addJobs, type Delivery, deliverQueue, deliveryJobId, type QueueBackend } from '../queues/index.js';
import type { EnrichedDocument, Receipt } from '../schemas/index.js';
import type { Sink } from '../sinks/contract.js';
import { nobody, type WorkObserver, type WriteOutcome } from './observer.js';
import { promptWrites } from './prompt-writes.js';
import { inSpan } from './spans.js';

/** Hands one document to every sink and says what each did; `since` is when its job was put on the queue (ms, 1970). */
export type Emit = (document: EnrichedDocument, since: number) => Promise<Receipt['sinks']>;

/**
 * Writes to fast sinks at once, and to prompt ones; for each slow one that has not taken the document so it puts a
 * delivery on the `deliver` queue, which costs more than a millisecond of CPU, since it carries the document. Every sink
 * is tried, also after another has failed; then the failures are thrown together as `E_SINK_WRITE`, and on the next
 * attempt the sinks that took the document find it unchanged.
 */
export function createEmit(
  backend: QueueBackend,
  sinks: readonly Sink[],
  observer: WorkObserver = nobody,
): Emit {
  const deliveries = sinks.some(({ slow }) => slow) ? deliverQueue(backend) : null;
  const prompt = new Map(
    sinks.flatMap((sink) => (sink.slow && sink.prompt ? [[sink, promptWrites(sink)] as const] : [])),
  );

  const emitTo = async (
    sink: Sink,
    document: EnrichedDocument,
    since: number,
  ): Promise<Receipt['sinks'][string]> => {
    if (!sink.slow || deliveries === null) {
      const [outcome] = await sink.write([document], since);
      return outcome ?? 'unchanged';
    }
    const written = await prompt.get(sink)?.(document, since);
    if (written !== undefined) return written;
    const data: Delivery = { sink: sink.name, document, queuedAt: since };
    const id = deliveryJobId(data);
    const { rejected } = await addJobs(backend, deliveries, [{ id, name: 'deliver', data }]);
    if (rejected[0]) {
      throw new GlosswireError('E_SINK_WRITE', `The queue refused the delivery: ${rejected[0].reason}.`);
    }
    return 'queued';
  };

  return async (document, since) => {
    const outcomes = await Promise.allSettled(
      sinks.map((sink) => observed(observer, sink.name, since, () => emitTo(sink, document, since))),
    );
    const faults = outcomes.flatMap((outcome, at) =>
      outcome.status === 'rejected' ? [`${sinks[at]?.name}: ${describeError(outcome.reason)}`] : [],
    );
    if (faults.length > 0) throw new GlosswireError('E_SINK_WRITE', faults.join('; '));
    return Object.fromEntries(
      outcomes.flatMap((outcome, at) =>
        outcome.status === 'fulfilled' ? [[sinks[at]?.name ?? '', outcome.value]] : [],
      ),
    );
  };
}

/** Runs a write and tells the observer what came of it. */
export async function observed<Outcome extends WriteOutcome>(
  observer: WorkObserver,
  sink: string,
  since: number,
  write: () => Promise<Outcome>,
): Promise<Outcome> {
  const started = performance.now();
  const tell = (outcome: WriteOutcome) =>
    observer.wrote(sink, outcome, performance.now() - started, Date.now() - since);
  try {
    const outcome = await inSpan('sink', { sink }, write);
    tell(outcome);
    return outcome;
  } catch (error) {
    tell('failed');
    throw error;
  }
}
