import { type RedisClient, redisClient } from '../../redis-client.js';

export type { RedisClient };

const CONNECT_TIMEOUT_MS = 5_000;
/** A command fails after this many reconnections, a few seconds, and the document goes back to its queue. */
const RETRIES = 3;
const MAX_RETRY_MS = 2_000;

/**
 * A client for a sink or a consumer. Connects with its first command. `onError` hears of lost connections; commands
 * reject by themselves.
 */
export function streamClient(url: string, onError: (error: Error) => void): RedisClient {
  const client = redisClient(url, {
    lazyConnect: true,
    connectTimeout: CONNECT_TIMEOUT_MS,
    maxRetriesPerRequest: RETRIES,
    retryStrategy: (times) => Math.min(times * 200, MAX_RETRY_MS),
  });
  client.on('error', onError);
  return client;
}
