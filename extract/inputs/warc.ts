import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { GlosswireError } from '../../errors.js';
import { decodeBytes } from '../charset/decode.js';
import type { InputItem, InputLimits } from './contract.js';
import { ByteReader } from './reader.js';
import { tooLarge } from './window.js';

const MAX_HEADERS = 65_536;

/**
 * The HTML and text pages of a WARC 1.x file, streamed record by record (ISO 28500). Records of other kinds and
 * responses other than 200 are passed over; one that is broken becomes an error, and the next goes on.
 */
export async function* readWarc(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
  { maxBytes }: InputLimits,
): AsyncIterable<InputItem> {
  const reader = new ByteReader(chunks);
  let item = 0;
  for (
    let head = await reader.headers(MAX_HEADERS);
    head !== null;
    head = await reader.headers(MAX_HEADERS)
  ) {
    const record = new WarcHeaders(head);
    if (!record.first.startsWith('WARC/'))
      return yield {
        error: broken(name, item + 1, `is no WARC record (it begins “${record.first.slice(0, 40)}”)`),
      };
    const length = Number(record.get('content-length') ?? Number.NaN);
    if (!Number.isSafeInteger(length) || length < 0)
      return yield { error: broken(name, item + 1, 'states no Content-Length') };
    item++;
    const type = record.get('warc-type');
    const place = `${name}, record ${item},`;
    if (type !== 'response' && type !== 'resource') await reader.skip(length);
    else if (length > maxBytes) {
      await reader.skip(length);
      yield { error: tooLarge(place, maxBytes) };
    } else {
      const payload = await reader.take(length);
      if (payload.length < length) return yield { error: broken(name, item, 'is cut off') };
      const read = readRecord(record, payload, { name, item, place, maxBytes });
      if (read !== null) yield read;
    }
  }
}

interface Place {
  readonly name: string;
  readonly item: number;
  readonly place: string;
  readonly maxBytes: number;
}

function readRecord(
  record: WarcHeaders,
  payload: Uint8Array,
  { name, item, place, maxBytes }: Place,
): InputItem | null {
  const url = record.get('warc-target-uri')?.replace(/^<|>$/g, '') ?? null;
  if (url === null || !/^https?:/i.test(url)) return null;
  try {
    const page =
      record.get('warc-type') === 'response' ? httpPage(payload, maxBytes) : resource(record, payload);
    if (page === null) return null;
    const { text, charset } = decodeBytes(page.body, {
      contentType: page.contentType,
      name: place.replace(/,$/, ''),
    });
    const content = /html/i.test(page.contentType) ? { html: text } : { text };
    const retrieved = record.get('warc-date');
    const retrievedAt = retrieved !== null && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(retrieved) ? retrieved : null;
    const origin = { file: name, item, contentType: page.contentType, charset, retrievedAt };
    return { article: { url, ...content, origin } };
  } catch (error) {
    if (error instanceof GlosswireError) return { error };
    const reason =
      (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge(place, maxBytes) : null;
    return { error: reason ?? broken(name, item, `cannot be read (${(error as Error).message})`) };
  }
}

interface Page {
  readonly contentType: string;
  readonly body: Uint8Array;
}

const TEXT_TYPE = /^\s*(?:text\/(?:html|plain)|application\/xhtml\+xml)/i;

function resource(record: WarcHeaders, body: Uint8Array): Page | null {
  const contentType = record.get('content-type') ?? '';
  return TEXT_TYPE.test(contentType) ? { contentType, body } : null;
}

/** The page inside an HTTP response message; null for redirects, errors and media. */
function httpPage(message: Uint8Array, maxBytes: number): Page | null {
  const bytes = Buffer.from(message.buffer, message.byteOffset, message.byteLength);
  const end = bytes.indexOf('\r\n\r\n');
  if (end < 0) return null;
  const headers = new WarcHeaders(bytes.subarray(0, end).toString('latin1'));
  const contentType = headers.get('content-type') ?? '';
  if (!/^HTTP\/[\d.]+ 200\b/.test(headers.first) || !TEXT_TYPE.test(contentType)) return null;
  const raw = bytes.subarray(end + 4);
  const body = /chunked/i.test(headers.get('transfer-encoding') ?? '') ? unchunked(raw) : raw;
  return { contentType, body: inflated(body, headers.get('content-encoding') ?? '', maxBytes) };
}

function inflated(body: Buffer, encoding: string, maxOutputLength: number): Uint8Array {
  // Archivers often store the decoded body under the original headers.
  if (/gzip/i.test(encoding))
    return body[0] === 0x1f && body[1] === 0x8b ? gunzipSync(body, { maxOutputLength }) : body;
  if (/\bbr\b/i.test(encoding))
    return body.includes('<') ? body : brotliDecompressSync(body, { maxOutputLength });
  if (/deflate/i.test(encoding) && (body[0]! & 0x0f) === 8) return inflateSync(body, { maxOutputLength });
  return body;
}

/** The body of a chunked message; the bytes as they are where they only claim to be chunked. */
function unchunked(raw: Buffer): Buffer {
  const parts: Buffer[] = [];
  let at = 0;
  for (;;) {
    const end = raw.indexOf('\r\n', at);
    const size =
      end < 0 ? Number.NaN : Number.parseInt(raw.subarray(at, Math.min(end, at + 16)).toString('latin1'), 16);
    if (Number.isNaN(size)) return parts.length === 0 ? raw : Buffer.concat(parts);
    if (size === 0) return Buffer.concat(parts);
    parts.push(raw.subarray(end + 2, end + 2 + size));
    at = end + 2 + size + 2;
  }
}

class WarcHeaders {
  readonly first: string;
  readonly #values = new Map<string, string>();

  constructor(block: string) {
    const [first = '', ...lines] = block.split(/\r?\n/);
    this.first = first;
    for (const line of lines) {
      const colon = line.indexOf(':');
      if (colon > 0)
        this.#values.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
    }
  }

  get(name: string): string | null {
    return this.#values.get(name) ?? null;
  }
}

function broken(name: string, item: number, what: string): GlosswireError {
  return new GlosswireError(
    'E_INPUT_UNREADABLE',
    `${name}, record ${item}, ${what}. Check that the file is complete.`,
  );
}
