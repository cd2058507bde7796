import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { describeError, GlosswireError } from '../../errors.js';

/** What an answer said for asking again only when something has changed (RFC 9110, 13). */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** Remembers feed items and pages, so that a later reading gives only what is new. */
export interface SeenMemory {
  validators(url: string): Validators | null;
  remember(url: string, validators: Validators): void;
  hasItem(feed: string, guid: string): boolean;
  addItem(feed: string, guid: string): void;
  /** Whoever leaves out an item or an unchanged page because of this memory counts it here. */
  skipped: number;
}

/** A memory in a file. What is added lasts when it has been saved. */
export interface SeenFile extends SeenMemory {
  /**
   * Writes what was added since the last time; to be called when the articles are in safety. Throws
   * `E_INPUT_UNREADABLE` where the file cannot be written.
   */
  save(): Promise<void>;
}

type Entry =
  | { readonly url: string; readonly etag: string | null; readonly lastModified: string | null }
  | { readonly feed: string; readonly guid: string };

/** A memory that ends with the process. `onAdd` hears of everything that is added. */
export function createSeenMemory(onAdd: (entry: Entry) => void = () => {}): SeenMemory {
  const pages = new Map<string, Validators>();
  const items = new Set<string>();
  const key = (feed: string, guid: string) => `${feed}\n${guid}`;
  return {
    skipped: 0,
    validators: (url) => pages.get(url) ?? null,
    remember(url, { etag, lastModified }) {
      const known = pages.get(url);
      if (known?.etag === etag && known.lastModified === lastModified) return;
      pages.set(url, { etag, lastModified });
      onAdd({ url, etag, lastModified });
    },
    hasItem: (feed, guid) => items.has(key(feed, guid)),
    addItem(feed, guid) {
      items.add(key(feed, guid));
      onAdd({ feed, guid });
    },
  };
}

/** A memory in a file of JSON lines, read at once and appended to. A line that a crash cut off is passed over. */
export async function openSeenFile(file: string): Promise<SeenFile> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw unusable(file, 'read', error);
  });
  let pending: Entry[] = [];
  // What follows a line that was cut off begins on a line of its own.
  let start = text === '' || text.endsWith('\n') ? '' : '\n';
  const memory = createSeenMemory((entry) => pending.push(entry));
  for (const entry of text.split('\n').flatMap(parseEntry)) {
    if ('url' in entry) memory.remember(entry.url, entry);
    else memory.addItem(entry.feed, entry.guid);
  }
  pending = [];
  const save = async () => {
    if (pending.length === 0) return;
    const lines = start + pending.map((entry) => `${JSON.stringify(entry)}\n`).join('');
    pending = [];
    start = '';
    try {
      await mkdir(dirname(file), { recursive: true });
      await appendFile(file, lines);
    } catch (error) {
      throw unusable(file, 'written', error);
    }
  };
  return Object.assign(memory, { save });
}

function unusable(file: string, what: string, error: unknown): GlosswireError {
  const message = `${file} cannot be ${what}: ${describeError(error)}. It holds what feeds have been seen.`;
  return new GlosswireError('E_INPUT_UNREADABLE', message, { cause: error });
}

function parseEntry(line: string): Entry[] {
  try {
    const entry = JSON.parse(line) as Partial<Record<'url' | 'feed' | 'guid', unknown>> | null;
    const whole =
      typeof entry?.url === 'string' || (typeof entry?.feed === 'string' && typeof entry.guid === 'string');
    return whole ? [entry as Entry] : [];
  } catch {
    return [];
  }
}
