import { existsSync, mkdirSync, readFileSync, renameSync, rmdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { z } from 'zod';
import { GlosswireError } from '../errors.js';

/** A process that holds a file longer than this has died: what it does takes milliseconds. */
const STALE_MS = 30_000;

/**
 * The entries of a memory file, one JSON object a line; none where there is no file. Throws `E_KNOWLEDGE_INVALID` with
 * file and line for a line that is no entry; `what` names it there.
 */
export function readMemory<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
  what: string,
): z.infer<Schema>[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return [];
      let value: unknown;
      try {
        value = JSON.parse(line);
      } catch {
        value = undefined;
      }
      const parsed = schema.safeParse(value);
      if (parsed.success) return [parsed.data];
      throw new GlosswireError(
        'E_KNOWLEDGE_INVALID',
        `${file}, line ${index + 1}: not ${what}. Correct or remove the line.`,
      );
    });
}

/** Writes a memory file, in one step: a reader sees the old one or the new one. */
export function writeMemory(file: string, entries: readonly unknown[]): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
  renameSync(`${file}.new`, file);
}

/**
 * Runs `use` while no other process does so for the same file (a folder beside it is the lock). Returns false, without
 * running it, where another one is at it: try later. A lock of a dead process is broken.
 */
export function withMemoryLock(file: string, use: () => void): boolean {
  const lock = `${file}.lock`;
  mkdirSync(dirname(file), { recursive: true });
  try {
    mkdirSync(lock);
  } catch {
    const held = statSync(lock, { throwIfNoEntry: false });
    if (held === undefined || Date.now() - held.mtimeMs < STALE_MS) return false;
    rmdirSync(lock);
    return withMemoryLock(file, use);
  }
  try {
    use();
    return true;
  } finally {
    rmdirSync(lock);
  }
}
