import { GlosswireError } from '../errors.js';
import { redisSchemes } from '../redis-client.js';
import type { BackendOptions, QueueBackend } from './contract.js';
import { openEmbedded } from './embedded/index.js';
import { withoutCredentials } from './place.js';
import { openPostgres } from './postgres.js';
import { openRedis } from './redis.js';

const openers: Record<string, (options: Required<BackendOptions>) => Promise<QueueBackend>> = {
  ...Object.fromEntries(redisSchemes.map((scheme) => [scheme, openRedis])),
  'postgres:': openPostgres,
  'postgresql:': openPostgres,
};

/**
 * Opens the queue backend that the URL asks for and proves that it answers.
 *
 * Throws `E_QUEUE_URL` (no such scheme), `E_QUEUE_UNREACHABLE`, `E_QUEUE_VERSION` (server too old, or its tables
 * belong to a newer version) and, embedded, `E_QUEUE_LOCKED` (another live process has the folder).
 */
export async function openBackend(options: BackendOptions): Promise<QueueBackend> {
  const onError = options.onError ?? warnOnce();
  const complete = { onLost: onError, telemetry: null, ...options, onError };
  if (options.queueUrl === '') return openEmbedded(complete);
  const scheme = URL.canParse(options.queueUrl) ? new URL(options.queueUrl).protocol : '';
  const open = openers[scheme];
  if (open === undefined) {
    throw new GlosswireError(
      'E_QUEUE_URL',
      `QUEUE_URL ${withoutCredentials(options.queueUrl)} is none of redis://, rediss://, postgres:// and ` +
        'postgresql://. Correct it, or leave it unset for the embedded queue.',
    );
  }
  return open(complete);
}

/** Reports each distinct fault once: a lost server fails every retry in the same words. */
function warnOnce(): (error: Error) => void {
  const seen = new Set<string>();
  return (error) => {
    if (seen.has(error.message) || seen.size > 100) return;
    seen.add(error.message);
    process.emitWarning(error.message, { code: 'E_QUEUE_UNREACHABLE' });
  };
}
