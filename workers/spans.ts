import { SpanStatusCode, trace } from '@opentelemetry/api';
import type { EnrichedDocument } from '../schemas/index.js';

// Without a registered provider, which is the rule, all of this does nothing.
const tracer = trace.getTracer('glosswire');

/** Runs `work` as a span of the job that runs now; what it puts on a queue carries that span on. */
export function inSpan<Value>(
  name: string,
  attributes: Record<string, string>,
  work: () => Promise<Value>,
): Promise<Value> {
  return tracer.startActiveSpan(name, { attributes }, async (span) => {
    try {
      return await work();
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      span.end();
    }
  });
}

/** Tells the stages of a document that a thread has just made, after the fact: the thread itself keeps no spans. */
export function stageSpans(document: EnrichedDocument, ms: number): void {
  let at = Date.now() - ms;
  for (const stage of document.pipeline.stages) {
    const span = tracer.startSpan(`stage ${stage.name}`, { startTime: at });
    at += stage.ms;
    span.end(at);
  }
}
