export interface Line {
  /** 1-based. */
  readonly number: number;
  /** Null where the line was longer than the limit; its bytes were passed over. */
  readonly bytes: Uint8Array | null;
}

/** The lines of a stream, without their ends. Memory is bounded by `limit` bytes whatever the stream holds. */
export async function* readLines(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncIterable<Line> {
  let parts: Uint8Array[] = [];
  let length = 0;
  let number = 1;
  const take = (): Line => {
    const line = { number: number++, bytes: length > limit ? null : Buffer.concat(parts) };
    parts = [];
    length = 0;
    return line;
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      length += end - start;
      if (length <= limit) parts.push(chunk.subarray(start, end));
      yield take();
      start = end + 1;
    }
    length += chunk.length - start;
    if (length <= limit) parts.push(chunk.subarray(start));
    else parts = [];
  }
  if (length > 0) yield take();
}
