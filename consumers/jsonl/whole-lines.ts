import { createReadStream } from 'node:fs';

const NEWLINE = 0x0a;

/**
 * The lines of a file from byte `start` that end in a line break, with the offset behind each; what follows the last
 * line break may still be in the making. Holds one line and one piece of the file in memory.
 */
export async function* wholeLines(
  path: string,
  start: number,
): AsyncGenerator<{ readonly line: string; readonly end: number }> {
  let parts: Buffer[] = [];
  let position = start;
  for await (const piece of createReadStream(path, { start })) {
    const bytes = piece as Buffer;
    let from = 0;
    for (let at = bytes.indexOf(NEWLINE); at !== -1; at = bytes.indexOf(NEWLINE, from)) {
      parts.push(bytes.subarray(from, at));
      from = at + 1;
      yield { line: Buffer.concat(parts).toString('utf8'), end: position + from };
      parts = [];
    }
    parts.push(bytes.subarray(from));
    position += bytes.length;
  }
}
