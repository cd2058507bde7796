import {
  closeSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { KnowledgeEntity } from '../../schemas/index.js';
import { dumpLines, dumpSize } from './dump-lines.js';

/** Lines between two checkpoints: a second or so of work. */
const CHECKPOINT_LINES = 50_000;
/** Entities of several lines are gathered in files by their id's hash: each of them fits into memory. */
const PARTS = 64;

/** What a dump's lines are made into. */
export interface Importer {
  /** The entity of a line that is whole by itself; undefined for one that is not wanted. */
  entity?(line: string): KnowledgeEntity | undefined;
  /**
   * For entities of several lines: the id of the entity that a line speaks of and what to keep of it, or undefined;
   * `file` counts the dump's files from 0.
   */
  part?(line: string, file: number): { readonly id: string; readonly kept: string } | undefined;
  /** The entity of all kept parts of one id, in order of the files; undefined for one that is not wanted. */
  join?(id: string, parts: readonly string[]): KnowledgeEntity | undefined;
}

export interface ImportProgress {
  readonly file: string;
  readonly read: number;
  readonly size: number;
  readonly entities: number;
}

export interface ImportOptions {
  readonly files: readonly string[];
  /** The JSONL file that is written. */
  readonly out: string;
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Ends the import at the next line; what was done is kept for the next run. */
  readonly signal?: AbortSignal;
}

/** Where an import stands: beside its output until it is done. */
interface Checkpoint {
  /** Files and their sizes: another dump is another import. */
  readonly dump: string;
  /** File that is read; at the number of files the parts are joined. */
  file: number;
  /** Lines of the file, or parts, that are done. */
  done: number;
  entities: number;
  /** Lengths of what was written up to here. */
  lengths: number[];
}

/**
 * Reads a dump into JSONL of entities, one a line, line by line: memory stays bounded whatever the dump's size. An import
 * that was interrupted goes on from its last checkpoint when it is run again with the same files and output; its
 * unfinished work lies in `OUT.part`. Returns the number of entities. Throws `E_KNOWLEDGE_IMPORT`.
 */
export async function runImport(importer: Importer, options: ImportOptions): Promise<number> {
  const { files, out } = options;
  const folder = `${out}.part`;
  const sizes = files.map(dumpSize);
  mkdirSync(folder, { recursive: true });
  const state = readCheckpoint(folder, JSON.stringify([files, sizes]));
  const outputs = new Outputs(folder, importer.part === undefined ? 1 : PARTS + 1, state.lengths);
  const save = () => {
    state.lengths = outputs.flush();
    const file = join(folder, 'checkpoint.json');
    writeFileSync(`${file}.new`, JSON.stringify(state));
    renameSync(`${file}.new`, file);
  };
  try {
    for (; state.file < files.length; state.file++, state.done = 0, save()) {
      let line = 0;
      for await (const { text, read } of dumpLines(files[state.file]!)) {
        if (line++ < state.done) continue;
        options.signal?.throwIfAborted();
        if (importer.part !== undefined) {
          const part = importer.part(text, state.file);
          if (part !== undefined) outputs.write(1 + bucketOf(part.id), `${part.id}\t${part.kept}\n`);
        } else state.entities += write(outputs, importer.entity?.(text));
        state.done = line;
        if (line % CHECKPOINT_LINES === 0) {
          save();
          const { file, entities } = state;
          options.onProgress?.({ file: files[file]!, read, size: sizes[file]!, entities });
        }
      }
    }
    for (; importer.join !== undefined && state.done < PARTS; state.done++, save()) {
      options.signal?.throwIfAborted();
      for (const [id, parts] of await gathered(outputs.path(1 + state.done)))
        state.entities += write(outputs, importer.join(id, parts));
      options.onProgress?.({ file: 'joining', read: state.done + 1, size: PARTS, entities: state.entities });
    }
  } finally {
    outputs.close();
  }
  renameSync(outputs.path(0), out);
  rmSync(folder, { recursive: true });
  return state.entities;
}

function write(outputs: Outputs, entity: KnowledgeEntity | undefined): number {
  if (entity === undefined) return 0;
  outputs.write(0, `${JSON.stringify(entity)}\n`);
  return 1;
}

function readCheckpoint(folder: string, dump: string): Checkpoint {
  try {
    const state = JSON.parse(readFileSync(join(folder, 'checkpoint.json'), 'utf8')) as Checkpoint;
    if (state.dump === dump) return state;
  } catch {
    // None yet, or cut off: the import begins anew.
  }
  return { dump, file: 0, done: 0, entities: 0, lengths: [] };
}

function bucketOf(id: string): number {
  let hash = 0;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return (hash >>> 8) % PARTS;
}

async function gathered(file: string): Promise<Map<string, string[]>> {
  const parts = new Map<string, string[]>();
  for await (const { text } of dumpLines(file)) {
    const tab = text.indexOf('\t');
    const id = text.slice(0, tab);
    const known = parts.get(id);
    if (known === undefined) parts.set(id, [text.slice(tab + 1)]);
    else known.push(text.slice(tab + 1));
  }
  return parts;
}

/** The files that an import appends to: 0 is its output, the others are parts. What stands behind a checkpoint is cut off. */
class Outputs {
  readonly #folder: string;
  readonly #handles: number[];
  readonly #lengths: number[];
  readonly #waiting: string[][];

  constructor(folder: string, count: number, lengths: readonly number[]) {
    this.#folder = folder;
    this.#lengths = Array.from({ length: count }, (_, index) => lengths[index] ?? 0);
    this.#waiting = this.#lengths.map(() => []);
    this.#handles = this.#lengths.map((length, index) => {
      const handle = openSync(this.path(index), length === 0 ? 'w' : 'r+');
      ftruncateSync(handle, length);
      return handle;
    });
  }

  path(index: number): string {
    return join(this.#folder, index === 0 ? 'entities.jsonl' : `part-${index}.tsv`);
  }

  write(index: number, line: string): void {
    this.#waiting[index]!.push(line);
  }

  /** Writes what waits and returns the files' lengths. */
  flush(): number[] {
    for (const [index, lines] of this.#waiting.entries()) {
      if (lines.length === 0) continue;
      const bytes = Buffer.from(lines.join(''));
      for (let at = 0; at < bytes.length; )
        at += writeSync(this.#handles[index]!, bytes, at, bytes.length - at, this.#lengths[index]! + at);
      this.#lengths[index]! += bytes.length;
      lines.length = 0;
    }
    return [...this.#lengths];
  }

  close(): void {
    for (const handle of this.#handles) closeSync(handle);
  }
}
