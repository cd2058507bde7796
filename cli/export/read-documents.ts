import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { describeError, GlosswireError } from '../../errors.js';
import { type EnrichedDocument, enrichedDocument } from '../../schemas/index.js';
import { STDIN } from '../paths.js';

/** A document, or why there is none in its place. */
export type DocumentItem = { readonly document: EnrichedDocument } | { readonly error: GlosswireError };

/**
 * The enriched documents of a file (`.gz` unpacked) or standard input: JSON Lines, or one document or array of them in
 * JSON, at most `maxBytes` long where it spreads over several lines. A line that is none comes as an error.
 */
export async function* readDocuments(file: string, maxBytes: number): AsyncGenerator<DocumentItem> {
  const name = file === STDIN ? 'standard input' : file;
  try {
    let number = 0;
    let whole: string | null = null;
    for await (const line of createInterface({ input: open(file), crlfDelay: Number.POSITIVE_INFINITY })) {
      number += 1;
      if (whole !== null) {
        whole += `\n${line}`;
        if (whole.length > maxBytes) {
          yield { error: fault(`${name} is no JSON Lines and longer than ${maxBytes} bytes`) };
          return;
        }
      } else if (line.trim() !== '') {
        const value = parse(line);
        // JSON that spreads over lines starts with a line that is none by itself.
        if (value === undefined && number === 1) whole = line;
        else yield* documentsOf(value, `${name}, line ${number}`);
      }
    }
    if (whole !== null) yield* documentsOf(parse(whole), name);
  } catch (error) {
    yield {
      error: new GlosswireError('E_INPUT_UNREADABLE', `${name} cannot be read: ${describeError(error)}.`, {
        cause: error,
      }),
    };
  }
}

function open(file: string): Readable {
  if (file === STDIN) return process.stdin;
  const stream = createReadStream(file);
  if (!file.endsWith('.gz')) return stream;
  const unpacked = createGunzip();
  stream.on('error', (error) => unpacked.destroy(error));
  return stream.pipe(unpacked);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function* documentsOf(value: unknown, place: string): Generator<DocumentItem> {
  if (value === undefined) {
    yield { error: fault(`${place} is no JSON`) };
    return;
  }
  for (const [index, one] of (Array.isArray(value) ? value : [value]).entries()) {
    const read = enrichedDocument.safeParse(one);
    const where = Array.isArray(value) ? `${place}, document ${index + 1}` : place;
    const [issue] = read.error?.issues ?? [];
    if (read.success) yield { document: read.data };
    else yield { error: fault(`${where}: ${issue?.path.join('.') || 'it'}: ${issue?.message}`) };
  }
}

const fault = (what: string): GlosswireError =>
  new GlosswireError(
    'E_INPUT_DOCUMENT',
    `${what}. Give whole documents as \`glosswire enrich --json\` or a sink writes them; bring those of an older Glosswire up to date with \`glosswire re-enrich\`.`,
  );
