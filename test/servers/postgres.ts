import { execFileSync } from 'node:child_process';
import { chownSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { freePort } from './free-port.js';
import {
  findProgram,
  type LastingServer,
  lastingServer,
  missing,
  postgresFolders,
  temporaryFolder,
} from './server.js';

const program = (name: string) => findProgram(name, postgresFolders());

/** Why PostgreSQL cannot be tested here; null where it can. */
export function postgresMissing(): string | null {
  return missing(['postgres', program('postgres')], ['initdb', program('initdb')]);
}

/** Starts an empty PostgreSQL on a free port. It refuses to run as root, so then the user `postgres` runs it. */
export async function startPostgres({
  parent,
  settings = [],
}: {
  parent?: string;
  settings?: readonly string[];
} = {}): Promise<LastingServer> {
  const folder = temporaryFolder('postgres', parent);
  const data = join(folder, 'data');
  const identity = process.getuid?.() === 0 ? identityOf('postgres') : null;
  if (identity !== null) chownSync(folder, identity.uid, identity.gid);
  const options = { cwd: folder, ...identity };
  const init = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync'];
  execFileSync(program('initdb')!, init, { ...options, stdio: 'ignore' });

  const port = await freePort();
  const args = ['-D', data, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-k', folder, '-F'];
  for (const setting of settings) args.push('-c', setting);
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  return lastingServer({
    url,
    folder,
    command: [program('postgres')!, args, options],
    answers: () => answers(url),
    async dropClients() {
      const admin = new pg.Client({ connectionString: url });
      await admin.connect();
      await admin.query(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND backend_type = 'client backend'",
      );
      await admin.end();
    },
  });
}

function identityOf(user: string): { uid: number; gid: number } {
  const id = (flag: string) => Number(execFileSync('id', [flag, user], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}
