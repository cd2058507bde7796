import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { Redis } from 'ioredis';
import { redisStreamFeed } from '../../consumers/redis-stream-feed.js';
import type { EnrichedDocument } from '../../schemas/index.js';
import { openSinks } from '../../sinks/index.js';
import { storableJson } from '../../sinks/storable-json.js';
import { feedSuite } from '../conformance/feed-suite.js';
import { sinkSuite } from '../conformance/sink-suite.js';
import { redisMissing, startRedis } from '../servers/redis.js';
import type { LastingServer } from '../servers/server.js';
import { documentOf } from '../sinks/documents.js';

jest.setTimeout(60_000);
const absent = redisMissing();

if (absent !== null) {
  test(`Redis Streams sink not tested: ${absent}`, () => expect(absent).not.toBeNull());
} else {
  let server: LastingServer;
  let redis: Redis;
  beforeAll(async () => {
    server = await startRedis();
    redis = new Redis(server.url);
  });
  afterAll(async () => {
    await redis.quit();
    await server.stop();
  });
  beforeEach(() => redis.flushall());

  const open = async (options = '') =>
    (await openSinks([`${server.url.replace('redis', 'redis-stream')}?stream=s${options}`]))[0]!;
  const emitted = async (): Promise<EnrichedDocument[]> =>
    (await redis.xrange('{s}', '-', '+')).map(([, fields]) =>
      JSON.parse(fields[fields.indexOf('document') + 1]!),
    );

  sinkSuite('redis-stream', async () => ({
    durable: true,
    stored: (text) => JSON.parse(storableJson(text)),
    open: () => open(),
    emitted,
    remove: async () => {},
  }));

  feedSuite('redis-stream', async () => ({
    from: { from: `${server.url.replace('redis', 'redis-stream')}?stream=s` },
    oneReader: false,
    open: () => open(),
    remove: async () => {},
  }));

  describe('redisStreamSink', () => {
    const names = async () => (await emitted()).map(({ source }) => source.id);

    test('two writers write a revision once', async () => {
      const sinks = await Promise.all([open(), open()]);
      const batch = Array.from({ length: 100 }, (_, at) => documentOf(`d${at}`));
      const outcomes = await Promise.all(sinks.map((sink) => sink.write(batch)));
      expect(outcomes.flat().filter((outcome) => outcome === 'written')).toHaveLength(100);
      expect(await redis.xlen('{s}')).toBe(100);
      await Promise.all(sinks.map((sink) => sink.close()));
    });

    test('what is known is forgotten in time', async () => {
      const sink = await open('&remember=2');
      await sink.write([documentOf('a')]);
      const [key] = await redis.keys('{s}:revisions:*');
      const ttl = await redis.ttl(key!);
      expect(ttl).toBeGreaterThan(3 * 86_400);
      expect(ttl).toBeLessThanOrEqual(4 * 86_400);
      await sink.close();
    });

    test('a full stream waits for its consumers and drops nothing unread', async () => {
      const sink = await open('&maxlen=3');
      await sink.write(['a', 'b', 'c'].map((name) => documentOf(name)));
      const more = () => sink.write([documentOf('d'), documentOf('a')]);
      await expect(more()).rejects.toMatchObject({
        code: 'E_SINK_WRITE',
        message: expect.stringContaining('no group reads'),
      });
      await redis.xgroup('CREATE', '{s}', 'desk', '0');
      const [[, entries]] = (await redis.xreadgroup(
        'GROUP',
        'desk',
        'one',
        'COUNT',
        2,
        'STREAMS',
        '{s}',
        '>',
      )) as [[string, [string, string[]][]]];
      await expect(more()).rejects.toMatchObject({ code: 'E_SINK_WRITE' });
      await redis.xack('{s}', 'desk', entries[0]![0]);
      expect(await more()).toEqual(['written', 'unchanged']);
      expect(await names()).toEqual(['b', 'c', 'd']);
      await sink.close();
    });

    test('goes on by itself when the server has been restarted and has lost the script', async () => {
      const sink = await open();
      await sink.write([documentOf('a')]);
      await redis.script('FLUSH');
      expect(await sink.write([documentOf('a'), documentOf('b')])).toEqual(['unchanged', 'written']);
      await sink.close();
    });

    test('a server that is full is an error, and nothing is half written', async () => {
      const small = await startRedis('--maxmemory', '4mb');
      const [sink] = await openSinks([small.url.replace('redis', 'redis-stream')]);
      const batch = Array.from({ length: 100 }, (_, at) => documentOf(`d${at}`, 'x'.repeat(100_000)));
      await expect(sink!.write(batch)).rejects.toMatchObject({
        code: 'E_SINK_WRITE',
        message: expect.stringMatching(/OOM/),
      });
      const client = new Redis(small.url);
      const written = await client.xlen('{glosswire:documents}');
      expect(await client.scard((await client.keys('*revisions*'))[0]!)).toBe(written);
      await client.quit();
      await sink!.close();
      await small.stop();
    });

    test('what a reader had when it died goes to another one', async () => {
      const sink = await open();
      await sink.write(['a', 'b'].map((name) => documentOf(name)));
      await redis.xgroup('CREATE', '{s}', 'desk', '0');
      await redis.xreadgroup('GROUP', 'desk', 'dead', 'COUNT', 2, 'STREAMS', '{s}', '>');
      const options = { group: 'desk', start: 'first', signal: new AbortController().signal } as const;
      const feed = await redisStreamFeed(new Redis(server.url), 's', options, 50);
      await new Promise((resolve) => setTimeout(resolve, 100));
      const delivered = await feed.read(10, 0);
      expect(delivered.map(({ document }) => document.source.id)).toEqual(['a', 'b']);
      await feed.acknowledge(delivered);
      await feed.close();
      const [, , , consumers] = (await redis.xinfo('CONSUMERS', '{s}', 'desk')) as unknown[];
      expect(consumers).toBeUndefined();
      await sink.close();
    });

    test('a password that is wrong is not shown', async () => {
      const guarded = await startRedis('--requirepass', 'right');
      const url = guarded.url.replace('redis://', 'redis-stream://:hidden@');
      const failure = await openSinks([url]).catch((error) => error);
      expect(failure).toMatchObject({ code: 'E_SINK_WRITE' });
      expect(failure.message).not.toContain('hidden');
      await guarded.stop();
    });
  });
}
