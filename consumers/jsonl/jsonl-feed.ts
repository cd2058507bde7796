import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { GlosswireError } from '../../errors.js';
import type { EnrichedDocument } from '../../schemas/index.js';
import { DATA_FILE } from '../../sinks/index.js';
import type { Delivered, Feed, FeedOptions } from '../contract.js';
import { GroupFile, type Offsets } from './group-file.js';
import { wholeLines } from './whole-lines.js';

const POLL_MS = 200;

/**
 * Reads the folder of a jsonl sink, oldest file first, and follows it while it grows. One reader of a group works at a
 * time; others wait for it to go. Throws `E_CONSUME_FAILED` where there is no such folder.
 */
export async function jsonlFeed(folder: string, { group, start, signal }: FeedOptions): Promise<Feed> {
  // First of all, since a group's memory would make the folder.
  await filesOf(folder);
  const memory = group === null ? null : new GroupFile(folder, group);
  let claimed = memory === null;
  /** Bytes of each file that were handed out, and that were acknowledged. */
  let read: Offsets | null = memory === null ? await startOf(folder, start) : null;
  let done: Offsets = {};

  const begin = async (): Promise<Offsets | null> => {
    if (memory === null) return read;
    claimed ||= await memory.claim();
    if (!claimed) return null;
    const known = await memory.load();
    done = known ?? (await startOf(folder, start));
    if (known === null) await memory.save(done);
    return { ...done };
  };

  const next = async (offsets: Offsets, most: number): Promise<Delivered[]> => {
    const found: Delivered[] = [];
    for (const file of await filesOf(folder)) {
      const from = offsets[file] ?? 0;
      const path = join(folder, file);
      if ((await sizeOf(path)) <= from) continue;
      for await (const { line, end } of wholeLines(path, from)) {
        offsets[file] = end;
        const document = parse(line);
        if (document !== null) found.push({ document, cursor: `${file}:${end}` });
        if (found.length >= most) return found;
      }
    }
    return found;
  };

  return {
    async read(most, waitMs) {
      for (const end = Date.now() + waitMs; ; ) {
        read ??= await begin();
        const found = read === null ? [] : await next(read, most);
        if (found.length > 0 || Date.now() >= end || signal.aborted) return found;
        await sleep(POLL_MS, undefined, { signal }).catch(() => undefined);
      }
    },
    async acknowledge(delivered) {
      if (memory === null) return;
      for (const { cursor } of delivered) {
        const colon = cursor.lastIndexOf(':');
        done[cursor.slice(0, colon)] = Number(cursor.slice(colon + 1));
      }
      // Files that were deleted would otherwise be remembered for ever.
      const files = new Set(await filesOf(folder));
      done = Object.fromEntries(Object.entries(done).filter(([file]) => files.has(file)));
      await memory.save(done);
    },
    async close() {
      if (claimed) await memory?.release();
    },
  };
}

async function filesOf(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    throw new GlosswireError(
      'E_CONSUME_FAILED',
      `The folder ${folder} cannot be read (${error.message}). Name the folder of a jsonl sink.`,
      { cause: error },
    );
  });
  return names.filter((name) => DATA_FILE.test(name)).sort();
}

async function startOf(folder: string, start: FeedOptions['start']): Promise<Offsets> {
  if (start === 'first') return {};
  const files = await filesOf(folder);
  const sizes = await Promise.all(
    files.map(async (file) => [file, await sizeOf(join(folder, file))] as const),
  );
  return Object.fromEntries(sizes);
}

const sizeOf = (path: string): Promise<number> =>
  stat(path).then(
    ({ size }) => size,
    () => 0,
  );

/** Null for a line that is none of ours. */
function parse(line: string): EnrichedDocument | null {
  try {
    const value = JSON.parse(line) as EnrichedDocument | null;
    return typeof value?.id === 'string' && typeof value.revision === 'string' ? value : null;
  } catch {
    return null;
  }
}
