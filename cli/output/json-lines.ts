import { once } from 'node:events';
import type { Writable } from 'node:stream';

/**
 * Writes `value` as one line of JSON and waits while the reader of `stream` is behind, so that a slow pipe holds the
 * work back instead of filling memory. Lone surrogates become U+FFFD: the line is valid UTF-8 whatever the web sent.
 */
export async function writeJsonLine(stream: Writable, value: unknown): Promise<void> {
  await writeLine(stream, JSON.stringify(value).toWellFormed());
}

/** Writes `line` and a line break, waiting as `writeJsonLine` does. */
export async function writeLine(stream: Writable, line: string): Promise<void> {
  if (!stream.write(`${line}\n`)) await once(stream, 'drain');
}
