import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { GlosswireError } from '../errors.js';
import type { EnrichedDocument } from '../schemas/index.js';
import { type RedisClient, streamKeys } from '../sinks/index.js';
import type { Delivered, Feed, FeedOptions } from './contract.js';

type Entries = [id: string, fields: string[] | null][];

/** One blocking call; a reader that is to stop is answered within this time. */
const BLOCK_MS = 1_000;
/** What a reader has had for this long without a word is taken to be lost with it, and given to another. */
const CLAIM_AFTER_MS = 60_000;

/**
 * Reads the stream of a Redis Streams sink. Readers of a group share the documents: each goes to one of them, and to
 * another one where the first does not acknowledge it for a minute. Owns the client. Throws `E_CONSUME_FAILED`.
 */
export async function redisStreamFeed(
  client: RedisClient,
  name: string,
  { group, start, signal }: FeedOptions,
  claimAfterMs = CLAIM_AFTER_MS,
): Promise<Feed> {
  const { stream } = streamKeys(name);
  const reader = `${hostname()}-${process.pid}-${randomBytes(3).toString('hex')}`;
  let last = start === 'first' ? '0' : '$';
  let claimFrom = '0-0';
  let nextClaim = 0;

  const failed = (error: unknown): never => {
    throw new GlosswireError(
      'E_CONSUME_FAILED',
      `Documents could not be read from Redis (${(error as Error).message}). Check the server and start again: what ` +
        'was not acknowledged comes again.',
      { cause: error },
    );
  };

  /** What readers that have died left behind. */
  const claim = async (most: number): Promise<Delivered[]> => {
    if (Date.now() < nextClaim) return [];
    const [next, entries] = (await client.xautoclaim(
      stream,
      group!,
      reader,
      claimAfterMs,
      claimFrom,
      'COUNT',
      most,
    )) as [string, Entries];
    claimFrom = next;
    if (next === '0-0') nextClaim = Date.now() + Math.min(claimAfterMs, BLOCK_MS);
    return deliveries(entries);
  };

  const fetch = async (most: number, block: number): Promise<Delivered[]> => {
    // BLOCK 0 would wait for ever.
    const wait = block > 0 ? (['BLOCK', block] as const) : ([] as const);
    const answer = await (group === null
      ? client.call('XREAD', 'COUNT', most, ...wait, 'STREAMS', stream, last)
      : client.call('XREADGROUP', 'GROUP', group, reader, 'COUNT', most, ...wait, 'STREAMS', stream, '>'));
    const entries = (answer as [string, Entries][] | null)?.[0]?.[1] ?? [];
    last = entries.at(-1)?.[0] ?? last;
    return deliveries(entries);
  };

  try {
    if (group !== null) {
      await client.xgroup('CREATE', stream, group, start === 'first' ? '0' : '$', 'MKSTREAM').catch(known);
    } else if (last === '$') {
      // "$" means the end at the time of each call; what comes between two calls would be missed.
      const [newest] = await client.xrevrange(stream, '+', '-', 'COUNT', 1);
      last = newest?.[0] ?? '0';
    }
  } catch (error) {
    client.disconnect();
    failed(error);
  }

  return {
    async read(most, waitMs) {
      try {
        for (const end = Date.now() + waitMs; ; ) {
          const claimed = group === null ? [] : await claim(most);
          if (claimed.length > 0) return claimed;
          const left = end - Date.now();
          const found = await fetch(most, Math.min(Math.max(left, 0), BLOCK_MS));
          if (found.length > 0 || left <= 0 || signal.aborted) return found;
        }
      } catch (error) {
        return failed(error);
      }
    },
    async acknowledge(delivered) {
      if (group === null || delivered.length === 0) return;
      await client.xack(stream, group, ...delivered.map(({ cursor }) => cursor)).catch(failed);
    },
    async close() {
      if (group !== null) await forget(client, stream, group, reader).catch(() => undefined);
      await client.quit().catch(() => client.disconnect());
    },
  };
}

function known(error: Error): void {
  if (!error.message.startsWith('BUSYGROUP')) throw error;
}

/** A reader with nothing left to acknowledge is taken out of its group; with it would go what is pending. */
async function forget(client: RedisClient, stream: string, group: string, reader: string): Promise<void> {
  const pending = await client.xpending(stream, group, '-', '+', 1, reader);
  if (pending.length === 0) await client.xgroup('DELCONSUMER', stream, group, reader);
}

function deliveries(entries: Entries): Delivered[] {
  return entries.flatMap(([cursor, fields]) => {
    const json = fields?.[fields.indexOf('document') + 1];
    // An entry that was trimmed away while it was pending comes without its fields.
    return json === undefined ? [] : [{ cursor, document: JSON.parse(json) as EnrichedDocument }];
  });
}
