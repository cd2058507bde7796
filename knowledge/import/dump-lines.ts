import { createReadStream, statSync } from 'node:fs';
import { PassThrough, pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import unbzip2 from 'unbzip2-stream';
import { GlosswireError } from '../../errors.js';

/** Longest line of a dump; Wikidata's are a few megabytes. What is longer is no line of a dump. */
const MAX_LINE = 64 * 1024 * 1024;
const NEWLINE = 0x0a;

/** A line of a dump, and how many bytes of the file were read for it and those before, for progress. */
export interface DumpLine {
  readonly text: string;
  readonly read: number;
}

/**
 * The lines of a file in UTF-8, plain, `.gz` or `.bz2`, as a stream: memory is bounded by the longest line. Throws
 * `E_KNOWLEDGE_IMPORT` for a file that cannot be read or unpacked, or has lines of more than 64 MB.
 */
export async function* dumpLines(file: string): AsyncGenerator<DumpLine> {
  const source = createReadStream(file, { highWaterMark: 1 << 18 });
  let read = 0;
  source.on('data', (chunk) => {
    read += chunk.length;
  });
  // `pipeline` hands the errors of the file on to the stream that is read.
  const failed = () => {};
  const bytes: Readable = file.endsWith('.gz')
    ? pipeline(source, createGunzip(), failed)
    : file.endsWith('.bz2')
      ? bunzip2(source)
      : source;
  let rest: Buffer[] = [];
  let length = 0;
  try {
    for await (const part of bytes) {
      const chunk = part as Buffer;
      let start = 0;
      for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
        const line = chunk.subarray(start, end);
        yield { text: text(rest.length === 0 ? line : Buffer.concat([...rest, line])), read };
        rest = [];
        length = 0;
        start = end + 1;
      }
      length += chunk.length - start;
      if (length > MAX_LINE) throw new Error('a line is longer than 64 MB: this is no dump of lines');
      if (start < chunk.length) rest.push(chunk.subarray(start));
    }
  } catch (cause) {
    throw new GlosswireError(
      'E_KNOWLEDGE_IMPORT',
      `${file} cannot be read: ${cause instanceof Error ? cause.message : cause}. Check that it was downloaded in full.`,
      { cause },
    );
  }
  if (length > 0) yield { text: text(Buffer.concat(rest)), read };
}

/** `unbzip2-stream` is a stream of the oldest kind, which neither hands on errors nor can be iterated. */
function bunzip2(source: Readable): Readable {
  const unpacked = new PassThrough();
  const unpacker = unbzip2();
  source.on('error', (error) => unpacked.destroy(error));
  unpacker.on('error', (error: Error) => unpacked.destroy(error));
  source.pipe(unpacker).pipe(unpacked);
  return unpacked;
}

function text(line: Buffer): string {
  return line.toString('utf8', 0, line.at(-1) === 0x0d ? line.length - 1 : line.length);
}

/** Size of a file in bytes. Throws `E_KNOWLEDGE_IMPORT` where there is none. */
export function dumpSize(file: string): number {
  try {
    return statSync(file).size;
  } catch (cause) {
    throw new GlosswireError('E_KNOWLEDGE_IMPORT', `There is no file ${file}. Give the path of the dump.`, {
      cause,
    });
  }
}
