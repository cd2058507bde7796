import { GlosswireError } from '../../errors.js';

/** A stream of bytes of which the beginning can be looked at before it is read. */
export class ByteWindow {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #head: Uint8Array = new Uint8Array();
  #ended = false;

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** Up to `size` bytes from the beginning; fewer only where the input ends before. */
  async peek(size: number): Promise<Uint8Array> {
    const parts = [this.#head];
    let length = this.#head.length;
    while (length < size && !this.#ended) {
      const next = await this.#chunks.next();
      if (next.done) this.#ended = true;
      else {
        parts.push(next.value);
        length += next.value.length;
      }
    }
    this.#head = parts.length === 1 ? this.#head : Buffer.concat(parts);
    return this.#head.subarray(0, size);
  }

  /** Everything, in chunks. */
  async *chunks(): AsyncIterable<Uint8Array> {
    try {
      if (this.#head.length > 0) yield this.#head;
      this.#head = new Uint8Array();
      for (let next = await this.#chunks.next(); !next.done; next = await this.#chunks.next())
        yield next.value;
    } finally {
      await this.close();
    }
  }

  /** Everything at once. Throws `E_INPUT_TOO_LARGE` as soon as there is more than `limit` bytes. */
  async all(limit: number, name: string): Promise<Uint8Array> {
    const bytes = await this.peek(limit + 1);
    await this.close();
    if (bytes.length > limit) throw tooLarge(name, limit);
    return bytes;
  }

  async close(): Promise<void> {
    await this.#chunks.return?.();
  }
}

export function tooLarge(what: string, limit: number): GlosswireError {
  const size =
    limit < 1024 * 1024 ? `${Math.round(limit / 1024)} kB` : `${Math.round(limit / 104_857.6) / 10} MB`;
  return new GlosswireError(
    'E_INPUT_TOO_LARGE',
    `${what} is larger than ${size}. Split it, or raise GLOSSWIRE_MAX_BYTES.`,
  );
}
