import { GlosswireError } from '../../errors.js';
import type { Sink } from '../contract.js';
import { GroupedWrites, type WriteGroup } from '../grouped-writes.js';
import { storableJson } from '../storable-json.js';
import { append, type Entry } from './append-script.js';
import type { RedisClient } from './connect.js';
import { streamKeys } from './keys.js';
import { trimAcknowledged } from './trim.js';

export interface RedisStreamOptions {
  /** Free of credentials, for messages. */
  readonly name: string;
  readonly stream: string;
  /** Entries after which writing waits for consumers; 0 never waits. What every group has acknowledged is removed. */
  readonly maxLength?: number;
  /** Days for which a revision is remembered at least, and so not written again. */
  readonly rememberDays?: number;
}

/** About 1 GB of documents (docs/scale.md): what a small server holds beside its queues. */
const MAX_LENGTH = 25_000;
const REMEMBER_DAYS = 7;
const DAY_MS = 86_400_000;

/**
 * Appends each revision of a document once to a Redis stream, as fields `id`, `revision`, `queuedAt` and `document` (JSON), for
 * consumer groups to read. Known revisions are kept in two sets, of this period and the one before, so that their
 * memory is bounded. A stream that is full of what some group has not acknowledged, or that no group reads, makes
 * writes fail with `E_SINK_WRITE` until consumers have caught up: nothing is dropped unread. Owns the client.
 */
export async function redisStreamSink(client: RedisClient, options: RedisStreamOptions): Promise<Sink> {
  const { name, maxLength = MAX_LENGTH, rememberDays = REMEMBER_DAYS } = options;
  const keys = streamKeys(options.stream);
  const periodMs = rememberDays * DAY_MS;
  const target = () => {
    const period = Math.floor(Date.now() / periodMs);
    return {
      stream: keys.stream,
      revisions: [keys.revisions(period), keys.revisions(period - 1)] as const,
      keepSeconds: Math.ceil((2 * periodMs) / 1000),
      maxLength,
    };
  };

  const writeGroup: WriteGroup = async (documents, queuedAt) => {
    const entries = documents.map((document, at): Entry => {
      const { id, revision } = document;
      return { id, revision, queuedAt: queuedAt[at]!, json: storableJson(document) };
    });
    const outcomes = await append(client, target(), entries);
    const left = outcomes.flatMap((outcome, at) => (outcome === 'full' ? [at] : []));
    if (left.length > 0) {
      await trimAcknowledged(client, keys.stream);
      const again = await append(
        client,
        target(),
        left.map((at) => entries[at]!),
      );
      for (const [index, at] of left.entries()) outcomes[at] = again[index]!;
    }
    return outcomes.map((outcome) => {
      if (outcome === 'full') throw streamFull(name, maxLength);
      return outcome;
    });
  };

  const writes = new GroupedWrites(name, (documents, queuedAt) =>
    writeGroup(documents, queuedAt).catch((error: unknown) => {
      throw fault(name, error);
    }),
  );
  let closed: Promise<void> | undefined;
  try {
    await client.ping();
  } catch (error) {
    client.disconnect();
    throw fault(name, error);
  }
  return {
    name,
    slow: true,
    prompt: true,
    write: (documents, queuedAt) => writes.write(documents, queuedAt),
    close() {
      closed ??= writes.close().then(async () => {
        await client.quit().catch(() => client.disconnect());
      });
      return closed;
    },
  };
}

function streamFull(name: string, maxLength: number): GlosswireError {
  return new GlosswireError(
    'E_SINK_WRITE',
    `Sink ${name} holds ${maxLength} documents that a consumer group has not acknowledged, or that no group reads. ` +
      'Start its consumers, destroy the group that is not used any more, or raise maxlen.',
  );
}

function fault(name: string, error: unknown): GlosswireError {
  if (error instanceof GlosswireError) return error;
  return new GlosswireError(
    'E_SINK_WRITE',
    `Sink ${name} could not write (${(error as Error).message}). Check the server; the document is tried again.`,
    { cause: error },
  );
}
