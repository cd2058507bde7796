import { randomBytes } from 'node:crypto';
import { mkdir, readdir, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { AppendFile, type FsyncPolicy } from './append-file.js';
import { Claims } from './claims.js';
import { scanLines } from './lines.js';
import type { RevisionIndex } from './revision-index.js';

/** The names of files that hold documents. */
export const DATA_FILE = /^documents-[\w-]+\.jsonl$/;

/**
 * The files of one jsonl folder as one of its writers sees them. Several processes may share the folder: each appends
 * to a file of its own and follows the files of the others to know what they have written.
 */
export class JsonlFolder {
  readonly #path: string;
  readonly #index: RevisionIndex;
  readonly #claims: Claims;
  /** Bytes of each file that are in the index. */
  readonly #seen = new Map<string, number>();
  /** Stems that other writers may be appending to. */
  #growing = new Set<string>();
  #claimsChangedAt = -1n;

  private constructor(path: string, index: RevisionIndex) {
    this.#path = path;
    this.#index = index;
    this.#claims = new Claims(path);
  }

  /** Reads the whole folder into `index`, oldest file first. */
  static async open(path: string, index: RevisionIndex): Promise<JsonlFolder> {
    const folder = new JsonlFolder(path, index);
    await mkdir(folder.#claims.folder, { recursive: true });
    return folder;
  }

  /**
   * Takes over every file that a finished or dead writer has left with room in it, repairs torn last lines, and brings
   * the index up to date. Returns the file to go on with, if there is one.
   */
  async adopt(maxBytes: number, fsync: FsyncPolicy): Promise<OpenFile | null> {
    const mine: string[] = [];
    for (const claim of await this.#claims.list()) {
      if (await this.#claims.takeOver(claim)) mine.push(claim.stem);
    }
    await this.refresh();
    let current: OpenFile | null = null;
    for (const stem of mine) {
      const length = this.#seen.get(stem);
      if (length === undefined) {
        await this.#claims.finish(stem);
        continue;
      }
      const file = await AppendFile.open(this.#file(stem), fsync, length);
      if (current === null && length < maxBytes) {
        current = { stem, file };
        continue;
      }
      await file.close();
      await (length < maxBytes ? this.#claims.release(stem) : this.#claims.finish(stem));
    }
    return current;
  }

  /**
   * Reads what other writers have added since the last time. Costs one stat while no writer comes or goes, and one
   * more for each other writer. `own` is the stem this writer appends to.
   */
  async refresh(own?: string): Promise<void> {
    const changedAt = (await stat(this.#claims.folder, { bigint: true })).mtimeNs;
    const changed = changedAt !== this.#claimsChangedAt;
    let stems: Iterable<string> = this.#growing;
    if (changed) {
      const claims = await this.#claims.list();
      const growing = new Set(claims.map(({ stem }) => stem).filter((stem) => stem !== own));
      const unread = (await this.#stems()).filter((stem) => !this.#seen.has(stem));
      // A file whose claim has gone since may hold lines that were written after the last look.
      stems = new Set([...unread, ...this.#growing, ...growing]);
      this.#growing = growing;
      this.#claimsChangedAt = changedAt;
    }
    for (const stem of await this.#byAge([...stems].filter((name) => name !== own))) {
      const from = this.#seen.get(stem) ?? 0;
      try {
        const to = await scanLines(this.#file(stem), from, (id, revision) => this.#index.add(id, revision));
        this.#seen.set(stem, to);
      } catch (error) {
        // Deleted since it was listed, by its writer (an empty file) or by the user.
        ignoreMissing(error);
      }
    }
  }

  /** A new file. Its name sorts by time and is unique across machines. */
  async create(fsync: FsyncPolicy): Promise<OpenFile> {
    const time = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
    const stem = `documents-${time}-${randomBytes(4).toString('hex')}`;
    await this.#claims.create(stem);
    try {
      return { stem, file: await AppendFile.open(this.#file(stem), fsync, 0) };
    } catch (error) {
      await this.#claims.finish(stem);
      throw error;
    }
  }

  /** Closes a file: for good where it is full, for the next writer where it has room, and away where it is empty. */
  async leave({ stem, file }: OpenFile, full: boolean): Promise<void> {
    await file.close();
    this.#seen.set(stem, file.length);
    if (file.length === 0) await unlink(this.#file(stem)).catch(ignoreMissing);
    await (full || file.length === 0 ? this.#claims.finish(stem) : this.#claims.release(stem));
  }

  close(): void {
    this.#claims.close();
  }

  async #stems(): Promise<string[]> {
    const names = await readdir(this.#path);
    return names.filter((name) => DATA_FILE.test(name)).map((name) => name.slice(0, -'.jsonl'.length));
  }

  /** Those of `stems` that exist and have grown, the one written longest ago first. */
  async #byAge(stems: string[]): Promise<string[]> {
    const found = await Promise.all(
      stems.map(async (stem) => {
        const info = await stat(this.#file(stem)).catch(() => null);
        return info !== null && info.size > (this.#seen.get(stem) ?? -1) ? [{ stem, at: info.mtimeMs }] : [];
      }),
    );
    return found
      .flat()
      .sort((a, b) => a.at - b.at || (a.stem < b.stem ? -1 : 1))
      .map(({ stem }) => stem);
  }

  #file(stem: string): string {
    return join(this.#path, `${stem}.jsonl`);
  }
}

/** A file that this writer owns. */
export interface OpenFile {
  readonly stem: string;
  readonly file: AppendFile;
}

function ignoreMissing(error: unknown): void {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
}
