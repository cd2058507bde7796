import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { glosswire } from '../cli/glosswire.js';
import { temporaryFolder } from '../servers/server.js';

jest.setTimeout(180_000);

interface Span {
  name: string;
  traceId: string;
  spanId: string;
  parentSpanId?: string;
}
const spans: Span[] = [];
// As much of an OpenTelemetry collector as a test needs.
const collector = createServer((request, response) => {
  let body = '';
  request.on('data', (part) => {
    body += part;
  });
  request.on('end', () => {
    for (const resource of JSON.parse(body).resourceSpans) {
      for (const scope of resource.scopeSpans) spans.push(...scope.spans);
    }
    response.setHeader('content-type', 'application/json').end('{}');
  });
});
beforeAll(async () => {
  collector.listen(0, '127.0.0.1');
  await once(collector, 'listening');
});
afterAll(() => {
  collector.closeAllConnections();
  collector.close();
});

test('one trace leads from enqueue through the stages to the sink, across processes', async () => {
  const folder = temporaryFolder('traces');
  const env = {
    GLOSSWIRE_DATA: join(folder, 'data'),
    GLOSSWIRE_SINKS: `jsonl:${join(folder, 'out')}`,
    OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${(collector.address() as AddressInfo).port}`,
  };
  const input = '{"text": "The road to the harbour was closed on Friday."}';
  expect(await glosswire(['enqueue', '-'], { env, input })).toMatchObject({ code: 0, stderr: '' });
  const [enqueued] = spans;
  expect(enqueued?.name).toMatch(/add.*documents/i);
  expect((await glosswire(['work', '--until-empty'], { env })).code).toBe(0);
  const trace = spans.filter(({ traceId }) => traceId === enqueued?.traceId);
  const names = trace.map(({ name }) => name);
  expect(names).toContain('stage sentences');
  expect(names).toContain('sink');
  const job = trace.find(({ name }) => /process/.test(name));
  expect(trace.filter(({ parentSpanId }) => parentSpanId === job?.spanId).map(({ name }) => name)).toContain(
    'sink',
  );
});

test('without a collector there are no traces, and with one that is gone the work is done all the same', async () => {
  const folder = temporaryFolder('traces');
  const env = { GLOSSWIRE_DATA: join(folder, 'data'), OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:1' };
  const { code } = await glosswire(['enqueue', '-'], { env, input: '{"text": "The road was closed."}' });
  expect(code).toBe(0);
});
