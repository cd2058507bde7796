/** One word or digit run of a numeral, and what it does to the sum. */
export interface Atom {
  readonly start: number;
  readonly end: number;
  readonly role: 'digits' | 'value' | 'multiplier';
  readonly min: number;
  readonly max: number | null;
  /** True for words of a rough size (`dozen`, 几). */
  readonly approx: boolean;
}

/** A numeral put together from its atoms. */
export interface Numeral {
  readonly start: number;
  readonly end: number;
  readonly min: number;
  readonly max: number | null;
  readonly approx: boolean;
  /** True where a word for “more” stands inside (10多万). */
  readonly over: boolean;
}

/** From here on nobody counts in thousands. */
const saidTwice = 100_000;

interface Part {
  min: number;
  max: number | null;
  /** The power of ten below which parts may follow: `twenty` leaves room for units, `three` for nothing. */
  place: number;
}

/**
 * Sums atoms of falling places: (300 + 20 + 5) x 1000. Takes one atom after the other and says whether it still
 * belongs to the numeral.
 */
export class NumeralSum {
  #parts: Part[] = [];
  #last: Atom | null = null;
  #approx = false;
  readonly #start: number;
  #end: number;
  readonly #unitsFirst: boolean;

  constructor(first: Atom, unitsFirst: boolean) {
    this.#start = first.start;
    this.#end = first.end;
    this.#unitsFirst = unitsFirst;
    this.add(first, false, false);
  }

  /** The largest value a following part may have, exclusive; 1 where nothing may follow. */
  get place(): number {
    return this.#parts.at(-1)?.place ?? Number.POSITIVE_INFINITY;
  }

  get value(): number {
    return sum(this.#parts).min;
  }

  get end(): number {
    return this.#end;
  }

  /** Adds `atom` if the numeral can go on with it. `joined`: a joiner stands before it; `attached`: nothing does. */
  add(atom: Atom, joined: boolean, attached: boolean): boolean {
    const taken = atom.role === 'multiplier' ? this.#multiply(atom) : this.#append(atom, joined, attached);
    if (!taken) return false;
    this.#last = atom;
    this.#end = atom.end;
    this.#approx ||= atom.approx;
    return true;
  }

  #append(atom: Atom, joined: boolean, attached: boolean): boolean {
    const part: Part = { min: atom.min, max: atom.max, place: placeBelow(atom) };
    const last = this.#last;
    if (last === null) {
      this.#parts.push(part);
      return true;
    }
    // Digits go on only behind a multiplier they are attached to: 2万213.
    if (atom.role === 'digits' && !(attached && last.role === 'multiplier')) return false;
    if (last.role === 'digits') return false;
    const before = this.#parts.at(-1)!;
    if (this.#unitsFirst && (joined || attached) && isUnit(before) && isTens(atom)) {
      this.#parts[this.#parts.length - 1] = {
        min: before.min + atom.min,
        max: before.max === null || atom.max === null ? null : before.max + atom.max,
        place: 1,
      };
      return true;
    }
    if ((atom.max ?? Number.POSITIVE_INFINITY) >= before.place) return false;
    this.#parts.push(part);
    return true;
  }

  #multiply({ min: factor, max: factorMax, start, end }: Atom): boolean {
    if (this.#last?.start === start && this.#last.end === end) return false;
    const multiplied: Part = { min: 0, max: 0, place: factor };
    let first = true;
    while (this.#parts.length > 0 && this.#parts.at(-1)!.min < factor) {
      if (this.#parts.at(-1)!.place >= factor && !first) break;
      const part = this.#parts.pop()!;
      multiplied.min += part.min;
      multiplied.max = multiplied.max === null || part.max === null ? null : multiplied.max + part.max;
      first = false;
    }
    // “226000 thousand people” says its thousands twice.
    if (first && this.#last?.role === 'digits' && this.#last.min >= saidTwice) return true;
    if (first && this.#parts.length > 0 && this.place <= factor) return false;
    if (first) multiplied.min = multiplied.max = 1;
    multiplied.min *= factor;
    multiplied.max = multiplied.max === null || factorMax === null ? null : multiplied.max * factorMax;
    this.#parts.push(multiplied);
    return true;
  }

  numeral(over: boolean): Numeral {
    return { start: this.#start, end: this.#end, approx: this.#approx, over, ...sum(this.#parts) };
  }
}

function sum(parts: readonly Part[]): { min: number; max: number | null } {
  let min = 0;
  let max: number | null = 0;
  for (const part of parts) {
    min += part.min;
    max = max === null || part.max === null ? null : max + part.max;
  }
  // 1.2 x 10000 must not give 11999.999…
  const round = (value: number) => Math.round(value * 1e6) / 1e6;
  return { min: round(min), max: max === null ? null : round(max) };
}

function placeBelow({ min, max, role }: Atom): number {
  if (role === 'digits' || min !== max || min === 0) return 1;
  let place = 1;
  while (min % (place * 10) === 0) place *= 10;
  return place;
}

const isUnit = ({ min, max }: Part): boolean => min === max && min >= 1 && min <= 9;
const isTens = ({ min, max }: Atom): boolean => min === max && min >= 20 && min <= 90 && min % 10 === 0;
