import { resolve } from 'node:path';
import { GlosswireError } from '../../errors.js';
import type { EnrichedDocument } from '../../schemas/index.js';
import type { Sink, SinkOutcome } from '../contract.js';
import { GroupedWrites } from '../grouped-writes.js';
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

/**
 * Writes documents as lines of JSON to `documents-<time>-<random>.jsonl` in a folder. A line that ends with a line
 * break is whole; the last line of a document id is its latest revision, or one that came late. What the folder holds is read again on
 * opening and followed while other processes write to it, so that a revision is written once, also when a job that was
 * cut short runs again after a newer one; two processes that write the same revision at the same instant may both
 * write it. Throws `E_SINK_CONFIG` where the folder cannot be
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
  readonly #writes: GroupedWrites;
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
    this.#writes = new GroupedWrites(name, (documents) =>
      this.#writeGroup(documents).catch((error: unknown) => {
        throw writeFault(name, error);
      }),
    );
  }

  write(documents: readonly EnrichedDocument[]): Promise<SinkOutcome[]> {
    return this.#writes.write(documents);
  }

  close(): Promise<void> {
    this.#closed ??= this.#finish();
    return this.#closed;
  }

  async #finish(): Promise<void> {
    await this.#writes.close();
    try {
      if (this.#current) await this.#folder.leave(this.#current, false);
    } catch (error) {
      throw writeFault(this.name, error);
    } finally {
      this.#folder.close();
    }
  }

  async #writeGroup(documents: readonly EnrichedDocument[]): Promise<SinkOutcome[]> {
    await this.#folder.refresh(this.#current?.stem);
    const fresh: EnrichedDocument[] = [];
    const inGroup = new Set<string>();
    const outcomes = documents.map((document): SinkOutcome => {
      const { id, revision } = document;
      const key = id + revision;
      if (inGroup.has(key) || this.#index.holds(id, revision)) return 'unchanged';
      inGroup.add(key);
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
    for (const { id, revision } of documents) this.#index.add(id, revision);
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
