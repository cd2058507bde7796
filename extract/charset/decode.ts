import { GlosswireError } from '../../errors.js';
import { looksBinary } from './binary.js';
import { declaredCharset } from './declared.js';
import { detectCharset } from './detect.js';
import { type Decoded, decodeAs, isUtf8 } from './encodings.js';
import { unicodeMark, unmarkedUtf16 } from './unicode.js';

export interface DecodeOptions {
  /** The HTTP `Content-Type` header the bytes came with. */
  readonly contentType?: string | null;
  /** What to call the input in an error: a file name or URL. */
  readonly name?: string;
}

/**
 * Bytes to text: byte order mark, UTF-16 by its zero bytes, strict UTF-8, the HTTP charset, the page's own
 * declaration, then a detector. A declaration that the bytes contradict is ignored. Bytes that are wrong in the
 * chosen encoding become U+FFFD. Throws `E_INPUT_EMPTY` and `E_INPUT_BINARY`.
 */
export function decodeBytes(bytes: Uint8Array, options: DecodeOptions = {}): Decoded {
  const name = options.name ?? 'The input';
  if (bytes.length === 0) throw empty(name);
  const decoded = decode(bytes, name, options.contentType ?? null);
  if (decoded.text.trim() === '') throw empty(name);
  return decoded;
}

function decode(bytes: Uint8Array, name: string, contentType: string | null): Decoded {
  const unicode = unicodeMark(bytes) ?? unmarkedUtf16(bytes);
  if (unicode !== null) return decodeAs(bytes, unicode);
  const kind = looksBinary(bytes);
  if (kind !== null) {
    throw new GlosswireError(
      'E_INPUT_BINARY',
      `${name} is ${kind}, not text or HTML. Give it as text, HTML, a feed, JSONL or WARC.`,
    );
  }
  if (isUtf8(bytes)) return decodeAs(bytes, 'utf-8');
  return decodeAs(bytes, declaredCharset(bytes, contentType) ?? detectCharset(bytes));
}

function empty(name: string): GlosswireError {
  return new GlosswireError('E_INPUT_EMPTY', `${name} holds no content. Leave it out or give its content.`);
}
