/**
 * Runs `work` on up to `width` items at a time and yields the results in the order of the items, each as soon as it
 * and those before it are there: a source that pauses (a pipe that is still being written) holds nothing back. Never
 * more than `width` items are in hand. A rejected `work` ends the iteration with its error.
 */
export async function* inOrder<Item, Result>(
  source: AsyncIterable<Item>,
  work: (item: Item) => Promise<Result>,
  width: number,
): AsyncGenerator<Result> {
  const items = source[Symbol.asyncIterator]();
  const running: Promise<Result>[] = [];
  let coming: Promise<IteratorResult<Item>> | null = null;
  let ended = false;
  try {
    while (!ended || running.length > 0) {
      const first = running[0];
      if (!ended && running.length < width) {
        coming ??= items.next();
        const settled = first?.then(
          () => 'result' as const,
          () => 'result' as const,
        );
        const arrived = coming.then(() => 'item' as const);
        if (settled === undefined || (await Promise.race([settled, arrived])) === 'item') {
          const { done, value } = await coming;
          coming = null;
          if (done === true) ended = true;
          else running.push(quiet(work(value)));
          continue;
        }
      }
      running.shift();
      yield await first!;
    }
  } finally {
    // A source that still waits for its next item (an open pipe) cannot be waited for.
    const closing = items.return?.();
    if (coming === null) await closing;
    else closing?.catch(() => {});
  }
}

/** A failure of a later item must not count as unhandled while an earlier one is awaited. */
function quiet<Result>(promise: Promise<Result>): Promise<Result> {
  promise.catch(() => {});
  return promise;
}
