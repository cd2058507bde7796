import { appendFile, readFile } from 'node:fs/promises';
import { GlosswireError } from '../../errors.js';

/** What an answer said for asking again only when something has changed (RFC 9110, 13). */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** Remembers feed items and pages between runs. */
export interface SeenMemory {
  validators(url: string): Validators | null;
  remember(url: string, validators: Validators): Promise<void>;
  hasItem(feed: string, guid: string): boolean;
  addItem(feed: string, guid: string): Promise<void>;
}

type Entry =
  | { readonly url: string; readonly etag: string | null; readonly lastModified: string | null }
  | { readonly feed: string; readonly guid: string };

/** A memory that ends with the process. */
export function createSeenMemory(write: (entry: Entry) => Promise<void> = async () => {}): SeenMemory {
  const pages = new Map<string, Validators>();
  const items = new Set<string>();
  const key = (feed: string, guid: string) => `${feed}\n${guid}`;
  return {
    validators: (url) => pages.get(url) ?? null,
    async remember(url, { etag, lastModified }) {
      pages.set(url, { etag, lastModified });
      await write({ url, etag, lastModified });
    },
    hasItem: (feed, guid) => items.has(key(feed, guid)),
    async addItem(feed, guid) {
      items.add(key(feed, guid));
      await write({ feed, guid });
    },
  };
}

/** A memory in a file of JSON lines, read at once and appended to. A line that a crash cut off is passed over. */
export async function openSeenFile(file: string): Promise<SeenMemory> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw new GlosswireError('E_INPUT_UNREADABLE', `${file} cannot be read: ${error.message}.`, {
      cause: error,
    });
  });
  // What follows a line that was cut off begins on a line of its own.
  let start = text === '' || text.endsWith('\n') ? '' : '\n';
  let writing = false;
  const memory = createSeenMemory(async (entry) => {
    if (!writing) return;
    await appendFile(file, `${start}${JSON.stringify(entry)}\n`);
    start = '';
  });
  for (const entry of text.split('\n').flatMap(parseEntry)) {
    if ('url' in entry) await memory.remember(entry.url, entry);
    else await memory.addItem(entry.feed, entry.guid);
  }
  writing = true;
  return memory;
}

function parseEntry(line: string): Entry[] {
  try {
    return [JSON.parse(line) as Entry];
  } catch {
    return [];
  }
}
