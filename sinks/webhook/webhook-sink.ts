import { GlosswireError } from '../../errors.js';
import { type EnrichedDocument, sha256 } from '../../schemas/index.js';
import type { Sink, SinkOutcome } from '../contract.js';
import { GroupedWrites } from '../grouped-writes.js';
import { HttpClient, type HttpClientOptions } from '../http/http-client.js';
import { RecentRevisions } from '../recent-revisions.js';
import { storableJson } from '../storable-json.js';
import { secretKey, signedHeaders } from './signature.js';

export interface WebhookOptions extends Omit<HttpClientOptions, 'origin'> {
  /** `http(s)://host/path?query` without user name and password. */
  readonly url: string;
  /** Signs every message; shared with the receiver. */
  readonly secret: string;
  /** Most documents in one message. */
  readonly batch?: number;
}

const BATCH = 20;
const REMEMBERED = 10_000;
/** Statuses that say that the message itself is at fault. */
const REFUSED = new Set([400, 413, 415, 422]);

/**
 * Posts documents as signed messages `{"type": "documents", "documents": […]}`. Any 2xx answer takes them all. A
 * message of several documents that is refused is sent again one by one, so that a document which the receiver cannot
 * take does not hold up others. This process remembers what it has sent and does not repeat it; after a crash a
 * revision may come twice, so receivers skip an `id` and `revision` they have.
 */
export function webhookSink(options: WebhookOptions): Sink {
  const { name, url, batch = BATCH } = options;
  const { origin, pathname, search } = new URL(url);
  const client = new HttpClient({ ...options, origin });
  const key = secretKey(options.secret);
  const sent = new RecentRevisions(REMEMBERED);

  const post = async (documents: readonly EnrichedDocument[]): Promise<number> => {
    const body = storableJson({ type: 'documents', documents });
    const id = `msg_${sha256(documents.map((document) => document.id + document.revision).join()).slice(0, 32)}`;
    const { status } = await client.send({
      method: 'POST',
      path: pathname + search,
      headers: {
        'content-type': 'application/json',
        ...signedHeaders(key, id, Math.floor(Date.now() / 1000), body),
      },
      body,
    });
    return status;
  };

  const deliver = async (documents: readonly EnrichedDocument[]): Promise<void> => {
    const status = await post(documents);
    if (status >= 200 && status < 300) {
      for (const document of documents) sent.add(document);
      return;
    }
    if (REFUSED.has(status) && documents.length > 1) {
      const faults = (await Promise.allSettled(documents.map((document) => deliver([document])))).flatMap(
        (each) => (each.status === 'rejected' ? [each.reason] : []),
      );
      if (faults.length > 0) throw faults[0];
      return;
    }
    throw new GlosswireError(
      'E_SINK_WRITE',
      `Sink ${name} could not write (it answered ${status}${documents.length === 1 ? ` to ${documents[0]?.id}` : ''}). ` +
        'Check the address, the secret and what the receiver takes.',
    );
  };

  const writeGroup = async (documents: readonly EnrichedDocument[]): Promise<SinkOutcome[]> => {
    const inGroup = new Set<string>();
    const outcomes = documents.map((document): SinkOutcome => {
      const revision = document.id + document.revision;
      if (inGroup.has(revision) || sent.has(document)) return 'unchanged';
      inGroup.add(revision);
      return 'written';
    });
    const fresh = documents.filter((_, at) => outcomes[at] === 'written');
    for (let from = 0; from < fresh.length; from += batch) await deliver(fresh.slice(from, from + batch));
    return outcomes;
  };

  const writes = new GroupedWrites(name, writeGroup, { documents: batch });
  let closed: Promise<void> | undefined;
  return {
    name,
    slow: true,
    write: (documents, queuedAt) => writes.write(documents, queuedAt),
    close() {
      closed ??= writes.close().then(() => client.close());
      return closed;
    },
  };
}
