import pg from 'pg';
import { GlosswireError } from '../../errors.js';
import type { Sink } from '../contract.js';
import { GroupedWrites } from '../grouped-writes.js';
import type { SqlPool } from './database.js';
import { migrateTable, TABLE_NAME } from './table.js';
import { writeRows } from './write-rows.js';

export interface PostgresOptions {
  /** Free of credentials, for messages. */
  readonly name: string;
  /** Made if it does not exist. */
  readonly table: string;
  /** True for the database of this process, which no network is in the way of. */
  readonly embedded?: boolean;
}

const CONNECT_TIMEOUT_MS = 5_000;
/** A statement that takes longer hangs on a lost server or a lock. */
const STATEMENT_TIMEOUT_MS = 60_000;
/** A group is one JSONB value, which PostgreSQL lets grow to 256 MB; a document is some forty times its text. */
const GROUP_LENGTH = 1_000_000;

/** A pool for a sink or a consumer; `url` may hold what pg takes, such as `sslmode`. */
export function postgresPool(url: string, onError: (error: Error) => void, max = 2): SqlPool {
  const pool = new pg.Pool({
    connectionString: url,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    query_timeout: STATEMENT_TIMEOUT_MS,
    max,
  });
  pool.on('error', onError);
  return pool as unknown as SqlPool;
}

/**
 * Keeps the latest revision of each document as one row: `document` as JSONB with GIN indexes on its entities and
 * casualties, and `seq`, a number that grows with every write and is never passed by a later commit, for readers to go
 * on from. Listeners on the channel named like the table hear of every batch. Owns the pool. Throws `E_SINK_CONFIG`
 * and, where the server does not answer, `E_SINK_WRITE`.
 */
export async function postgresSink(pool: SqlPool, options: PostgresOptions): Promise<Sink> {
  const { name, table, embedded = false } = options;
  if (!TABLE_NAME.test(table)) {
    await pool.end();
    throw new GlosswireError(
      'E_SINK_CONFIG',
      `Sink ${name} cannot use a table of this name. Write small letters, digits and _, at most 41.`,
    );
  }
  try {
    await migrateTable(pool, table);
  } catch (error) {
    await pool.end();
    throw fault(name, error);
  }
  const writes = new GroupedWrites(
    name,
    (documents, queuedAt) =>
      writeRows(pool, table, documents, queuedAt).catch((error: unknown) => {
        throw fault(name, error);
      }),
    { length: GROUP_LENGTH },
  );
  let closed: Promise<void> | undefined;
  return {
    name,
    slow: !embedded,
    prompt: true,
    write: (documents, queuedAt) => writes.write(documents, queuedAt),
    close() {
      closed ??= writes.close().then(() => pool.end());
      return closed;
    },
  };
}

function fault(name: string, error: unknown): GlosswireError {
  if (error instanceof GlosswireError) return error;
  const { message, code } = error as NodeJS.ErrnoException;
  return new GlosswireError(
    'E_SINK_WRITE',
    `Sink ${name} could not write (${message || code}). Check the server; the document is tried again.`,
    { cause: error },
  );
}
