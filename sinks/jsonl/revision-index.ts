/** Words of one slot: 128 bits of the document id, 64 bits of the revision. */
const ID_WORDS = 4;
const REVISION_WORDS = 2;
const SLOT = ID_WORDS + REVISION_WORDS;
const MAX_LOAD = 0.7;

/**
 * Which revisions of which documents were written, as an open-addressing set of digest prefixes: 24 bytes a slot, 35 to
 * 70 bytes a revision however long the document is (a Set of the two strings takes about 300). 128 bits of a SHA-256
 * tell documents apart; 64 bits tell one document's revisions apart.
 */
export class RevisionIndex {
  #slots: Uint32Array;
  #capacity: number;
  #size = 0;

  constructor(capacity = 1024) {
    this.#capacity = capacity;
    this.#slots = new Uint32Array(capacity * SLOT);
  }

  /** Revisions of all documents together. */
  get size(): number {
    return this.#size;
  }

  /** True where this pair was added. `id` is `d-` and 64 hex digits, `revision` 64 hex digits. */
  holds(id: string, revision: string): boolean {
    return !this.#isFree(this.#find(words(id, revision)));
  }

  add(id: string, revision: string): void {
    if (this.#size >= this.#capacity * MAX_LOAD) this.#grow();
    const entry = words(id, revision);
    const at = this.#find(entry);
    if (this.#isFree(at)) this.#size += 1;
    this.#slots.set(entry, at);
  }

  /** Offset of the slot that holds this entry, or of the free slot where it belongs (linear probing). */
  #find(entry: Uint32Array): number {
    // Both parts: the revisions of one much revised document would otherwise crowd around one slot.
    let slot = (entry[0]! ^ entry[ID_WORDS]!) >>> 0;
    for (slot %= this.#capacity; ; slot = (slot + 1) % this.#capacity) {
      const at = slot * SLOT;
      if (this.#isFree(at) || this.#isEntry(at, entry)) return at;
    }
  }

  #isFree(at: number): boolean {
    return this.#isEntry(at, FREE);
  }

  #isEntry(at: number, entry: Uint32Array): boolean {
    for (let word = 0; word < SLOT; word++) if (this.#slots[at + word] !== entry[word]) return false;
    return true;
  }

  #grow(): void {
    const old = this.#slots;
    this.#capacity *= 2;
    this.#slots = new Uint32Array(this.#capacity * SLOT);
    for (let at = 0; at < old.length; at += SLOT) {
      const entry = old.subarray(at, at + SLOT);
      if (entry.some((word) => word !== 0)) this.#slots.set(entry, this.#find(entry));
    }
  }
}

/** Zero bits mark a free slot; no two SHA-256 that anybody will meet begin with so many. */
const FREE = new Uint32Array(SLOT);

function words(id: string, revision: string): Uint32Array {
  const entry = new Uint32Array(SLOT);
  for (let word = 0; word < ID_WORDS; word++) entry[word] = hexWord(id, 2 + word * 8);
  for (let word = 0; word < REVISION_WORDS; word++) entry[ID_WORDS + word] = hexWord(revision, word * 8);
  return entry;
}

function hexWord(text: string, at: number): number {
  return Number.parseInt(text.slice(at, at + 8), 16);
}
