import { z } from 'zod';
import { GlosswireError } from '../errors.js';
import { sha256 } from '../schemas/index.js';
import type { Sink } from './contract.js';
import { jsonlSink } from './jsonl/jsonl-sink.js';
import { memorySink } from './memory-sink.js';
import type { SqlPool } from './postgres/database.js';
import { serverScheme, streamOption, tableOption } from './sink-address.js';
import { parseOptions, parseSinkUrl } from './sink-url.js';

/** What sinks may need beside their URL. */
export interface SinkSurroundings {
  /** The embedded database of this process, where there is one; its owner closes it. */
  readonly embedded?: SqlPool | null | undefined;
  /** The key that webhook messages are signed with. */
  readonly webhookSecret?: string | undefined;
}

/** Opens a sink from its URL. */
export interface SinkKind {
  /** How the URL is written, for error messages and help. */
  readonly form: string;
  open(url: string, form: string, surroundings: SinkSurroundings): Promise<Sink>;
}

const amount = (min: number) => z.coerce.number().int().min(min).optional();
const streamOptions = streamOption.extend({ maxlen: amount(0), remember: amount(1) });
const ignore = () => undefined;

const jsonl: SinkKind = {
  form: 'jsonl:FOLDER[?maxBytes=BYTES&fsync=batch|close]',
  async open(url, form) {
    const shape = z.strictObject({ maxBytes: amount(1), fsync: z.enum(['batch', 'close']).optional() });
    const { target, options } = parseOptions(url, shape, form);
    if (target === '') throw new GlosswireError('E_SINK_CONFIG', 'jsonl: lacks a folder. Write jsonl:./out.');
    return jsonlSink({ folder: target, ...options });
  },
};

const memory: SinkKind = {
  form: 'memory:',
  async open(url, form) {
    const { target } = parseOptions(url, z.strictObject({}), form);
    return memorySink({ name: `memory:${target}` });
  },
};

const redisStream: SinkKind = {
  form: 'redis-stream://HOST[:6379][?stream=NAME&maxlen=COUNT&remember=DAYS]',
  async open(url, form) {
    const scheme = url.slice(0, url.indexOf(':'));
    const server = serverScheme(scheme);
    const {
      server: address,
      name,
      options,
    } = parseSinkUrl(url, { ours: scheme, server }, streamOptions, form);
    const [{ redisStreamSink }, { streamClient }] = await Promise.all([
      import('./redis-stream/redis-stream-sink.js'),
      import('./redis-stream/connect.js'),
    ]);
    return redisStreamSink(streamClient(address, ignore), {
      name: `${name}#${options.stream}`,
      stream: options.stream,
      ...(options.maxlen === undefined ? {} : { maxLength: options.maxlen }),
      ...(options.remember === undefined ? {} : { rememberDays: options.remember }),
    });
  },
};

const postgres: SinkKind = {
  form: 'postgres://USER@HOST/DATABASE[?table=NAME]',
  async open(url, form) {
    const scheme = url.slice(0, url.indexOf(':'));
    const { server, name, options } = parseSinkUrl(url, { ours: scheme, server: scheme }, tableOption, form);
    const { postgresPool, postgresSink } = await import('./postgres/postgres-sink.js');
    return postgresSink(postgresPool(server, ignore), {
      name: `${name}#${options.table}`,
      table: options.table,
    });
  },
};

const embedded: SinkKind = {
  form: 'embedded:[TABLE]',
  async open(url, form, { embedded: pool }) {
    const { target } = parseOptions(url, z.strictObject({}), form);
    const table = target === '' ? 'documents' : target;
    if (pool === undefined || pool === null) {
      throw new GlosswireError(
        'E_SINK_CONFIG',
        'The sink embedded: writes to the embedded queue’s database, and this queue is on a server. Unset QUEUE_URL, ' +
          'or name a postgres:// sink.',
      );
    }
    const { postgresSink } = await import('./postgres/postgres-sink.js');
    return postgresSink(pool, { name: `embedded:${table}`, table, embedded: true });
  },
};

const webhook: SinkKind = {
  form: 'webhook+https://HOST/PATH[?batch=COUNT]',
  async open(url, form, { webhookSecret }) {
    const scheme = url.slice(0, url.indexOf(':'));
    const shape = z.object({ batch: amount(1) });
    const { server, options } = parseSinkUrl(
      url,
      { ours: scheme, server: scheme.slice('webhook+'.length) },
      shape,
      form,
    );
    if (webhookSecret === undefined) {
      throw new GlosswireError(
        'E_SINK_CONFIG',
        `The webhook sink signs what it sends. Set GLOSSWIRE_WEBHOOK_SECRET to a secret that the receiver knows too.`,
      );
    }
    const { webhookSink } = await import('./webhook/webhook-sink.js');
    return webhookSink({
      // Paths of webhooks are often secrets themselves.
      name: `${scheme}://${new URL(server).host}#${sha256(server).slice(0, 8)}`,
      url: server,
      secret: webhookSecret,
      ...(options.batch === undefined ? {} : { batch: options.batch }),
    });
  },
};

const opensearch: SinkKind = {
  form: 'opensearch+https://[USER:PASSWORD@]HOST[:9200]/INDEX',
  async open(url, form) {
    const scheme = url.slice(0, url.indexOf(':'));
    const { server, name } = parseSinkUrl(
      url,
      { ours: scheme, server: scheme.slice('opensearch+'.length) },
      z.object({}),
      form,
    );
    const { origin, pathname, username, password } = new URL(server);
    const { opensearchSink } = await import('./opensearch/opensearch-sink.js');
    const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
    return opensearchSink({
      name,
      origin,
      index: pathname.slice(1),
      authorization: username === '' ? undefined : `Basic ${Buffer.from(credentials).toString('base64')}`,
    });
  },
};

/** Every kind of sink by the scheme of its URL. */
export const sinkKinds: Readonly<Record<string, SinkKind>> = {
  jsonl,
  memory,
  'redis-stream': redisStream,
  'rediss-stream': redisStream,
  'redis-cluster-stream': redisStream,
  'rediss-cluster-stream': redisStream,
  postgres,
  postgresql: postgres,
  embedded,
  'webhook+http': webhook,
  'webhook+https': webhook,
  'opensearch+http': opensearch,
  'opensearch+https': opensearch,
};
