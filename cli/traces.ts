import { setTimeout as sleep } from 'node:timers/promises';
import type { Telemetry } from 'bullmq';
import { version } from '../version.js';

/** OpenTelemetry as the queues take it, and what sends the last spans off at the end. */
export interface Traces {
  // biome-ignore lint/suspicious/noExplicitAny: BullMQ's own default for the context of a tracer
  readonly telemetry: Telemetry<any>;
  close(): Promise<void>;
}

/** What a process may take to send its last spans to a collector that does not answer. */
const CLOSE_MS = 2_000;

/**
 * Starts tracing: spans go by OTLP over HTTP to where OTEL_EXPORTER_OTLP_ENDPOINT says; the other variables of
 * OpenTelemetry (headers, OTEL_SERVICE_NAME, sampler) are read by its SDK. A job carries the trace of whoever enqueued it.
 */
export async function openTraces(): Promise<Traces> {
  const [{ NodeTracerProvider, BatchSpanProcessor }, { OTLPTraceExporter }, { BullMQOtel }] =
    await Promise.all([
      import('@opentelemetry/sdk-trace-node'),
      import('@opentelemetry/exporter-trace-otlp-http'),
      import('bullmq-otel'),
    ]);
  const exporter = new OTLPTraceExporter({ timeoutMillis: CLOSE_MS });
  const provider = new NodeTracerProvider({ spanProcessors: [new BatchSpanProcessor(exporter)] });
  provider.register();
  return {
    telemetry: new BullMQOtel({ tracerName: 'glosswire', version }),
    // The exporter tries again and again; a collector that is gone must not hold up the end.
    close: () =>
      Promise.race([provider.shutdown().catch(() => undefined), sleep(CLOSE_MS, undefined, { ref: false })]),
  };
}
