import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { GlosswireError } from '../../errors.js';
import type { InputSource } from './contract.js';

/** The bytes of an input in chunks, gunzipped where they are gzip (several members after each other included). */
export async function* openBytes(source: InputSource): AsyncIterable<Uint8Array> {
  const name = nameOf(source);
  const raw = 'file' in source ? createReadStream(source.file) : source.stream;
  const chunks = raw[Symbol.asyncIterator]();
  try {
    let first = await chunks.next();
    while (!first.done && first.value.length < 2) first = await joined(first.value, chunks);
    if (first.done) return;
    const all = prepend(first.value, chunks);
    const gzip = first.value[0] === 0x1f && first.value[1] === 0x8b;
    if (gzip) yield* gunzip(all);
    else yield* all;
  } catch (error) {
    throw unreadable(name, error);
  } finally {
    await chunks.return?.();
  }
}

/** The name of an input in messages: the path as given. */
export function nameOf(source: InputSource): string {
  return 'file' in source ? source.file : source.name;
}

async function joined(
  head: Uint8Array,
  rest: AsyncIterator<Uint8Array>,
): Promise<IteratorResult<Uint8Array>> {
  const next = await rest.next();
  if (next.done)
    return head.length === 0 ? next : { done: false, value: Buffer.concat([head, Buffer.from('\n')]) };
  return { done: false, value: Buffer.concat([head, next.value]) };
}

async function* prepend(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncIterable<Uint8Array> {
  yield first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

async function* gunzip(compressed: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const source = Readable.from(compressed, { objectMode: false });
  const gunzipped = createGunzip();
  source.on('error', (error) => gunzipped.destroy(error));
  try {
    for await (const chunk of source.pipe(gunzipped)) yield chunk as Uint8Array;
  } finally {
    source.destroy();
    gunzipped.destroy();
  }
}

function unreadable(name: string, error: unknown): GlosswireError {
  if (error instanceof GlosswireError) return error;
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (code === 'ENOENT')
    return new GlosswireError('E_INPUT_NOT_FOUND', `${name} does not exist. Check the path.`, {
      cause: error,
    });
  const reason =
    code.startsWith('Z_') || code === 'ERR_STREAM_PREMATURE_CLOSE'
      ? 'it is damaged gzip data'
      : String((error as Error).message);
  return new GlosswireError('E_INPUT_UNREADABLE', `${name} cannot be read: ${reason}.`, { cause: error });
}
