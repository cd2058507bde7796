import { createRedisBackend } from 'bullmq';
import type { RedisOptions } from 'ioredis';
import { GlosswireError } from '../errors.js';
import { type RedisClient, redisClient, redisServers } from '../redis-client.js';
import { bindBackend } from './bind.js';
import type { BackendOptions, QueueBackend } from './contract.js';
import { withoutCredentials } from './place.js';

/** BullMQ 6 needs Redis 5 or newer (streams). */
const MINIMUM_MAJOR = 5;
const CONNECT_TIMEOUT_MS = 5_000;
const MAX_RETRY_MS = 20_000;
/** A producer's command fails after this many reconnections, about half a minute, rather than wait for ever. */
const PRODUCER_RETRIES = 10;

/**
 * Opens a Redis backend. The first connection must succeed within five seconds (`E_QUEUE_UNREACHABLE`); later
 * outages are waited out by workers and end a producer's call after about half a minute. Every key holds the prefix
 * as a hash tag, so that all of an installation lies on one slot of a Redis Cluster.
 */
export async function openRedis(options: Required<BackendOptions>): Promise<QueueBackend> {
  const place = withoutCredentials(options.queueUrl);
  let everReady = false;
  const common: RedisOptions = {
    lazyConnect: true,
    connectTimeout: CONNECT_TIMEOUT_MS,
    retryStrategy: (times) => (everReady ? Math.min(2 ** times * 50, MAX_RETRY_MS) : null),
  };
  const client = redisClient(options.queueUrl, { ...common, maxRetriesPerRequest: PRODUCER_RETRIES });
  const patient = redisClient(options.queueUrl, { ...common, maxRetriesPerRequest: null });

  try {
    await firstConnection(client, place);
    await checkVersion(client, place);
    await firstConnection(patient, place);
  } catch (error) {
    client.disconnect();
    patient.disconnect();
    throw error;
  }
  everReady = true;
  for (const each of [client, patient]) each.on('error', options.onError);

  const prefix = `{${options.prefix}}`;
  return bindBackend({
    kind: 'redis',
    place,
    factory: createRedisBackend,
    connection: client,
    patientConnection: patient,
    prefix,
    telemetry: options.telemetry,
    onError: options.onError,
    roundTrip: () => reachable(client.ping(), place),
    async knownIds(queue, ids) {
      const pipeline = client.pipeline();
      for (const id of ids) pipeline.exists(`${prefix}:${queue}:${id}`);
      const found = (await pipeline.exec()) ?? [];
      return new Set(ids.filter((_, index) => found[index]?.[1] === 1));
    },
    async memoryShare() {
      // Of a cluster the fullest server counts: a queue lies on one of them.
      const infos = await Promise.all(redisServers(client).map((server) => server.info('memory')));
      const shares = infos.flatMap((info) => {
        const limit = field(info, 'maxmemory');
        return limit > 0 ? [field(info, 'used_memory') / limit] : [];
      });
      return shares.length > 0 ? Math.max(...shares) : null;
    },
    async end() {
      await Promise.all([client, patient].map((each) => each.quit().catch(() => each.disconnect())));
    },
  });
}

async function firstConnection(client: RedisClient, place: string): Promise<void> {
  // ioredis rejects connect() with "Connection is closed."; why it was closed comes as an event.
  let reason: Error | undefined;
  const listen = (error: Error) => {
    reason = error;
  };
  client.on('error', listen);
  // connectTimeout ends with the TCP handshake; a server that is frozen or no Redis takes the connection and is silent.
  const timer = setTimeout(() => {
    reason = new Error(`no answer in ${CONNECT_TIMEOUT_MS / 1_000} s`);
    client.disconnect();
  }, CONNECT_TIMEOUT_MS);
  try {
    await client.connect();
  } catch (error) {
    throw unreachable(place, reason ?? error);
  } finally {
    clearTimeout(timer);
    client.off('error', listen);
  }
}

async function checkVersion(client: RedisClient, place: string): Promise<void> {
  const version = /^redis_version:(\S+)/m.exec(await reachable(client.info('server'), place))?.[1] ?? '';
  if (Number.parseInt(version, 10) < MINIMUM_MAJOR) {
    throw new GlosswireError(
      'E_QUEUE_VERSION',
      `The Redis server at ${place} is version ${version}; version ${MINIMUM_MAJOR} or newer is needed.`,
    );
  }
}

async function reachable<T>(answer: Promise<T>, place: string): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    throw unreachable(place, error);
  }
}

function unreachable(place: string, cause: unknown): GlosswireError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new GlosswireError(
    'E_QUEUE_UNREACHABLE',
    `The Redis server at ${place} does not answer (${reason}). Start it, correct QUEUE_URL, or unset QUEUE_URL for ` +
      'the embedded queue.',
    { cause },
  );
}

function field(info: string, name: string): number {
  return Number(new RegExp(`^${name}:(\\d+)`, 'm').exec(info)?.[1] ?? 0);
}
