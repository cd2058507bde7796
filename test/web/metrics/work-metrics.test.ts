import { describe, expect, test } from '@jest/globals';
import { Registry, workMetrics } from '../../../web/metrics/index.js';
import { documentOf } from '../../sinks/documents.js';

describe('workMetrics', () => {
  test('counts documents, stages, problems, ended threads, failures and writes', async () => {
    const registry = new Registry();
    const observer = workMetrics(registry, () => 3);
    const document = documentOf('a');
    observer.enriched(
      {
        ...document,
        pipeline: { ...document.pipeline, stages: [{ name: 'sentences', version: '1', ms: 2 }] },
        problems: [{ stage: 'dates', code: 'E_STAGE_FAILED', message: 'x' }],
      },
      12,
    );
    observer.threadEnded('E_DEADLINE');
    observer.failed('documents', 'E_DEADLINE', true);
    observer.failed('deliver', null, false);
    observer.wrote('jsonl:out', 'written', 5, 400);
    observer.wrote('jsonl:out', 'failed', 5, 400);
    const text = await registry.metrics();
    for (const line of [
      'glosswire_document_seconds_bucket{le="0.01"} 0',
      'glosswire_document_seconds_bucket{le="0.025"} 1',
      'glosswire_stage_seconds_bucket{le="0.0025",stage="sentences"} 1',
      'glosswire_stage_problems_total{stage="dates"} 1',
      'glosswire_threads_ended_total{code="E_DEADLINE"} 1',
      'glosswire_job_failures_total{queue="documents",code="E_DEADLINE",dead="true"} 1',
      'glosswire_job_failures_total{queue="deliver",code="other",dead="false"} 1',
      'glosswire_sink_write_seconds_count{sink="jsonl:out",outcome="failed"} 1',
      'glosswire_sink_lag_seconds_count{sink="jsonl:out"} 1',
      'glosswire_threads 3',
    ]) {
      expect(text.split('\n')).toContain(line);
    }
  });
});
