import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createPostgresBackend } from 'bullmq';
import { GlosswireError } from '../../errors.js';
import { bindBackend } from '../bind.js';
import type { BackendOptions, QueueBackend } from '../contract.js';
import { knownPostgresIds } from '../known-postgres-ids.js';
import { lockFolder } from './folder-lock.js';
import { cannotOpen, openFolder } from './open-folder.js';

/** Jobs between two rounds of VACUUM and CHECKPOINT. */
const VACUUM_EVERY = 2_000;

/**
 * Opens the embedded backend: PostgreSQL in WASM (PGlite) in a thread of this process, with its data in
 * `<dataFolder>/queue`. One process at a time; it survives being killed.
 *
 * Throws `E_QUEUE_LOCKED` and, where the folder cannot be made or opened, `E_QUEUE_UNREACHABLE`.
 */
export async function openEmbedded(
  options: Required<BackendOptions>,
  vacuumEvery = VACUUM_EVERY,
): Promise<QueueBackend> {
  const folder = resolve(join(options.dataFolder, 'queue'));
  let unlock = () => {};
  try {
    mkdirSync(options.dataFolder, { recursive: true });
    unlock = lockFolder(folder);
    const pool = await openFolder(folder, vacuumEvery);
    pool.on('error', options.onError);
    pool.on('lost', (error: Error) => options.onLost(lost(folder, error)));
    return bindBackend({
      kind: 'embedded',
      place: folder,
      embedded: pool,
      factory: createPostgresBackend,
      connection: pool,
      patientConnection: pool,
      prefix: options.prefix,
      telemetry: options.telemetry,
      onError: options.onError,
      roundTrip: () => pool.query('SELECT 1'),
      knownIds: (queue, ids) => knownPostgresIds(pool, 'bullmq', queue, ids),
      memoryShare: async () => null,
      async end() {
        await pool.end();
        unlock();
      },
    });
  } catch (error) {
    unlock();
    throw cannotOpen(folder, error);
  }
}

function lost(folder: string, cause: Error): GlosswireError {
  return new GlosswireError(
    'E_QUEUE_UNREACHABLE',
    `The embedded queue in ${folder} has stopped (${cause.message}). Check that the disk has room and start again: ` +
      'what was stored is there.',
    { cause },
  );
}
