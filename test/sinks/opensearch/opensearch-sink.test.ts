import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { EnrichedDocument } from '../../../schemas/index.js';
import { openSinks } from '../../../sinks/index.js';
import { storableJson } from '../../../sinks/storable-json.js';
import { sinkSuite } from '../../conformance/sink-suite.js';
import { startOpensearch } from '../../servers/opensearch.js';
import { documentOf } from '../documents.js';

let server: Awaited<ReturnType<typeof startOpensearch>>;
beforeAll(async () => {
  server = await startOpensearch();
});
afterAll(() => server.stop());

let indices = 0;
const open = async (index: string, more = '') =>
  (await openSinks([`opensearch+http://${more}${server.host}/${index}`]))[0]!;
const documentsIn = (index: string) =>
  [...(server.indices.get(index)?.values() ?? [])].map(
    ({ source: { revisions: _, queuedAt: __, ...document } }) => document,
  );

sinkSuite('opensearch', async () => {
  const index = `suite-${++indices}`;
  return {
    durable: true,
    keeps: 'latest',
    stored: (text) => JSON.parse(storableJson(text)),
    open: () => open(index),
    emitted: async () => documentsIn(index) as unknown as EnrichedDocument[],
    remove: async () => {
      server.indices.delete(index);
    },
  };
});

describe('opensearchSink', () => {
  beforeEach(() => {
    server.requests.length = 0;
    server.hooks.beforeBulk = () => {};
  });

  test('many small writes are few bulk requests', async () => {
    const sink = await open('bulk');
    await Promise.all(Array.from({ length: 200 }, (_, at) => sink.write([documentOf(`d${at}`)])));
    await sink.close();
    expect(documentsIn('bulk')).toHaveLength(200);
    expect(server.requests.filter(({ path }) => path.includes('_bulk')).length).toBeLessThan(10);
  });

  test('a writer that was overtaken looks again, and then knows that the revision is there', async () => {
    const sink = await open('race');
    server.hooks.beforeBulk = (stored) => {
      server.hooks.beforeBulk = () => {};
      const { id, revision } = documentOf('a');
      stored.set(id, { version: 7, source: { ...documentOf('a'), revisions: [revision] } });
    };
    expect(await sink.write([documentOf('a'), documentOf('b')])).toEqual(['unchanged', 'written']);
    expect(await sink.write([documentOf('a', 'two')])).toEqual(['written']);
    expect(server.indices.get('race')?.get(documentOf('a').id)?.version).toBe(8);
    await sink.close();
  });

  test('a password goes to the server and nowhere else', async () => {
    const sink = await open('guarded', 'desk:s%40crets@');
    expect(server.requests[0]?.headers.authorization).toBe(
      `Basic ${Buffer.from('desk:s@crets').toString('base64')}`,
    );
    expect(sink.name).toBe(`opensearch+http://${server.host}/guarded`);
    await sink.close();
  });

  test('says what the server said', async () => {
    const sink = await open('gone');
    server.indices.delete('gone');
    await expect(sink.write([documentOf('a')])).rejects.toMatchObject({
      code: 'E_SINK_WRITE',
      message: expect.stringContaining('404 no such index [gone]'),
    });
    await sink.close();
  });
});
