import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { EnrichedDocument } from '../../../schemas/index.js';
import { openSinks, type Sink } from '../../../sinks/index.js';
import { storableJson } from '../../../sinks/storable-json.js';
import { webhookSink } from '../../../sinks/webhook/webhook-sink.js';
import { sinkSuite } from '../../conformance/sink-suite.js';
import { type Seen, startHttp } from '../../servers/http.js';
import { documentOf } from '../documents.js';

const SECRET = `whsec_${Buffer.from('a key that only two know').toString('base64')}`;

/** A receiver that keeps what it takes; `status` decides over each message. */
async function startReceiver(status: (documents: EnrichedDocument[], tries: number) => number = () => 204) {
  const messages: Seen[] = [];
  const taken: EnrichedDocument[] = [];
  const server = await startHttp((seen) => {
    messages.push(seen);
    const { documents } = JSON.parse(seen.body) as { documents: EnrichedDocument[] };
    const answer = status(documents, messages.length);
    if (answer < 300) taken.push(...documents);
    return { status: answer };
  });
  return { ...server, messages, taken };
}

sinkSuite('webhook', async () => {
  const receiver = await startReceiver();
  return {
    durable: false,
    stored: (text) => JSON.parse(storableJson(text)),
    open: async () =>
      (await openSinks([`webhook+http://${receiver.host}/in`], { webhookSecret: SECRET }))[0]!,
    emitted: async () => receiver.taken,
    remove: () => receiver.stop(),
  };
});

describe('webhookSink', () => {
  let receiver: Awaited<ReturnType<typeof startReceiver>>;
  let sink: Sink;
  const begin = async (status: Parameters<typeof startReceiver>[0], more = {}) => {
    receiver = await startReceiver(status);
    sink = webhookSink({ name: 'hook', url: `http://${receiver.host}/in?desk=1`, secret: SECRET, ...more });
  };
  beforeEach(() => begin(undefined));
  afterEach(async () => {
    await sink.close();
    await receiver.stop();
  });

  test('signs as the Standard Webhooks specification says', async () => {
    await sink.write([documentOf('a')]);
    const { headers, body, path } = receiver.messages[0]!;
    const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
    const key = Buffer.from(SECRET.slice('whsec_'.length), 'base64');
    expect(path).toBe('/in?desk=1');
    expect(headers['webhook-signature']).toBe(
      `v1,${createHmac('sha256', key).update(signed).digest('base64')}`,
    );
    expect(Math.abs(Number(headers['webhook-timestamp']) - Date.now() / 1000)).toBeLessThan(60);
  });

  test('sends batches', async () => {
    await sink.write(Array.from({ length: 45 }, (_, at) => documentOf(`d${at}`)));
    expect(receiver.messages).toHaveLength(3);
    expect(receiver.taken).toHaveLength(45);
  });

  test('tries again where the server fails, and with the same id', async () => {
    await sink.close();
    await receiver.stop();
    await begin((_, tries) => (tries < 3 ? 503 : 200));
    expect(await sink.write([documentOf('a')])).toEqual(['written']);
    expect(new Set(receiver.messages.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  });

  test('a document that the receiver refuses holds up no other', async () => {
    await sink.close();
    await receiver.stop();
    const bad = documentOf('bad').id;
    await begin((documents) => (documents.some(({ id }) => id === bad) ? 422 : 200));
    const batch = [documentOf('a'), documentOf('bad'), documentOf('b')];
    await expect(sink.write(batch)).rejects.toMatchObject({ message: expect.stringContaining(bad) });
    expect(receiver.taken.map(({ source }) => source.id)).toEqual(['a', 'b']);
    expect(await sink.write([documentOf('a')])).toEqual(['unchanged']);
  });

  test('a receiver that is down is left alone for a while', async () => {
    await sink.close();
    await receiver.stop();
    await begin(() => 500, { breaker: { failures: 3, openMs: 60_000 } });
    await expect(sink.write([documentOf('a')])).rejects.toMatchObject({ code: 'E_SINK_WRITE' });
    await expect(sink.write([documentOf('a')])).rejects.toMatchObject({
      message: expect.stringContaining('asked again in 60 s'),
    });
    expect(receiver.messages).toHaveLength(3);
  });

  test('needs a secret, and shows neither it nor the path', async () => {
    const url = `webhook+http://${receiver.host}/services/T0/B0/hidden`;
    await expect(openSinks([url])).rejects.toMatchObject({
      code: 'E_SINK_CONFIG',
      message: expect.not.stringContaining('hidden'),
    });
    const [opened] = await openSinks([url], { webhookSecret: SECRET });
    expect(opened!.name).not.toContain('hidden');
    await opened!.close();
  });
});
