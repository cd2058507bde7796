import { createReadStream } from 'node:fs';
import type { EnrichedDocument } from '../../schemas/index.js';

const NEWLINE = 0x0a;
const CHUNK_BYTES = 1 << 20;
const HEAD = /^\{"schemaVersion":\d+,"id":"(d-[0-9a-f]{64})","revision":"([0-9a-f]{64})"/;
/** Longest head that matches: three property names, a version of up to 20 digits and the two digests. */
const HEAD_BYTES = 220;

/**
 * One document as one line of JSON. Version, id and revision come first, so that the index of a folder is rebuilt
 * without parsing documents. JSON.stringify escapes line breaks and lone surrogates.
 */
export function toLine(document: EnrichedDocument): Buffer {
  const { schemaVersion, id, revision, ...rest } = document;
  return Buffer.from(`${JSON.stringify({ schemaVersion, id, revision, ...rest })}\n`);
}

/**
 * Reads `path` from byte `start` in pieces and tells `found` the id and revision of each complete line; lines that are
 * not ours are passed over. Returns the offset after the last line break: what follows it is a torn line, or one that
 * is being written. Holds one piece and the head of one line in memory, however long lines are.
 */
export async function scanLines(
  path: string,
  start: number,
  found: (id: string, revision: string) => void,
): Promise<number> {
  let head = '';
  let position = start;
  let complete = start;
  for await (const piece of createReadStream(path, { start, highWaterMark: CHUNK_BYTES })) {
    const bytes = piece as Buffer;
    let lineStart = 0;
    for (let end = bytes.indexOf(NEWLINE); end !== -1; end = bytes.indexOf(NEWLINE, lineStart)) {
      const match = HEAD.exec(extend(head, bytes, lineStart, end));
      if (match) found(match[1]!, match[2]!);
      head = '';
      lineStart = end + 1;
      complete = position + lineStart;
    }
    head = extend(head, bytes, lineStart, bytes.length);
    position += bytes.length;
  }
  return complete;
}

function extend(head: string, bytes: Buffer, start: number, end: number): string {
  const room = HEAD_BYTES - head.length;
  return room <= 0 ? head : head + bytes.toString('latin1', start, Math.min(end, start + room));
}
