import { GlosswireError } from '../errors.js';
import type { EnrichedDocument } from '../schemas/index.js';
import { migrateTable, type SqlClient, type SqlPool } from '../sinks/index.js';
import type { Feed, FeedOptions } from './contract.js';

/** A notification can be lost with its connection, so the table is looked at this often all the same. */
const POLL_MS = 2_000;

/**
 * Takes a session's lock on a name. Locks are looked at first: on the embedded database all readers share one session,
 * which would get its own lock again.
 */
const TAKE_LEAD = `
  SELECT CASE WHEN EXISTS (
    SELECT FROM pg_locks
    WHERE locktype = 'advisory' AND objsubid = 2 AND objid = (hashtext($1)::bigint & 4294967295)::oid
  ) THEN false ELSE pg_try_advisory_lock(0, hashtext($1)) END AS taken`;

/**
 * Reads the table of a PostgreSQL sink in the order of `seq`, woken by notifications. Where a document is revised
 * before it is read, only its latest revision comes. One reader of a group works at a time; others wait for it to go.
 * Owns the pool. Throws `E_CONSUME_FAILED`.
 */
export async function postgresFeed(
  pool: SqlPool,
  table: string,
  { group, start, signal }: FeedOptions,
): Promise<Feed> {
  const lead = `glosswire ${table} group ${group}`;
  let client: SqlClient | null = null;
  let broken = false;
  let wake = () => {};
  let heard = false;
  let leads = group === null;
  let cursor: string | null = null;

  const open = async (): Promise<SqlClient> => {
    if (client !== null && !broken) return client;
    client?.release(true);
    // The lock that made this reader its group's only one went with the connection.
    [leads, cursor, broken] = [group === null, group === null ? cursor : null, false];
    client = await pool.connect();
    client.on('error', () => {
      broken = true;
    });
    client.on('notification', () => {
      heard = true;
      wake();
    });
    await client.query(`LISTEN ${table}`);
    return client;
  };

  const remember = (on: SqlClient, seq: string) =>
    on.query(
      `INSERT INTO ${table}_groups AS old (name, seq) VALUES ($1, $2)
       ON CONFLICT (name) DO UPDATE SET seq = greatest(old.seq, excluded.seq), moved_at = now()`,
      [group, seq],
    );

  const begin = async (on: SqlClient): Promise<boolean> => {
    leads ||= (await on.query<{ taken: boolean }>(TAKE_LEAD, [lead])).rows[0]!.taken;
    if (!leads) return false;
    if (cursor !== null) return true;
    const known = await on.query<{ seq: string }>(`SELECT seq FROM ${table}_groups WHERE name = $1`, [group]);
    cursor = known.rows[0]?.seq ?? null;
    if (cursor === null) {
      const newest = `SELECT coalesce(max(seq), 0) AS seq FROM ${table}`;
      cursor = start === 'first' ? '0' : (await on.query<{ seq: string }>(newest)).rows[0]!.seq;
      if (group !== null) await remember(on, cursor);
    }
    return true;
  };

  const next = async (most: number) => {
    const on = await open();
    heard = false;
    if (!(await begin(on))) return [];
    const { rows } = await on.query<{ seq: string; document: EnrichedDocument }>(
      `SELECT seq, document FROM ${table} WHERE seq > $1 ORDER BY seq LIMIT $2`,
      [cursor, most],
    );
    cursor = rows.at(-1)?.seq ?? cursor;
    return rows.map(({ seq, document }) => ({ document, cursor: seq }));
  };

  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      if (heard || signal.aborted) return resolve();
      const timer = setTimeout(done, ms);
      function done() {
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        resolve();
      }
      wake = done;
      signal.addEventListener('abort', done, { once: true });
    });

  const feed: Feed = {
    async read(most, waitMs) {
      for (const end = Date.now() + waitMs; ; ) {
        const found = await next(most);
        const left = end - Date.now();
        if (found.length > 0 || left <= 0 || signal.aborted) return found;
        await pause(Math.min(left, POLL_MS));
      }
    },
    async acknowledge(delivered) {
      const last = delivered.at(-1);
      if (group === null || last === undefined) return;
      await remember(await open(), last.cursor);
    },
    async close() {
      // The embedded database's session goes on, and would keep the lock.
      if (leads && group !== null) {
        await client?.query('SELECT pg_advisory_unlock(0, hashtext($1))', [lead]).catch(() => undefined);
      }
      client?.release(true);
      client = null;
      await pool.end();
    },
  };
  try {
    await migrateTable(pool, table);
    await open();
  } catch (error) {
    await feed.close();
    throw error;
  }
  return translated(feed);
}

/** The feed with database errors as errors for people. */
function translated(feed: Feed): Feed {
  const translate = (error: unknown): never => {
    if (error instanceof GlosswireError) throw error;
    throw new GlosswireError(
      'E_CONSUME_FAILED',
      `Documents could not be read from PostgreSQL (${(error as Error).message}). Check the server and start again: ` +
        'what was not acknowledged comes again.',
      { cause: error },
    );
  };
  return {
    read: (most, waitMs) => feed.read(most, waitMs).catch(translate),
    acknowledge: (delivered) => feed.acknowledge(delivered).catch(translate),
    close: () => feed.close(),
  };
}
