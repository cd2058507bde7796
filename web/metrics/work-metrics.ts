import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { WorkObserver } from '../../workers/observer.js';

/** Seconds; stages take from microseconds to, for the longest documents, a second. */
const STAGE_BUCKETS = [0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1];
const DOCUMENT_BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
/** From a sink that keeps up to one that was away for a day. */
const LAG_BUCKETS = [0.05, 0.1, 0.5, 1, 5, 15, 60, 300, 1_800, 7_200, 86_400];

/** Metrics of the documents that this process works on, fed by its workers. `threads` is asked at every scrape. */
export function workMetrics(registry: Registry, threads: () => number): WorkObserver {
  const registers = [registry];
  const documents = new Histogram({
    name: 'glosswire_document_seconds',
    help: 'Time of a document in its thread',
    buckets: DOCUMENT_BUCKETS,
    registers,
  });
  const stages = new Histogram({
    name: 'glosswire_stage_seconds',
    help: 'Time of a stage for one document',
    labelNames: ['stage'],
    buckets: STAGE_BUCKETS,
    registers,
  });
  const problems = new Counter({
    name: 'glosswire_stage_problems_total',
    help: 'Documents that lack what a stage could not make',
    labelNames: ['stage'],
    registers,
  });
  const ended = new Counter({
    name: 'glosswire_threads_ended_total',
    help: 'Threads ended for what a document did, by the code of the error',
    labelNames: ['code'],
    registers,
  });
  const failures = new Counter({
    name: 'glosswire_job_failures_total',
    help: 'Attempts that failed, by queue and code; dead="true" where it was the last',
    labelNames: ['queue', 'code', 'dead'],
    registers,
  });
  const writes = new Histogram({
    name: 'glosswire_sink_write_seconds',
    help: 'Time of a write to a sink, by what came of it',
    labelNames: ['sink', 'outcome'],
    buckets: DOCUMENT_BUCKETS,
    registers,
  });
  const lag = new Histogram({
    name: 'glosswire_sink_lag_seconds',
    help: 'Time from the queue to the sink: of the document, or of its delivery where the sink has a queue',
    labelNames: ['sink'],
    buckets: LAG_BUCKETS,
    registers,
  });
  new Gauge({
    name: 'glosswire_threads',
    help: 'Threads that enrich in this process',
    registers,
    collect() {
      this.set(threads());
    },
  });
  return {
    enriched(document, ms) {
      documents.observe(ms / 1_000);
      for (const stage of document.pipeline.stages) stages.observe({ stage: stage.name }, stage.ms / 1_000);
      for (const { stage } of document.problems) problems.inc({ stage });
    },
    threadEnded: (code) => ended.inc({ code }),
    failed: (queue, code, dead) => failures.inc({ queue, code: code ?? 'other', dead: String(dead) }),
    wrote(sink, outcome, ms, lagMs) {
      writes.observe({ sink, outcome }, ms / 1_000);
      if (outcome === 'written' || outcome === 'unchanged') lag.observe({ sink }, Math.max(0, lagMs) / 1_000);
    },
  };
}
