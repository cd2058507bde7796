import { createHash } from 'node:crypto';
import type { KnowledgeEntity } from '../schemas/index.js';
import { idHash } from './entity-store.js';
import { fold, foldSpace } from './fold.js';
import { type NameKey, nameKey } from './name-hash.js';
import { bucketOf, slotOf } from './name-index.js';
import { entityMass, entityNames } from './names.js';
import type { Segment } from './segment.js';

/** An entity's JSON begins with its id, which is read without parsing the rest. */
const ID_FIRST = { id: '' };

/** Array that doubles when full: a list of numbers costs ten times as much. */
class Column<T extends Int32Array | Uint32Array | Uint16Array | Float32Array | Uint8Array> {
  length = 0;
  constructor(public values: T) {}

  push(value: number): void {
    if (this.length === this.values.length) this.#grow(this.length * 2);
    this.values[this.length++] = value;
  }

  append(bytes: Uint8Array): void {
    if (this.length + bytes.length > this.values.length)
      this.#grow(Math.max(this.values.length * 2, this.length + bytes.length));
    this.values.set(bytes, this.length);
    this.length += bytes.length;
  }

  #grow(size: number): void {
    const larger = new (this.values.constructor as new (size: number) => T)(size);
    larger.set(this.values);
    this.values = larger;
  }
}

/**
 * Lays entities out as a segment. Memory while building is about 30 bytes a name beside the entities' JSON. Entities
 * must have different ids: the later of two would never be found by its id.
 */
export class SegmentBuilder {
  readonly #languages: string[] = [];
  readonly #a = new Column(new Int32Array(1024));
  readonly #b = new Column(new Int32Array(1024));
  readonly #headA = new Column(new Int32Array(1024));
  readonly #headB = new Column(new Int32Array(1024));
  readonly #parts = new Column(new Uint8Array(1024));
  readonly #entities = new Column(new Uint32Array(1024));
  readonly #details = new Column(new Uint16Array(1024));
  readonly #masses = new Column(new Float32Array(256));
  readonly #people = new Column(new Uint32Array(256));
  readonly #ids = new Column(new Int32Array(256));
  readonly #starts = new Column(new Uint32Array(256));
  readonly #texts = new Column(new Uint8Array(1 << 16));
  readonly #hash = createHash('sha256');
  readonly #space = foldSpace(512);

  add(entity: KnowledgeEntity): void {
    const index = this.#masses.length;
    const text = Buffer.from(JSON.stringify({ ...ID_FIRST, ...entity }));
    this.#hash.update(text);
    this.#starts.push(this.#texts.length);
    this.#texts.append(text);
    this.#masses.push(entityMass(entity));
    if (entity.type === 'person') this.#people.push(index);
    this.#ids.push(idHash(entity.id));
    const seen = new Set<string>();
    for (const { name, language, flags } of entityNames(entity)) {
      const key = nameKey(fold(name, this.#space));
      if (key === undefined) continue;
      const detail = flags | (this.#language(language) << 8);
      const mark = `${key.a}:${key.b}:${detail}`;
      if (!seen.has(mark)) this.#addName(key, index, detail);
      seen.add(mark);
    }
  }

  #addName({ a, b, headA, headB, parts }: NameKey, entity: number, detail: number): void {
    this.#a.push(a);
    this.#b.push(b);
    this.#headA.push(headA);
    this.#headB.push(headB);
    this.#parts.push(parts);
    this.#entities.push(entity);
    this.#details.push(detail);
  }

  #language(tag: string): number {
    const known = this.#languages.indexOf(tag);
    if (known >= 0) return known;
    // A byte is room for the languages of a knowledge base; a name in one more counts in all languages.
    return this.#languages.length < 255 ? this.#languages.push(tag) - 1 : this.#language('mul');
  }

  /** The segment of everything added. `version` tells it from others; without it, a hash of the entities does. */
  finish(version = this.#hash.copy().digest('hex').slice(0, 16)): Segment {
    const size = this.#masses.length;
    this.#starts.push(this.#texts.length);
    return {
      version,
      size,
      languages: this.#languages,
      ...this.#senses(),
      ...this.#heads(),
      idSlots: this.#idSlots(),
      people: this.#people.values.slice(0, this.#people.length),
      masses: this.#masses.values.slice(0, size),
      starts: this.#starts.values.slice(0, size + 1),
      texts: this.#texts.values.slice(0, this.#texts.length),
    };
  }

  /** Senses sorted into buckets by counting, and within a bucket by hash; those of one name stay in order of adding. */
  #senses(): Pick<Segment, 'buckets' | 'hashes' | 'entities' | 'details'> {
    const count = this.#a.length;
    const buckets = new Uint32Array(powerOfTwo(count / 3) + 1);
    const slots = buckets.length - 1;
    for (let at = 0; at < count; at++) buckets[bucketOf(this.#a.values[at]!, slots) + 1]!++;
    for (let at = 0; at < slots; at++) buckets[at + 1]! += buckets[at]!;
    const next = buckets.slice(0, slots);
    const order = new Uint32Array(count);
    for (let at = 0; at < count; at++) order[next[bucketOf(this.#a.values[at]!, slots)]!++] = at;
    const b = this.#b.values;
    for (let at = 0; at < slots; at++)
      order.subarray(buckets[at], buckets[at + 1]).sort((x, y) => b[x]! - b[y]! || x - y);
    const hashes = new Int32Array(count);
    const entities = new Uint32Array(count);
    const details = new Uint16Array(count);
    for (let at = 0; at < count; at++) {
      hashes[at] = b[order[at]!]!;
      entities[at] = this.#entities.values[order[at]!]!;
      details[at] = this.#details.values[order[at]!]!;
    }
    return { buckets, hashes, entities, details };
  }

  #heads(): Pick<Segment, 'headHashes' | 'headMasks'> {
    let slots = 1024;
    for (;;) {
      const filled = this.#fillHeads(slots);
      if (filled !== undefined) return filled;
      slots *= 2;
    }
  }

  /** The table of heads in `slots` slots; undefined where it would be more than two thirds full, and slow. */
  #fillHeads(slots: number): Pick<Segment, 'headHashes' | 'headMasks'> | undefined {
    const headHashes = new Int32Array(slots);
    const headMasks = new Int32Array(slots);
    let heads = 0;
    for (let at = 0; at < this.#headA.length; at++) {
      const b = this.#headB.values[at]!;
      let slot = slotOf(this.#headA.values[at]!, slots - 1);
      while (headMasks[slot] !== 0 && headHashes[slot] !== b) slot = (slot + 1) & (slots - 1);
      if (headMasks[slot] === 0 && ++heads * 3 > slots * 2) return undefined;
      headHashes[slot] = b;
      headMasks[slot]! |= 1 << (this.#parts.values[at]! - 1);
    }
    return { headHashes, headMasks };
  }

  #idSlots(): Uint32Array {
    const idSlots = new Uint32Array(powerOfTwo(this.#ids.length * 2));
    const mask = idSlots.length - 1;
    for (let at = 0; at < this.#ids.length; at++) {
      let slot = slotOf(this.#ids.values[at]!, mask);
      while (idSlots[slot] !== 0) slot = (slot + 1) & mask;
      idSlots[slot] = at + 1;
    }
    return idSlots;
  }
}

function powerOfTwo(atLeast: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(atLeast, 2)));
}
