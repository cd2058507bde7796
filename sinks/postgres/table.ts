import { GlosswireError } from '../../errors.js';
import { inTransaction, type SqlClient, type SqlPool } from './database.js';

/** The names that belong to one table of documents. `table` is a plain identifier, see `TABLE_NAME`. */
export const TABLE_NAME = /^[a-z_][a-z0-9_]{0,40}$/;

/** Statements that bring the table from each version to the next; a released one is never changed. */
const MIGRATIONS: readonly ((table: string) => string)[] = [
  // `seq` is the cursor of readers: it grows with every write, also of a document that was there before.
  (table) => `
    CREATE TABLE ${table} (
      id text PRIMARY KEY,
      seq bigint NOT NULL,
      revision text NOT NULL,
      revisions text[] NOT NULL,
      language text NOT NULL,
      url text,
      published_at text,
      written_at timestamptz NOT NULL DEFAULT now(),
      document jsonb NOT NULL
    );
    CREATE SEQUENCE ${table}_cursor OWNED BY ${table}.seq;
    CREATE UNIQUE INDEX ${table}_by_seq ON ${table} (seq);
    CREATE INDEX ${table}_by_published_at ON ${table} (published_at);
    CREATE INDEX ${table}_by_entity ON ${table} USING gin ((document -> 'entities') jsonb_path_ops);
    CREATE INDEX ${table}_by_casualty ON ${table} USING gin ((document -> 'casualties') jsonb_path_ops);`,
  (table) => `
    CREATE TABLE ${table}_groups (
      name text PRIMARY KEY,
      seq bigint NOT NULL,
      moved_at timestamptz NOT NULL DEFAULT now()
    );`,
  // When the article of the row's revision was put on the queue; what is there already gives way to anything.
  (table) => `ALTER TABLE ${table} ADD COLUMN queued_at timestamptz NOT NULL DEFAULT '-infinity';`,
];

/**
 * Makes the table, or brings it up to date, in one transaction; processes that start together wait for each other.
 * Throws `E_SINK_CONFIG` where a newer version of Glosswire has changed it.
 */
export async function migrateTable(pool: SqlPool, table: string, migrations = MIGRATIONS): Promise<void> {
  await inTransaction(pool, async (client) => {
    await lockTable(client, table);
    await client.query(`CREATE TABLE IF NOT EXISTS ${table}_version (version int NOT NULL)`);
    const { rows } = await client.query<{ version: number }>(`SELECT version FROM ${table}_version`);
    const version = rows[0]?.version ?? 0;
    if (version > migrations.length) {
      throw new GlosswireError(
        'E_SINK_CONFIG',
        `The table ${table} has version ${version}, and this Glosswire knows ${migrations.length}. Upgrade this ` +
          'Glosswire, or name another table.',
      );
    }
    if (version === migrations.length) return;
    for (const migrate of migrations.slice(version)) await client.query(migrate(table));
    await client.query(
      rows.length === 0
        ? `INSERT INTO ${table}_version (version) VALUES (${migrations.length})`
        : `UPDATE ${table}_version SET version = ${migrations.length}`,
    );
  });
}

/**
 * Lets one transaction at a time write, until it ends. Without it a reader could pass a number that a slower
 * transaction has drawn and not committed, and would never see that row.
 */
export async function lockTable(client: SqlClient, table: string): Promise<void> {
  await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`glosswire ${table}`]);
}
