import { execFileSync, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { until } from '../conformance/until.js';

/** A server that a test started for itself. */
export interface Server {
  readonly url: string;
  /** Ends the server in order. */
  stop(): Promise<void>;
}

/** A file system of a few megabytes. */
export interface SmallDisk {
  readonly path: string;
  /** Takes all the room that is left. */
  fill(): void;
  /** Gives that room back. */
  free(): void;
  /** Takes the file system away; everything on it must be closed. */
  remove(): void;
}

/** A server that can be started again with the data it had. */
export interface LastingServer extends Server {
  /** Ends the server, in order or by `signal`, waits, and starts it again. */
  restart(signal?: NodeJS.Signals, pauseMs?: number): Promise<void>;
  /** Starts the server again if it has ended by itself. */
  revive(): Promise<void>;
  /** Stops every process of the server where it stands; its connections stay open and silent. */
  freeze(): void;
  /** Lets a frozen server go on. */
  thaw(): void;
  /** Ends the connections of all its clients. */
  dropClients(): Promise<void>;
  /** Where its data are, if that is a disk that a test can fill. */
  readonly disk?: SmallDisk;
}

/** A running server program. */
export interface Running {
  /** True once it has ended, by itself too. */
  readonly ended: boolean;
  /** Sends a signal to it and to the processes that it started. */
  signal(name: NodeJS.Signals): void;
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

/** A new folder, by default among the system's temporary ones. */
export function temporaryFolder(name: string, parent = tmpdir()): string {
  return mkdtempSync(join(parent, `glosswire-${name}-`));
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
    signal(name) {
      child.kill(name);
      for (const pid of childrenOf(child.pid!)) process.kill(pid, name);
    },
    async stop(signal = 'SIGINT') {
      child.kill(signal);
      await exited;
      process.off('exit', last);
    },
  };
}

function childrenOf(pid: number): number[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
}

/** What a kind of server has to say so that it can be started, struck and stopped. */
export interface ServerKind {
  readonly url: string;
  /** Where its data are; removed when it stops. */
  readonly folder: string;
  /** How its program is called, on those data. */
  readonly command: readonly [program: string, args: string[], options?: SpawnOptions];
  /** True once it takes requests. */
  answers(): Promise<boolean>;
  dropClients(): Promise<void>;
}

/** Starts a server of the kind. */
export async function lastingServer(kind: ServerKind): Promise<LastingServer> {
  let running = await startAnswering(kind);
  return {
    url: kind.url,
    async restart(signal, pauseMs = 0) {
      await running.stop(signal);
      await sleep(pauseMs);
      running = await startAnswering(kind);
    },
    async revive() {
      if (running.ended) running = await startAnswering(kind);
    },
    freeze: () => running.signal('SIGSTOP'),
    thaw: () => running.signal('SIGCONT'),
    dropClients: () => kind.dropClients(),
    async stop() {
      await running.stop();
      rmSync(kind.folder, { recursive: true, force: true });
    },
  };
}

/** Starts a server's program and resolves when it answers. */
async function startAnswering({ command, answers }: ServerKind): Promise<Running> {
  let started = launch(...command);
  await until(`${command[0]} answers`, () => {
    // While children of a killed PostgreSQL still hold its shared memory, a new one refuses to start.
    if (started.ended) started = launch(...command);
    return answers();
  });
  return started;
}
