import { type Folded, HARD_BREAK, WORD_BREAK } from './fold.js';
import { letter } from './letters.js';

/** What is known of a name's spelling, as bits. */
export const nameFlag = {
  primary: 1,
  weak: 2,
  /** An acronym: the text must have it in capitals. */
  capitals: 4,
  /** The text must begin it with a capital. */
  initial: 8,
  /** An Arabic name without its article: counts only after the article. */
  articleLess: 16,
  /** An inflected form made by rule. */
  inflected: 32,
} as const;

const FNV_PRIME = 0x01000193;
const MIX = 0x85ebca6b;
/** Longest name, in words for spaced scripts and letters for the others: a bit each in a mask. */
export const MAX_PARTS = 31;

/** Two 32-bit hashes of `codes[from, to)`; together they make a chance collision among a million names negligible. */
export function hashOf(codes: Uint16Array, from: number, to: number): [number, number] {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (let at = from; at < to; at++) {
    a = Math.imul(a ^ codes[at]!, FNV_PRIME);
    b = Math.imul((b << 5) ^ (b >>> 27) ^ codes[at]!, MIX);
  }
  return [a, b];
}

/** Open-addressing map of 64-bit hashes to a 32-bit value in typed arrays: a tenth of a Map's memory. */
export class HashMap64 {
  #low: Int32Array;
  #high: Int32Array;
  #values: Int32Array;
  #mask: number;
  #size = 0;

  constructor(capacity = 1024) {
    this.#low = new Int32Array(capacity);
    this.#high = new Int32Array(capacity);
    this.#values = new Int32Array(capacity);
    this.#mask = capacity - 1;
  }

  get size(): number {
    return this.#size;
  }

  /** The value of a hash, or 0. */
  get(a: number, b: number): number {
    return this.#values[this.#slot(a, b)]!;
  }

  /** Sets a value; 0 is no value. */
  set(a: number, b: number, value: number): void {
    if (this.#size * 2 > this.#mask) this.#grow();
    const slot = this.#slot(a, b);
    if (this.#values[slot] === 0) this.#size++;
    this.#low[slot] = a;
    this.#high[slot] = b;
    this.#values[slot] = value;
  }

  #slot(a: number, b: number): number {
    let slot = (a ^ (a >>> 15)) & this.#mask;
    while (this.#values[slot] !== 0 && (this.#low[slot] !== (a | 0) || this.#high[slot] !== (b | 0)))
      slot = (slot + 1) & this.#mask;
    return slot;
  }

  #grow(): void {
    const [low, high, values] = [this.#low, this.#high, this.#values];
    const capacity = (this.#mask + 1) * 2;
    this.#low = new Int32Array(capacity);
    this.#high = new Int32Array(capacity);
    this.#values = new Int32Array(capacity);
    this.#mask = capacity - 1;
    this.#size = 0;
    for (let slot = 0; slot < values.length; slot++)
      if (values[slot] !== 0) this.set(low[slot]!, high[slot]!, values[slot]!);
  }
}

/** One way a name may be meant. */
export interface Sense {
  /** Index of the entity in its knowledge base. */
  readonly entity: number;
  readonly flags: number;
  /** Index of the language of the name in its knowledge base. */
  readonly language: number;
}

/**
 * Names by hash. `heads` says, for the first word (or first two unspaced letters) of a name, which lengths of names
 * begin so: bit n-1 for n words or letters; most positions of a text end there.
 */
export class NameTable {
  readonly heads = new HashMap64();
  readonly #names = new HashMap64(1 << 16);
  #entities = new Int32Array(1 << 16);
  #details = new Uint16Array(1 << 16);
  #next = new Int32Array(1 << 16);
  #count = 1;

  get size(): number {
    return this.#names.size;
  }

  /** Adds a folded name. Names longer than `MAX_PARTS` are left out. */
  add(name: Folded, sense: Sense): void {
    const { codes, classes } = name;
    let { length } = name;
    while (length > 0 && classes[length - 1] === letter.none) length--;
    if (length === 0) return;
    const spaced = startsSpaced(classes[0]!) && !hasUnspaced(classes, length);
    let parts = length;
    let headEnd = Math.min(2, length);
    if (spaced) {
      parts = 1;
      headEnd = length;
      for (let at = 0; at < length; at++) {
        // Brackets, commas and full stops within a name count as word breaks.
        if (codes[at] === HARD_BREAK) codes[at] = WORD_BREAK;
        if (codes[at] !== WORD_BREAK) continue;
        if (parts === 1) headEnd = at;
        parts++;
      }
    }
    if (parts > MAX_PARTS || (!spaced && length < 2)) return;
    const [ha, hb] = hashOf(codes, 0, headEnd);
    const mark = spaced ? hb : ~hb;
    this.heads.set(ha, mark, this.heads.get(ha, mark) | (1 << (parts - 1)));
    const [a, b] = hashOf(codes, 0, length);
    const first = this.#names.get(a, b);
    for (let at = first; at !== 0; at = this.#next[at]!)
      if (this.#entities[at] === sense.entity && this.#details[at] === pack(sense)) return;
    this.#push(sense, first);
    this.#names.set(a, b, this.#count - 1);
  }

  /** The senses of the name with these hashes, latest added first. */
  senses(a: number, b: number): Sense[] {
    const found: Sense[] = [];
    for (let at = this.#names.get(a, b); at !== 0; at = this.#next[at]!) {
      const details = this.#details[at]!;
      found.push({ entity: this.#entities[at]!, flags: details & 0xff, language: details >> 8 });
    }
    return found;
  }

  has(a: number, b: number): boolean {
    return this.#names.get(a, b) !== 0;
  }

  #push(sense: Sense, next: number): void {
    if (this.#count === this.#entities.length) {
      this.#entities = grown(this.#entities, new Int32Array(this.#count * 2));
      this.#details = grown(this.#details, new Uint16Array(this.#count * 2));
      this.#next = grown(this.#next, new Int32Array(this.#count * 2));
    }
    this.#entities[this.#count] = sense.entity;
    this.#details[this.#count] = pack(sense);
    this.#next[this.#count++] = next;
  }
}

function pack({ flags, language }: Sense): number {
  return flags | (language << 8);
}

function grown<T extends Int32Array | Uint16Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** Korean names stand at the start of a word, but particles follow without a space: they are cut like Chinese. */
export function startsSpaced(kind: number): boolean {
  return kind === letter.spaced;
}

function hasUnspaced(classes: Uint8Array, length: number): boolean {
  for (let at = 0; at < length; at++)
    if (classes[at]! > letter.spaced && classes[at]! < letter.join) return true;
  return false;
}
