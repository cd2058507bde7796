import { Cluster, Redis, type RedisOptions } from 'ioredis';

/** A client of one Redis server, or of a Redis Cluster; both take the same commands. */
export type RedisClient = Redis | Cluster;

/** The schemes of URLs that `redisClient` takes. */
export const redisSchemes = ['redis:', 'rediss:', 'redis-cluster:', 'rediss-cluster:'] as const;

const DEFAULT_PORT = 6379;

/**
 * A client for `redis://`, `rediss://` (TLS), or with `-cluster` behind the name, a cluster, of which the URL names any
 * one node. `options` are those of a connection; on a cluster its `retryStrategy` also decides over looking for nodes.
 */
export function redisClient(url: string, options: RedisOptions): RedisClient {
  if (!/^rediss?-cluster:/.test(url)) return new Redis(url, options);
  const { protocol, hostname, port, username, password } = new URL(url);
  const { retryStrategy, lazyConnect = false, ...each } = options;
  return new Cluster([{ host: hostname, port: Number(port) || DEFAULT_PORT }], {
    lazyConnect,
    ...(retryStrategy ? { clusterRetryStrategy: (times) => Number(retryStrategy(times)) || null } : {}),
    redisOptions: {
      ...each,
      ...(username === '' ? {} : { username: decodeURIComponent(username) }),
      ...(password === '' ? {} : { password: decodeURIComponent(password) }),
      ...(protocol === 'rediss-cluster:' ? { tls: {} } : {}),
    },
  });
}

/** Connections to the servers themselves, to ask each about its own state. */
export const redisServers = (client: RedisClient): Redis[] =>
  client instanceof Cluster ? client.nodes('master') : [client];
