import type { Range } from '../../../schemas/index.js';

/** Spans in text order, to be asked for those inside a range without going through all of them. */
export class SpanIndex<Item extends Range> {
  readonly #items: readonly Item[];

  constructor(items: readonly Item[]) {
    this.#items = items;
  }

  /** The spans inside `[start, end)`. */
  within(start: number, end: number): Item[] {
    const found: Item[] = [];
    for (let i = this.#firstFrom(start); i < this.#items.length; i++) {
      const item = this.#items[i]!;
      if (item.start >= end) break;
      if (item.end <= end) found.push(item);
    }
    return found;
  }

  #firstFrom(start: number): number {
    let low = 0;
    let high = this.#items.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#items[middle]!.start < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
