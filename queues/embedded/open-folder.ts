import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { DEFAULT_SCHEMA, runMigrations } from 'bullmq';
import { GlosswireError } from '../../errors.js';
import { EmbeddedPool } from './pool.js';
import { Session } from './session.js';

/**
 * Opens (or makes) the database in a folder that this process has locked, with BullMQ's tables brought up to date.
 *
 * A first start works in a temporary folder beside it and renames that when it is complete, so that a process killed
 * in between leaves no half-made database. Throws `E_QUEUE_UNREACHABLE` with the reason, or `E_QUEUE_VERSION` where
 * the tables belong to a newer version.
 */
export async function openFolder(folder: string, vacuumEvery: number): Promise<EmbeddedPool> {
  if (!existsSync(folder)) {
    const draft = `${folder}.first-start-${process.pid}`;
    for (const left of leftovers(folder)) rmSync(left, { recursive: true, force: true });
    await (await open(draft, vacuumEvery)).end();
    renameSync(draft, folder);
  }
  return open(folder, vacuumEvery);
}

function leftovers(folder: string): string[] {
  const beside = dirname(folder);
  return readdirSync(beside)
    .filter((name) => name.startsWith(`${basename(folder)}.first-start-`))
    .map((name) => join(beside, name));
}

async function open(folder: string, vacuumEvery: number): Promise<EmbeddedPool> {
  const session = new Session(folder);
  const pool = new EmbeddedPool(session, vacuumEvery);
  try {
    await session.open(pool.deliver, pool.lose);
    const client = await pool.connect();
    await runMigrations(client, DEFAULT_SCHEMA);
    client.release();
    await pool.query(`SET search_path TO ${DEFAULT_SCHEMA}`);
    return pool;
  } catch (error) {
    await pool.end().catch(() => undefined);
    throw cannotOpen(folder, error);
  }
}

/** The error for a folder that cannot be made, locked or opened. */
export function cannotOpen(folder: string, cause: unknown): GlosswireError {
  if (cause instanceof GlosswireError) return cause;
  const { name, message } = cause as Error;
  return new GlosswireError(
    name === 'SchemaVersionMismatchError' ? 'E_QUEUE_VERSION' : 'E_QUEUE_UNREACHABLE',
    `The embedded queue in ${folder} cannot be opened (${message}). Check that the folder can be written and the ` +
      'disk has room; if its data are damaged, move the folder away and enqueue again.',
    { cause },
  );
}
