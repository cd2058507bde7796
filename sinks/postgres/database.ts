/** A statement's result, as pg gives it. */
export interface Result<Row> {
  readonly rows: Row[];
}

/** One connection of a pool; `release(true)` throws it away. */
export interface SqlClient {
  // biome-ignore lint/suspicious/noExplicitAny: pg's own default for rows
  query<Row = any>(text: string, values?: readonly unknown[]): Promise<Result<Row>>;
  on(
    event: 'notification',
    listener: (message: { channel: string; payload?: string | undefined }) => void,
  ): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  release(destroy?: boolean): void;
}

/** What the sink and its consumers need of a `pg.Pool`; the embedded database has one too. */
export interface SqlPool {
  connect(): Promise<SqlClient>;
  end(): Promise<void>;
}

/** Runs `work` in one transaction. */
export async function inTransaction<Value>(
  pool: SqlPool,
  work: (client: SqlClient) => Promise<Value>,
): Promise<Value> {
  const client = await pool.connect();
  let broken = false;
  try {
    await client.query('BEGIN');
    const value = await work(client);
    await client.query('COMMIT');
    return value;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {
      broken = true;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}
