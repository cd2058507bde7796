import type { LexiconMatch } from '../lexicon/lexicon.js';
import type { NumberRole } from './rules.js';

/** The words around numerals, found by where they begin and end. */
export class NumberContext {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  readonly #byStart = new Map<number, LexiconMatch<NumberRole>[]>();
  readonly #byEnd = new Map<number, LexiconMatch<NumberRole>[]>();

  constructor(folded: string, start: number, end: number, matches: readonly LexiconMatch<NumberRole>[]) {
    this.folded = folded;
    this.start = start;
    this.end = end;
    for (const match of matches) {
      push(this.#byStart, match.start, match);
      push(this.#byEnd, match.end, match);
    }
  }

  /** The longest match that `accept` takes and that ends right before `at`, spaces and hyphens aside. */
  before(at: number, accept: (role: NumberRole) => boolean): LexiconMatch<NumberRole> | null {
    let end = at;
    while (end > this.start && isGap(this.folded.charAt(end - 1))) end--;
    return (
      longest(this.#byEnd.get(end), accept) ?? (end === at ? null : longest(this.#byEnd.get(at), accept))
    );
  }

  /** The longest match that `accept` takes and that starts right behind `at`, spaces and hyphens aside. */
  after(at: number, accept: (role: NumberRole) => boolean): LexiconMatch<NumberRole> | null {
    const direct = longest(this.#byStart.get(at), accept);
    if (direct !== null) return direct;
    let start = at;
    while (start < this.end && isGap(this.folded.charAt(start))) start++;
    return start === at ? null : longest(this.#byStart.get(start), accept);
  }
}

const isGap = (character: string): boolean =>
  character === ' ' || character === '-' || character === '\u200C';

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

function longest(
  matches: readonly LexiconMatch<NumberRole>[] | undefined,
  accept: (role: NumberRole) => boolean,
): LexiconMatch<NumberRole> | null {
  let best: LexiconMatch<NumberRole> | null = null;
  for (const match of matches ?? []) {
    if (!accept(match.value)) continue;
    if (best === null || match.end - match.start > best.end - best.start) best = match;
  }
  return best;
}
