import { randomUUID } from 'node:crypto';
import {
  linkSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { GlosswireError } from '../../errors.js';

/** Who holds a folder. */
interface Holder {
  pid: number;
  host: string;
  /** Tells this process from an earlier one with the same pid (as in a restarted container). */
  start: string;
  token: string;
}

const REFRESH_MS = 5_000;
/** A process on another host (a second container on one volume) cannot be asked; its lock counts while it is fresh. */
const FRESH_MS = 6 * REFRESH_MS;

/**
 * Takes the lock file of an embedded folder; two processes in one folder silently lose data. A lock that its process
 * left behind by dying is taken over. Returns what gives the lock back.
 *
 * Throws `E_QUEUE_LOCKED`, naming the process and the folder, where a live one holds it.
 */
export function lockFolder(folder: string): () => void {
  const path = `${folder}.lock`;
  const mine: Holder = {
    pid: process.pid,
    host: hostname(),
    start: startOf(process.pid),
    token: randomUUID(),
  };
  const draft = `${path}.${mine.token}`;
  writeFileSync(draft, JSON.stringify(mine));
  try {
    for (let tries = 0; !claim(draft, path); tries++) {
      const holder = readHolder(path);
      if (tries === 5 || (holder !== undefined && isLive(holder, path))) {
        const who = holder === undefined ? 'Another process' : `Process ${holder.pid} on ${holder.host}`;
        throw new GlosswireError(
          'E_QUEUE_LOCKED',
          `${who} uses the embedded queue in ${folder}. Stop it, set GLOSSWIRE_DATA to another folder, or set ` +
            'QUEUE_URL to a Redis or PostgreSQL server, which many processes can share.',
        );
      }
      discard(path, holder);
    }
  } finally {
    rmSync(draft, { force: true });
  }

  const refresh = setInterval(() => {
    const now = new Date();
    try {
      utimesSync(path, now, now);
    } catch {
      // The folder was removed under a running process; its next statement reports that better than a timer can.
    }
  }, REFRESH_MS).unref();
  const release = () => {
    clearInterval(refresh);
    process.off('exit', release);
    if (readHolder(path)?.token === mine.token) rmSync(path, { force: true });
  };
  process.once('exit', release);
  return release;
}

/** Makes the lock file in one step with its content, so that no reader sees it empty. False where one exists. */
function claim(draft: string, path: string): boolean {
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Removes a dead holder's lock, unless another process took it over first. */
function discard(path: string, dead: Holder | undefined): void {
  const aside = `${path}.${randomUUID()}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  if (readHolder(aside)?.token !== dead?.token) claim(aside, path);
  unlinkSync(aside);
}

function readHolder(path: string): Holder | undefined {
  try {
    const value = JSON.parse(readFileSync(path, 'utf8')) as Holder;
    return Number.isInteger(value.pid) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isLive(holder: Holder, path: string): boolean {
  if (holder.host !== hostname()) return Date.now() - statSync(path).mtimeMs < FRESH_MS;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return startOf(holder.pid) === holder.start;
}

/** When a process started, as ticks since a named boot; empty where the system does not say (not Linux). */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name, in brackets, may hold anything; the start time is the 20th field after it.
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${ticks}`;
  } catch {
    return '';
  }
}
