import type { EnrichedDocument } from '../../schemas/index.js';
import type { SinkOutcome } from '../contract.js';
import { storableJson } from '../storable-json.js';
import { inTransaction, type SqlClient, type SqlPool } from './database.js';
import { lockTable } from './table.js';

/** Revisions of one document that are remembered; a page that changes every minute must not grow its row for ever. */
const REMEMBERED = 100;

const upsert = (table: string) => `
  INSERT INTO ${table} AS old (id, seq, revision, revisions, language, url, published_at, queued_at, document)
  SELECT new.document ->> 'id', nextval('${table}_cursor'), new.document ->> 'revision',
    ARRAY[new.document ->> 'revision'], new.document #>> '{language,tag}', new.document #>> '{source,url}',
    new.document #>> '{metadata,publishedAt}', to_timestamp(new.queued_at / 1000), new.document
  FROM ROWS FROM (jsonb_array_elements($1::jsonb), unnest($2::float8[])) WITH ORDINALITY
    AS new (document, queued_at, position)
  ORDER BY position
  ON CONFLICT (id) DO UPDATE SET
    seq = excluded.seq,
    revision = excluded.revision,
    revisions = (excluded.revisions || old.revisions)[1:${REMEMBERED}],
    language = excluded.language,
    url = excluded.url,
    published_at = excluded.published_at,
    written_at = now(),
    queued_at = excluded.queued_at,
    document = excluded.document
  WHERE NOT excluded.revision = ANY (old.revisions) AND excluded.queued_at >= old.queued_at
  RETURNING id`;

/**
 * Writes documents in one transaction and tells listeners of the channel named like the table. The last of several
 * revisions of one document is the one that stays, but where a newer one by `queuedAt` (ms since 1970) is there.
 */
export function writeRows(
  pool: SqlPool,
  table: string,
  documents: readonly EnrichedDocument[],
  queuedAt: readonly number[],
): Promise<SinkOutcome[]> {
  const outcomes: SinkOutcome[] = documents.map(() => 'unchanged');
  return inTransaction(pool, async (client) => {
    await lockTable(client, table);
    for (const positions of rounds(documents)) {
      const written = await writeRound(
        client,
        table,
        positions.map((at) => documents[at]!),
        positions.map((at) => queuedAt[at]!),
      );
      for (const at of positions) if (written.has(documents[at]!.id)) outcomes[at] = 'written';
    }
    if (outcomes.includes('written')) await client.query('SELECT pg_notify($1, $2)', [table, '']);
    return outcomes;
  });
}

async function writeRound(
  client: SqlClient,
  table: string,
  documents: readonly EnrichedDocument[],
  queuedAt: readonly number[],
): Promise<Set<string>> {
  // One text, not an array of them: the driver would escape every quotation mark of an array's elements.
  const json = `[${documents.map(storableJson).join()}]`;
  const { rows } = await client.query<{ id: string }>(upsert(table), [json, queuedAt]);
  return new Set(rows.map(({ id }) => id));
}

/** Positions in groups that hold no document twice: one statement may touch a row only once. */
function rounds(documents: readonly EnrichedDocument[]): number[][] {
  const groups: number[][] = [];
  const times = new Map<string, number>();
  for (const [at, { id }] of documents.entries()) {
    const before = times.get(id) ?? 0;
    times.set(id, before + 1);
    const group = groups[before];
    if (group === undefined) groups[before] = [at];
    else group.push(at);
  }
  return groups;
}
