import { execFileSync, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A server that a test started for itself. */
export interface Server {
  readonly url: string;
  /** Ends the server in order. */
  stop(): Promise<void>;
}

/** A server that can be started again with the data it had. */
export interface LastingServer extends Server {
  /** Ends the server, in order or by `signal`, and starts it again. */
  restart(signal?: NodeJS.Signals): Promise<void>;
}

/** A running server program. */
export interface Running {
  /** True once it has ended, by itself too. */
  readonly ended: boolean;
  /** Ends it, in order by default, and waits for that. */
  stop(signal?: NodeJS.Signals): Promise<void>;
}

/** The full path of a program, looked for on the PATH and then in `more` folders; null where it is not installed. */
export function findProgram(name: string, more: readonly string[] = []): string | null {
  const folders = [...(process.env.PATH ?? '').split(':'), ...more].filter((folder) => folder !== '');
  const found = folders.map((folder) => join(folder, name)).find(isExecutable);
  return found ?? null;
}

function isExecutable(path: string): boolean {
  try {
    execFileSync('test', ['-x', path]);
    return true;
  } catch {
    return false;
  }
}

/** Folders of the PostgreSQL versions that Debian keeps off the PATH, newest first. */
export function postgresFolders(): string[] {
  const root = '/usr/lib/postgresql';
  try {
    const versions = readdirSync(root).sort((a, b) => Number(b) - Number(a));
    return versions.map((version) => join(root, version, 'bin'));
  } catch {
    return [];
  }
}

/**
 * Why a server's tests cannot run here, or null where they can. On CI a missing server is an error, since a green
 * run would claim what it did not test.
 */
export function missing(...programs: [name: string, path: string | null][]): string | null {
  const absent = programs.filter(([, path]) => path === null).map(([name]) => name);
  if (absent.length === 0) return null;
  const reason = `${absent.join(' and ')} not installed`;
  if (process.env.CI) throw new Error(`${reason}; CI must test every backend`);
  return reason;
}

export function temporaryFolder(name: string): string {
  return mkdtempSync(join(tmpdir(), `glosswire-${name}-`));
}

/** Starts a program and gives what stops it. */
export function launch(program: string, args: string[], options: SpawnOptions = {}): Running {
  const child = spawn(program, args, { stdio: 'ignore', ...options });
  const exited = once(child, 'exit');
  // A test that fails before its stop() must not leave a server behind.
  const last = () => child.kill('SIGKILL');
  process.once('exit', last);
  return {
    get ended() {
      return child.exitCode !== null || child.signalCode !== null;
    },
    async stop(signal = 'SIGINT') {
      child.kill(signal);
      await exited;
      process.off('exit', last);
    },
  };
}
