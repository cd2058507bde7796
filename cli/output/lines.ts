import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** Writes `line` and a line break, and waits while the reader is behind: a slow pipe holds the work back. */
export async function writeLine(stream: Writable, line: string): Promise<void> {
  if (!stream.write(`${line}\n`)) await once(stream, 'drain');
}

/** `value` as one line of JSON. Lone surrogates become U+FFFD: the line is valid UTF-8 whatever the web sent. */
export function jsonLine(value: unknown): string {
  return JSON.stringify(value).toWellFormed();
}
