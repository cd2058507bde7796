import { type Seen, startHttp } from './http.js';

interface Stored {
  version: number;
  source: Record<string, unknown>;
}

/**
 * A small server that speaks as much of the OpenSearch and Elasticsearch API as the sink uses: making an index, _mget,
 * and _bulk `index` with external versions, with their answers and conflicts. No search, and one shard.
 */
export async function startOpensearch() {
  const indices = new Map<string, Map<string, Stored>>();
  const requests: Seen[] = [];
  /** Called before a bulk request is worked; tests put another writer there. */
  const hooks: { beforeBulk: (stored: Map<string, Stored>) => void } = { beforeBulk: () => {} };

  const index = (name: string, seen: Seen): { status: number; body?: unknown } => {
    if (seen.method !== 'PUT') return { status: 405 };
    if (indices.has(name)) {
      const error = { type: 'resource_already_exists_exception', reason: `index [${name}] already exists` };
      return { status: 400, body: { error, status: 400 } };
    }
    indices.set(name, new Map());
    return { status: 200, body: { acknowledged: true, index: name } };
  };

  const mget = (stored: Map<string, Stored>, { body }: Seen) => {
    const { ids } = JSON.parse(body) as { ids: string[] };
    const docs = ids.map((id) => {
      const held = stored.get(id);
      if (held === undefined) return { _id: id, found: false };
      return {
        _id: id,
        found: true,
        _version: held.version,
        _source: { revisions: held.source.revisions, queuedAt: held.source.queuedAt },
      };
    });
    return { status: 200, body: { docs } };
  };

  const bulk = (stored: Map<string, Stored>, { body, headers }: Seen) => {
    if (headers['content-type'] !== 'application/x-ndjson' || !body.endsWith('\n')) return { status: 400 };
    hooks.beforeBulk(stored);
    const lines = body.slice(0, -1).split('\n');
    const items = [];
    for (let at = 0; at < lines.length; at += 2) {
      const action = JSON.parse(lines[at]!).index as { _id: string; version: number; version_type: string };
      const source = JSON.parse(lines[at + 1]!) as Record<string, unknown>;
      const held = stored.get(action._id);
      if (action.version_type !== 'external' || action.version <= (held?.version ?? 0)) {
        const error = {
          type: 'version_conflict_engine_exception',
          reason: `[${action._id}]: version conflict`,
        };
        items.push({ index: { _id: action._id, status: 409, error } });
        continue;
      }
      stored.set(action._id, { version: action.version, source });
      items.push({ index: { _id: action._id, _version: action.version, status: held ? 200 : 201 } });
    }
    return { status: 200, body: { errors: items.some(({ index: { status } }) => status > 299), items } };
  };

  const server = await startHttp((seen) => {
    requests.push(seen);
    const [, name = '', call] = new URL(seen.path, 'http://x').pathname.split('/');
    const stored = indices.get(name);
    if (call === undefined) return index(name, seen);
    if (stored === undefined) return { status: 404, body: { error: { reason: `no such index [${name}]` } } };
    if (call === '_mget') return mget(stored, seen);
    return call === '_bulk' ? bulk(stored, seen) : { status: 404 };
  });
  return { ...server, indices, requests, hooks };
}
