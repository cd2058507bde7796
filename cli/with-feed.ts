import type { Config } from '../config.js';
import { feedForms, isFeed } from '../consumers/index.js';
import { GlosswireError } from '../errors.js';
import type { SqlPool } from '../sinks/index.js';
import { embeddedPool } from './embedded-pool.js';
import { ignoreFaults, withQueues } from './with-queues.js';

/** A sink to read from. */
export interface FeedPlace {
  readonly from: string;
  readonly embedded: SqlPool | null;
}

/**
 * Runs `use` with the sink that `from` names, or the first of the configured ones that can be read. The embedded
 * database is opened for one that lies in it. Throws `E_SINK_CONFIG`, and `E_QUEUE_LOCKED` where another process has
 * the embedded database.
 */
export async function withFeed<Result>(
  config: Config,
  from: string | undefined,
  use: (place: FeedPlace) => Promise<Result>,
): Promise<Result> {
  const url = feedUrl(config, from);
  if (!url.startsWith('embedded:')) return use({ from: url, embedded: null });
  return withQueues(config, ignoreFaults, ({ backend }) =>
    use({ from: url, embedded: embeddedPool(backend.embedded) }),
  );
}

/** `from`, or the first of the configured sinks that can be read. Throws `E_SINK_CONFIG` where there is none. */
export function feedUrl(config: Config, from: string | undefined): string {
  const url = from ?? config.sinks.find(isFeed);
  if (url === undefined) {
    throw new GlosswireError(
      'E_SINK_CONFIG',
      `None of the sinks in GLOSSWIRE_SINKS can be read. Name one with --from: ${feedForms.join(', ')}.`,
    );
  }
  return url;
}
