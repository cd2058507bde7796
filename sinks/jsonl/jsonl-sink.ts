import { resolve } from 'node:path';
import { GlosswireError } from '../../errors.js';
import type { EnrichedDocument } from '../../schemas/index.js';
import type { Sink, SinkOutcome } from '../contract.js';
import type { FsyncPolicy } from './append-file.js';
import { JsonlFolder, type OpenFile } from './folder.js';
import { toLine } from './lines.js';
import { RevisionIndex } from './revision-index.js';

export interface JsonlOptions {
  /** Made if it does not exist. Several processes may share it. */
  readonly folder: string;
  /** A file that would grow beyond this many bytes is finished and a new one begun. */
  readonly maxBytes?: number;
  readonly fsync?: FsyncPolicy;
}

/** Big enough for few files, small enough for one to be moved, compressed or opened in an editor. */
const MAX_BYTES = 256 * 1024 * 1024;

interface Waiting {
  readonly documents: readonly EnrichedDocument[];
  readonly resolve: (outcomes: SinkOutcome[]) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Writes documents as lines of JSON to `documents-<time>-<random>.jsonl` in a folder. A line that ends with a line
 * break is whole; the last line of a document id is its latest revision. What the folder holds is read again on
 * opening and followed while other processes write to it, so that an unchanged revision is written once; two processes
 * that write the same revision at the same instant may both write it. Throws `E_SINK_CONFIG` where the folder cannot be
 * used.
 */
export async function jsonlSink(options: JsonlOptions): Promise<Sink> {
  const path = resolve(options.folder);
  const name = `jsonl:${options.folder}`;
  const index = new RevisionIndex();
  try {
    const folder = await JsonlFolder.open(path, index);
    const current = await folder.adopt(options.maxBytes ?? MAX_BYTES, options.fsync ?? 'batch');
    return new JsonlSink(name, options, index, folder, current);
  } catch (error) {
    throw openFault(name, path, error);
  }
}

class JsonlSink implements Sink {
  readonly name: string;
  readonly slow = false;
  readonly #maxBytes: number;
  readonly #fsync: FsyncPolicy;
  readonly #index: RevisionIndex;
  readonly #folder: JsonlFolder;
  #current: OpenFile | null;
  #waiting: Waiting[] = [];
  #writing: Promise<void> | null = null;
  #closed: Promise<void> | null = null;

  constructor(
    name: string,
    { maxBytes = MAX_BYTES, fsync = 'batch' }: JsonlOptions,
    index: RevisionIndex,
    folder: JsonlFolder,
    current: OpenFile | null,
  ) {
    this.name = name;
    this.#maxBytes = maxBytes;
    this.#fsync = fsync;
    this.#index = index;
    this.#folder = folder;
    this.#current = current;
  }

  write(documents: readonly EnrichedDocument[]): Promise<SinkOutcome[]> {
    if (this.#closed) {
      return Promise.reject(
        new GlosswireError('E_SINK_WRITE', `Sink ${this.name} is closed. Open it again.`),
      );
    }
    return new Promise((resolve, reject) => {
      this.#waiting.push({ documents, resolve, reject });
      this.#writing ??= this.#drain();
    });
  }

  close(): Promise<void> {
    this.#closed ??= this.#finish();
    return this.#closed;
  }

  async #finish(): Promise<void> {
    await this.#writing;
    try {
      if (this.#current) await this.#folder.leave(this.#current, false);
    } catch (error) {
      throw writeFault(this.name, error);
    } finally {
      this.#folder.close();
    }
  }

  /** Writes that come while one is under way go together in the next: one append and one fsync for all of them. */
  async #drain(): Promise<void> {
    while (this.#waiting.length > 0) {
      const group = this.#waiting;
      this.#waiting = [];
      try {
        const outcomes = await this.#writeGroup(group.flatMap(({ documents }) => documents));
        for (const { documents, resolve } of group) resolve(outcomes.splice(0, documents.length));
      } catch (error) {
        for (const { reject } of group) reject(writeFault(this.name, error));
      }
    }
    // In the same turn as the last look at the queue, so that no write is left waiting.
    this.#writing = null;
  }

  async #writeGroup(documents: readonly EnrichedDocument[]): Promise<SinkOutcome[]> {
    await this.#folder.refresh(this.#current?.stem);
    const latest = new Map<string, string>();
    const fresh: EnrichedDocument[] = [];
    const outcomes = documents.map((document): SinkOutcome => {
      const { id, revision } = document;
      const known = latest.get(id);
      if (known === undefined ? this.#index.holds(id, revision) : known === revision) return 'unchanged';
      latest.set(id, revision);
      fresh.push(document);
      return 'written';
    });
    let lines: Buffer[] = [];
    let bytes = 0;
    let from = 0;
    for (const [at, document] of fresh.entries()) {
      const line = toLine(document);
      const length = (this.#current?.file.length ?? 0) + bytes;
      if (length > 0 && length + line.length > this.#maxBytes) {
        await this.#append(lines, fresh.slice(from, at));
        await this.#rotate();
        [lines, bytes, from] = [[], 0, at];
      }
      lines.push(line);
      bytes += line.length;
    }
    await this.#append(lines, fresh.slice(from));
    return outcomes;
  }

  async #append(lines: readonly Buffer[], documents: readonly EnrichedDocument[]): Promise<void> {
    if (lines.length === 0) return;
    if (await this.#current?.file.isDeleted()) await this.#rotate();
    this.#current ??= await this.#folder.create(this.#fsync);
    await this.#current.file.append(Buffer.concat(lines));
    for (const { id, revision } of documents) this.#index.set(id, revision);
  }

  async #rotate(): Promise<void> {
    const full = this.#current;
    this.#current = null;
    if (full) await this.#folder.leave(full, true);
  }
}

function openFault(name: string, path: string, error: unknown): GlosswireError {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || code === 'EDQUOT') return writeFault(name, error);
  return new GlosswireError(
    'E_SINK_CONFIG',
    `Sink ${name} cannot use the folder ${path} (${message}). Name a folder that this user may write to.`,
    { cause: error },
  );
}

function writeFault(name: string, error: unknown): GlosswireError {
  const { code, message } = error as NodeJS.ErrnoException;
  const advice =
    code === 'ENOSPC' || code === 'EDQUOT'
      ? 'Free space on its disk; the document is tried again.'
      : 'Check its folder; the document is tried again.';
  return new GlosswireError('E_SINK_WRITE', `Sink ${name} could not write (${message}). ${advice}`, {
    cause: error,
  });
}
