/** Reads a stream of bytes by length and by blank line, holding no more than is asked for. */
export class ByteReader {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #held: Buffer = Buffer.alloc(0);

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** The lines up to the next blank line; null at the end of the stream or where more than `limit` bytes hold none. */
  async headers(limit: number): Promise<string | null> {
    for (;;) {
      let start = 0;
      while (this.#held[start] === 0x0d || this.#held[start] === 0x0a) start++;
      this.#held = this.#held.subarray(start);
      const end = this.#held.indexOf('\r\n\r\n');
      if (end >= 0) {
        const block = this.#held.subarray(0, end).toString('utf8');
        this.#held = this.#held.subarray(end + 4);
        return block;
      }
      if (this.#held.length > limit || !(await this.#more())) return null;
    }
  }

  /** The next `length` bytes; fewer where the stream ends. */
  async take(length: number): Promise<Uint8Array> {
    const parts: Buffer[] = [];
    let missing = length;
    while (missing > 0) {
      if (this.#held.length === 0 && !(await this.#more())) break;
      const part = this.#held.subarray(0, missing);
      parts.push(part);
      this.#held = this.#held.subarray(part.length);
      missing -= part.length;
    }
    return Buffer.concat(parts);
  }

  async skip(length: number): Promise<void> {
    let missing = length;
    while (missing > 0) {
      if (this.#held.length === 0 && !(await this.#more())) return;
      const part = Math.min(missing, this.#held.length);
      this.#held = this.#held.subarray(part);
      missing -= part;
    }
  }

  async #more(): Promise<boolean> {
    const next = await this.#chunks.next();
    if (next.done) return false;
    const chunk = Buffer.from(next.value.buffer, next.value.byteOffset, next.value.byteLength);
    this.#held = this.#held.length === 0 ? chunk : Buffer.concat([this.#held, chunk]);
    return true;
  }
}
