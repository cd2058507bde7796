import { arabicProclitics, koreanTail } from './clitics.js';
import { type Folded, fold, WORD_BREAK } from './fold.js';
import { letter } from './letters.js';
import { growA, growB, MAX_PARTS, seedA, seedB } from './name-hash.js';
import { firstSense, headMask } from './name-index.js';
import { nameFlag, type Segment } from './segment.js';

/** Says which senses of a name count where it stands, given what was skipped before it (an Arabic proclitic). */
export type Accept<Senses> = (
  hash: { readonly a: number; readonly b: number },
  surface: string,
  skipped: string,
) => Senses | undefined;

/** A name found in a text: UTF-16 offsets, half-open, and what `Accept` made of its senses. */
export interface NameHit<Senses> {
  readonly start: number;
  readonly end: number;
  readonly senses: Senses;
}

/**
 * Every name of the segments in a text, longest first, left to right, without overlaps. One pass: a word (or two
 * unspaced letters) is hashed once and most positions end there; only where names begin so does the hash go on.
 */
export function findNames<Senses>(
  text: string,
  segments: readonly Segment[],
  accept: Accept<Senses>,
): NameHit<Senses>[] {
  return new Scan(text, segments, accept).run();
}

/** One text being matched. */
class Scan<Senses> {
  readonly #text: string;
  readonly #folded: Folded;
  readonly #segments: readonly Segment[];
  readonly #accept: Accept<Senses>;
  readonly #hits: NameHit<Senses>[] = [];
  /** Hashes and ends of the stretches that begin at the position looked at, by their number of parts. */
  readonly #a = new Int32Array(MAX_PARTS + 1);
  readonly #b = new Int32Array(MAX_PARTS + 1);
  readonly #ends = new Int32Array(MAX_PARTS + 1);

  constructor(text: string, segments: readonly Segment[], accept: Accept<Senses>) {
    this.#text = text;
    this.#folded = fold(text);
    this.#segments = segments;
    this.#accept = accept;
  }

  run(): NameHit<Senses>[] {
    const { classes, length } = this.#folded;
    for (let at = 0; at < length; ) {
      const kind = classes[at]!;
      if (kind === letter.none) at++;
      else if (kind === letter.spaced) at = this.#atWord(at);
      else at = this.#letters(at) ?? at + 1;
    }
    return this.#hits;
  }

  /** Looks for a name at the start of a word; returns where to go on. */
  #atWord(at: number): number {
    const found = this.#words(at, '') ?? this.#letters(at);
    if (found !== undefined) return found;
    for (const proclitic of arabicProclitics(this.#folded, at)) {
      const skipped = this.#words(at + proclitic.length, proclitic);
      if (skipped !== undefined) return skipped;
    }
    return this.#wordEnd(at);
  }

  #wordEnd(from: number): number {
    const { classes, length } = this.#folded;
    let at = from;
    while (at < length && classes[at] === letter.spaced) at++;
    return at;
  }

  /** The lengths of names that begin with a head, in any segment. */
  #mask(a: number, b: number): number {
    let mask = 0;
    for (const segment of this.#segments) mask |= headMask(segment, a, b);
    return mask;
  }

  #words(at: number, skipped: string): number | undefined {
    const { codes, classes, length } = this.#folded;
    let [a, b, end] = [seedA, seedB, at];
    for (; end < length && classes[end] === letter.spaced; end++) {
      a = growA(a, codes[end]!);
      b = growB(b, codes[end]!);
    }
    if (end === at) return undefined;
    const mask = this.#mask(a, b);
    if (mask === 0) return undefined;
    let parts = 1;
    this.#keep(parts, a, b, end);
    const longest = 32 - Math.clz32(mask);
    while (parts < longest && codes[end] === WORD_BREAK && classes[end + 1] === letter.spaced) {
      a = growA(a, WORD_BREAK);
      b = growB(b, WORD_BREAK);
      for (end++; end < length && classes[end] === letter.spaced; end++) {
        a = growA(a, codes[end]!);
        b = growB(b, codes[end]!);
      }
      this.#keep(++parts, a, b, end);
    }
    for (; parts > 0; parts--)
      if ((mask & (1 << (parts - 1))) !== 0 && this.#take(at, parts, skipped)) return this.#ends[parts];
    return undefined;
  }

  #letters(at: number): number | undefined {
    const { codes, classes, length } = this.#folded;
    if (at + 2 > length) return undefined;
    const kind = classes[at]!;
    const before = at === 0 ? letter.none : classes[at - 1]!;
    if ((kind === letter.kana || kind === letter.hangul) && before === kind) return undefined;
    let a = growA(growA(seedA, codes[at]!), codes[at + 1]!);
    let b = growB(growB(seedB, codes[at]!), codes[at + 1]!);
    const mask = this.#mask(a, ~b);
    if (mask === 0) return undefined;
    const longest = Math.min(32 - Math.clz32(mask), length - at);
    this.#keep(2, a, b, at + 2);
    for (let size = 3; size <= longest; size++) {
      const code = codes[at + size - 1]!;
      a = growA(a, code);
      b = growB(b, code);
      this.#keep(size, a, b, at + size);
    }
    for (let size = longest; size >= 2; size--)
      if ((mask & (1 << (size - 1))) !== 0 && this.#mayEnd(at + size, size) && this.#take(at, size, ''))
        return at + size;
    return undefined;
  }

  /** True where a name in unspaced letters may end: a katakana run is one word; a Korean name may carry particles. */
  #mayEnd(end: number, size: number): boolean {
    const { classes, length } = this.#folded;
    const last = classes[end - 1]!;
    const next = end < length ? classes[end]! : letter.none;
    if (last !== next) return true;
    if (last === letter.kana || last === letter.spaced) return false;
    return last !== letter.hangul || koreanTail(this.#folded, end, size);
  }

  #keep(parts: number, a: number, b: number, end: number): void {
    this.#a[parts] = a;
    this.#b[parts] = b;
    this.#ends[parts] = end;
  }

  /** Adds the name of so many parts that begins at `from`, if it is one whose senses are accepted. */
  #take(from: number, parts: number, skipped: string): boolean {
    const hash = { a: this.#a[parts]!, b: this.#b[parts]! };
    if (!this.#segments.some((segment) => firstSense(segment, hash.a, hash.b) >= 0)) return false;
    const { starts } = this.#folded;
    const start = starts[from]!;
    const end = surfaceEnd(this.#text, start, starts[this.#ends[parts]! - 1]! + 1);
    const senses = this.#accept(hash, this.#text.slice(start, end), skipped);
    if (senses !== undefined) this.#hits.push({ start, end, senses });
    return senses !== undefined;
  }
}

const MARK = /^\p{M}/u;

/** Takes in combining marks after the last letter, and the last full stop of “U.S.” and “EE. UU.”. */
function surfaceEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at < text.length && text.charCodeAt(at) >= 0x300 && MARK.test(text[at]!)) at++;
  const acronym = text[at] === '.' && /\.\s?\p{Lu}{1,2}$/u.test(text.slice(start, at));
  return acronym ? at + 1 : at;
}

/** True where a surface has the capitals that a name's flags ask for. */
export function spelledRight(flags: number, surface: string, skipped: string): boolean {
  if ((flags & nameFlag.articleLess) !== 0 && !/[ال]ل$/.test(skipped)) return false;
  if ((flags & nameFlag.capitals) !== 0) return !/\p{Ll}/u.test(surface);
  if ((flags & nameFlag.afterArticle) !== 0 && /^\p{L}+\s+\p{Ll}/u.test(surface)) return false;
  return (flags & nameFlag.initial) === 0 || /^\P{Ll}/u.test(surface);
}
