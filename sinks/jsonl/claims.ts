import { randomBytes } from 'node:crypto';
import { readdir, rename, unlink, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';

/** A data file's claim: who may append to it. */
export interface Claim {
  /** Name of the data file without `.jsonl`. */
  readonly stem: string;
  readonly owner: string;
}

const FREE = 'free';
const HOST = hostname().replace(/[^A-Za-z0-9.-]/g, '-') || 'localhost';
/** Owners that live in this process: a claim with our pid that is not here was left by a process before us. */
const ownersHere = new Set<string>();

/**
 * Who writes which file of a folder, without locks: each file that may still grow has one empty claim file
 * `.writers/<stem>~<owner>`. Taking a claim over is a rename, which succeeds for exactly one process; a claim is taken
 * over only if it is free or its process is provably gone (same host, no such pid). In doubt, a writer starts a file
 * of its own, so that a wrong guess costs a file and never a line.
 */
export class Claims {
  readonly owner = `${HOST}~${process.pid}~${randomBytes(6).toString('hex')}`;
  readonly folder: string;

  constructor(dataFolder: string) {
    this.folder = join(dataFolder, '.writers');
    ownersHere.add(this.owner);
  }

  async list(): Promise<Claim[]> {
    const names = await readdir(this.folder);
    return names.sort().flatMap((name) => {
      const at = name.indexOf('~');
      return at <= 0 ? [] : [{ stem: name.slice(0, at), owner: name.slice(at + 1) }];
    });
  }

  /** Claims a new file, before it is created: a claim without a file is harmless, a file without one is finished. */
  async create(stem: string): Promise<void> {
    await writeFile(this.#path(stem, this.owner), '', { flag: 'wx' });
  }

  /** True where the claim is ours now; false where it is in use or another writer was faster. */
  async takeOver({ stem, owner }: Claim): Promise<boolean> {
    if (owner !== FREE && !isGone(owner)) return false;
    return rename(this.#path(stem, owner), this.#path(stem, this.owner)).then(
      () => true,
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return false;
        throw error;
      },
    );
  }

  /** Leaves a file that has room to whoever opens the folder next. */
  async release(stem: string): Promise<void> {
    await rename(this.#path(stem, this.owner), this.#path(stem, FREE));
  }

  /** Marks a file as full: nobody appends to it again. */
  async finish(stem: string): Promise<void> {
    await unlink(this.#path(stem, this.owner));
  }

  close(): void {
    ownersHere.delete(this.owner);
  }

  #path(stem: string, owner: string): string {
    return join(this.folder, `${stem}~${owner}`);
  }
}

function isGone(owner: string): boolean {
  const [host, pid] = owner.split('~');
  if (host !== HOST) return false;
  if (Number(pid) === process.pid) return !ownersHere.has(owner);
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
