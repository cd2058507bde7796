import { Cluster, Redis, type RedisOptions } from 'ioredis';

const CONNECT_TIMEOUT_MS = 5_000;
/** A command fails after this many reconnections, a few seconds, and the document goes back to its queue. */
const RETRIES = 3;

/** A Redis client or one of a Redis Cluster; both take the same commands. */
export type RedisClient = Redis | Cluster;

/**
 * A client for `redis://`, `rediss://`, `redis-cluster://` or `rediss-cluster://`. Connects with its first command.
 * `onError` hears of lost connections; commands reject by themselves.
 */
export function redisClient(url: string, onError: (error: Error) => void): RedisClient {
  const common: RedisOptions = {
    lazyConnect: true,
    connectTimeout: CONNECT_TIMEOUT_MS,
    maxRetriesPerRequest: RETRIES,
  };
  const client = url.includes('-cluster://') ? cluster(url, common) : new Redis(url, common);
  client.on('error', onError);
  return client;
}

function cluster(url: string, common: RedisOptions): Cluster {
  const { protocol, hostname, port, username, password } = new URL(url);
  return new Cluster([{ host: hostname, port: Number(port) || 6379 }], {
    lazyConnect: true,
    clusterRetryStrategy: (times) => (times > RETRIES ? null : times * 200),
    redisOptions: {
      ...common,
      ...(username === '' ? {} : { username: decodeURIComponent(username) }),
      ...(password === '' ? {} : { password: decodeURIComponent(password) }),
      ...(protocol.startsWith('rediss') ? { tls: {} } : {}),
    },
  });
}
