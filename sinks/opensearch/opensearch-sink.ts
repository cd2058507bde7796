import { GlosswireError } from '../../errors.js';
import type { EnrichedDocument } from '../../schemas/index.js';
import type { Sink, SinkOutcome } from '../contract.js';
import { GroupedWrites, type WriteGroup } from '../grouped-writes.js';
import { HttpClient, type HttpClientOptions } from '../http/http-client.js';
import { storableJson } from '../storable-json.js';
import { indexSettings } from './index-settings.js';

export interface OpensearchOptions extends HttpClientOptions {
  readonly index: string;
  /** The value of the `authorization` header, where the server asks for one. */
  readonly authorization?: string | undefined;
}

/** Index names: the rules that OpenSearch and Elasticsearch share, less characters that a URL would change. */
export const INDEX_NAME = /^[a-z0-9][a-z0-9_.-]{0,200}$/;
const GROUP = { documents: 200, length: 4_000_000 };
/** Rounds in which other writers may be faster; each one means that somebody wrote the same document. */
const ROUNDS = 5;
/** Revisions of one document that are remembered. */
const REMEMBERED = 100;

/** What the index holds of a document: its version there and the revisions that it has had, newest first. */
interface Held {
  readonly version: number;
  /** When the article of the revision that it holds was put on the queue (ms since 1970). */
  readonly queuedAt: number;
  readonly revisions: readonly string[];
}

/**
 * Keeps the latest revision of each document in an index of OpenSearch or Elasticsearch, under its id. Which revisions
 * a document has had stands in the field `revisions`, when the latest was put on the queue in `queuedAt`; a write carries the version it has read plus one (`external`
 * versioning), so that of two writers one is told of the conflict and looks again. Makes the index where there is none.
 * Throws `E_SINK_CONFIG` and `E_SINK_WRITE`.
 */
export async function opensearchSink(options: OpensearchOptions): Promise<Sink> {
  const { name, index } = options;
  if (!INDEX_NAME.test(index)) {
    throw new GlosswireError(
      'E_SINK_CONFIG',
      `Sink ${name} names no index. Write it as the path, in small letters: opensearch+https://host:9200/documents.`,
    );
  }
  const client = new HttpClient(options);
  const call = async (method: 'POST' | 'PUT', path: string, body: string, type = 'application/json') => {
    const headers = {
      'content-type': type,
      ...(options.authorization === undefined ? {} : { authorization: options.authorization }),
    };
    const answer = await client.send({ method, path: `/${index}${path}`, headers, body });
    return { ...answer, json: parse(answer.body) };
  };
  const refuse = (status: number, json: unknown) => {
    const reason = (json as { error?: { reason?: unknown } } | null)?.error?.reason ?? '';
    return new GlosswireError(
      'E_SINK_WRITE',
      `Sink ${name} could not write (it answered ${status} ${reason}).`,
    );
  };

  const made = await call('PUT', '', JSON.stringify(indexSettings));
  if (made.status >= 300 && !/resource_already_exists/.test(made.body)) {
    await client.close();
    throw refuse(made.status, made.json);
  }

  const heldOf = async (ids: readonly string[]): Promise<Map<string, Held>> => {
    const path = '/_mget?_source_includes=revisions,queuedAt&realtime=true';
    const { status, json } = await call('POST', path, JSON.stringify({ ids }));
    if (status >= 300) throw refuse(status, json);
    const { docs = [] } = json as { docs?: Found[] };
    return new Map(
      docs.flatMap(({ _id, found, _version, _source }) =>
        found === true
          ? [
              [
                _id,
                {
                  version: _version ?? 1,
                  queuedAt: _source?.queuedAt ?? 0,
                  revisions: _source?.revisions ?? [],
                },
              ],
            ]
          : [],
      ),
    );
  };

  /** Writes documents of which each stands once; gives the positions of those that another writer was faster with. */
  const bulk = async (
    documents: readonly EnrichedDocument[],
    queuedAt: readonly number[],
    held: Map<string, Held>,
  ): Promise<number[]> => {
    const lines = documents.flatMap((document, at) => {
      const { version = 0, revisions = [] } = held.get(document.id) ?? {};
      const action = { index: { _id: document.id, version: version + 1, version_type: 'external' } };
      const kept = [document.revision, ...revisions].slice(0, REMEMBERED);
      return [JSON.stringify(action), storableJson({ ...document, queuedAt: queuedAt[at], revisions: kept })];
    });
    const { status, json } = await call('POST', '/_bulk', `${lines.join('\n')}\n`, 'application/x-ndjson');
    if (status >= 300) throw refuse(status, json);
    const { items = [] } = json as { items?: { index: Indexed }[] };
    const late: number[] = [];
    for (const [at] of documents.entries()) {
      const { status: each = 500, error } = items[at]?.index ?? {};
      if (each === 409) late.push(at);
      else if (each >= 300) throw refuse(each, { error });
    }
    return late;
  };

  const writeGroup: WriteGroup = async (documents, queuedAt) => {
    const outcomes: SinkOutcome[] = documents.map(() => 'unchanged');
    let left = [...documents.keys()];
    for (let round = 0; left.length > 0; round++) {
      const held = await heldOf([...new Set(left.map((at) => documents[at]!.id))]);
      const now = new Map<string, number>();
      const later: number[] = [];
      for (const at of left) {
        const { id, revision } = documents[at]!;
        const there = held.get(id);
        if (there !== undefined && (there.revisions.includes(revision) || there.queuedAt > queuedAt[at]!))
          continue;
        // A second revision of the same document waits for the next round, which finds the first one written.
        if (now.has(id)) later.push(at);
        else now.set(id, at);
      }
      const positions = [...now.values()];
      if (positions.length === 0) break;
      const late = new Set(
        await bulk(
          positions.map((at) => documents[at]!),
          positions.map((at) => queuedAt[at]!),
          held,
        ),
      );
      if (late.size > 0 && round >= ROUNDS)
        throw refuse(409, { error: { reason: 'other writers were faster' } });
      positions.forEach((at, index) => {
        if (late.has(index)) later.push(at);
        else outcomes[at] = 'written';
      });
      left = later.sort((a, b) => a - b);
    }
    return outcomes;
  };

  const writes = new GroupedWrites(name, writeGroup, GROUP);
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

interface Found {
  readonly _id: string;
  readonly found?: boolean;
  readonly _version?: number;
  readonly _source?: { readonly revisions?: string[]; readonly queuedAt?: number };
}

interface Indexed {
  readonly status?: number;
  readonly error?: unknown;
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
