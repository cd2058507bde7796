import { GlosswireError } from '../errors.js';
import { type SinkSurroundings, sinkAddress } from '../sinks/index.js';
import type { Feed, FeedOptions } from './contract.js';

const GROUP_NAME = /^[\w-]{1,64}$/;

/** The forms of URLs that documents can be read from, for messages and help. */
export const feedForms: readonly string[] = [
  'jsonl:FOLDER',
  'redis-stream://HOST[?stream=NAME]',
  'postgres://USER@HOST/DATABASE[?table=NAME]',
  'embedded:[TABLE]',
];

/** True for the URL of a sink that keeps documents in a way that lets them be read in order. */
export const isFeed = (url: string): boolean =>
  /^(jsonl|rediss?(-cluster)?-stream|postgres(ql)?|embedded):/.test(url);

/** True where a sink keeps earlier revisions beside the latest one. */
export const keepsAllRevisions = (url: string): boolean => /^(jsonl|rediss?(-cluster)?-stream):/.test(url);

/** Opens the feed of a sink from the sink's own URL. Throws `E_SINK_CONFIG` and `E_CONSUME_FAILED`. */
export async function openFeed(
  url: string,
  options: FeedOptions,
  { embedded }: Pick<SinkSurroundings, 'embedded'>,
): Promise<Feed> {
  if (options.group !== null && !GROUP_NAME.test(options.group)) {
    throw new GlosswireError(
      'E_SINK_CONFIG',
      'A group has a name of letters, digits, - and _, at most 64 of them.',
    );
  }
  if (!isFeed(url)) {
    const scheme = url.split(':', 1)[0];
    throw new GlosswireError(
      'E_SINK_CONFIG',
      `Documents cannot be read from "${scheme}". Choose from ${feedForms.join(', ')}.`,
    );
  }
  const address = sinkAddress(url);
  if (address.kind === 'folder') {
    const { jsonlFeed } = await import('./jsonl/jsonl-feed.js');
    return jsonlFeed(address.folder, options);
  }
  if (address.kind === 'stream') {
    const [{ redisStreamFeed }, { streamClient }] = await Promise.all([
      import('./redis-stream-feed.js'),
      import('../sinks/redis-stream/connect.js'),
    ]);
    return redisStreamFeed(streamClient(address.server, ignore), address.stream, options);
  }
  const { postgresFeed } = await import('./postgres-feed.js');
  if (address.kind === 'table') {
    const { postgresPool } = await import('../sinks/postgres/postgres-sink.js');
    return postgresFeed(postgresPool(address.server, ignore), address.table, options);
  }
  if (embedded === undefined || embedded === null) {
    throw new GlosswireError('E_SINK_CONFIG', 'embedded: needs the embedded queue. Unset QUEUE_URL.');
  }
  return postgresFeed(embedded, address.table, options);
}

// What a lost connection breaks rejects by itself.
const ignore = () => undefined;
