import type { EnrichedDocument } from '../schemas/index.js';

/** The revisions that a sink has written last, for one whose receiver cannot be asked what it holds. */
export class RecentRevisions {
  readonly #limit: number;
  /** In the order they were added. */
  readonly #keys = new Set<string>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  has({ id, revision }: EnrichedDocument): boolean {
    return this.#keys.has(id + revision);
  }

  add({ id, revision }: EnrichedDocument): void {
    this.#keys.add(id + revision);
    if (this.#keys.size <= this.#limit) return;
    const [oldest] = this.#keys;
    if (oldest !== undefined) this.#keys.delete(oldest);
  }
}
