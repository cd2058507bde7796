import { assertSchemaCompatibility, createPostgresBackend, runMigrations } from 'bullmq';
import pg from 'pg';
import { GlosswireError } from '../errors.js';
import { bindBackend } from './bind.js';
import type { BackendOptions, QueueBackend } from './contract.js';
import { knownPostgresIds } from './known-postgres-ids.js';
import { withoutCredentials } from './place.js';

const CONNECT_TIMEOUT_MS = 5_000;
/** Connections of each worker and event stream, which add one that listens, and of each queue. */
const PATIENT_POOL = 4;
const QUEUE_POOL = 2;

/**
 * Opens a PostgreSQL backend: creates or updates BullMQ's tables in the schema named after the prefix. Throws
 * `E_QUEUE_UNREACHABLE` (also for refused credentials) and `E_QUEUE_VERSION`.
 */
export async function openPostgres(options: Required<BackendOptions>): Promise<QueueBackend> {
  const place = withoutCredentials(options.queueUrl);
  const schema = options.prefix.replaceAll('-', '_').replace(/^(?=\d)/, '_');
  const pool = new pg.Pool({
    connectionString: options.queueUrl,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    max: 2,
  });
  pool.on('error', options.onError);
  try {
    await migrate(pool, schema);
  } catch (error) {
    await pool.end();
    throw translate(error, place);
  }

  const connection = (max: number) => ({
    connectionString: options.queueUrl,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    max,
    schema,
  });
  return bindBackend({
    kind: 'postgres',
    place,
    factory: createPostgresBackend,
    connection: connection(QUEUE_POOL),
    patientConnection: connection(PATIENT_POOL),
    prefix: options.prefix,
    telemetry: options.telemetry,
    onError: options.onError,
    async roundTrip() {
      try {
        await pool.query('SELECT 1');
      } catch (error) {
        throw translate(error, place);
      }
    },
    knownIds: (queue, ids) => knownPostgresIds(pool, schema, queue, ids),
    memoryShare: async () => null,
    end: () => pool.end(),
  });
}

async function migrate(pool: pg.Pool, schema: string): Promise<void> {
  const client = await pool.connect();
  try {
    await runMigrations(client, schema);
    await assertSchemaCompatibility(client, schema);
  } finally {
    client.release();
  }
}

function translate(error: unknown, place: string): GlosswireError {
  const { name, message } = error as Error;
  if (name === 'UnsupportedPostgresVersionError' || name === 'SchemaVersionMismatchError') {
    return new GlosswireError('E_QUEUE_VERSION', `${place}: ${message}`, { cause: error });
  }
  // A refused connection to a name with several addresses is an AggregateError with an empty message.
  const reason = message || (error as { code?: string }).code || name;
  return new GlosswireError(
    'E_QUEUE_UNREACHABLE',
    `The PostgreSQL server at ${place} cannot be used (${reason}). Start it, correct QUEUE_URL, or unset QUEUE_URL ` +
      'for the embedded queue.',
    { cause: error },
  );
}
