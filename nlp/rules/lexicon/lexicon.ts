import type { WritingData } from '../../../lang/contract/writing.js';
import { CharacterClass, characterClass } from './characters.js';
import { createFold, type Fold } from './fold.js';
import { parsePattern } from './pattern.js';

/** A pattern found in a text; offsets are UTF-16, half-open. */
export interface LexiconMatch<Value> {
  readonly start: number;
  readonly end: number;
  readonly value: Value;
}

interface Node<Value> {
  readonly next: Map<number, Node<Value>>;
  closed: Value[] | null;
  open: Value[] | null;
}

/** Suffixes that one numeral may have in a row: 억, 만 and 여 with what they multiply. */
const longestSuffixes = 5;

const newNode = <Value>(): Node<Value> => ({ next: new Map(), closed: null, open: null });

/**
 * A word list compiled for one language: a trie over folded characters, walked from every place where a word may
 * start. The time is that of the text times the length of the longest common beginning, whatever the list's size.
 */
export class Lexicon<Value> {
  readonly fold: Fold;
  readonly #spaced: boolean;
  /** What the language writes together with the following word, folded. */
  readonly proclitics: readonly string[];
  readonly #numeralSuffixes: string;
  readonly #root = newNode<Value>();
  /** Patterns open at the start, written backwards; null where there are none. */
  #endings: Node<Value> | null = null;

  constructor(writing: WritingData | undefined, entries: Iterable<readonly [pattern: string, value: Value]>) {
    this.fold = createFold(writing?.fold);
    this.#spaced = writing?.spaced ?? true;
    this.proclitics = (writing?.proclitics ?? []).map((form) => this.fold(form));
    this.#numeralSuffixes = writing?.numeralSuffixes ?? '';
    for (const [entry, value] of entries) this.#add(entry, value);
  }

  #add(entry: string, value: Value): void {
    for (const { text, openStart, openEnd } of parsePattern(entry)) {
      const units = unitsOf(this.fold(text));
      if (units.length === 0) continue;
      if (openStart) this.#endings ??= newNode();
      let node = openStart ? this.#endings! : this.#root;
      for (const unit of openStart ? units.reverse() : units) {
        let child = node.next.get(unit);
        if (child === undefined) {
          child = newNode();
          node.next.set(unit, child);
        }
        node = child;
      }
      const values = openEnd ? (node.open ?? []) : (node.closed ?? []);
      values.push(value);
      if (openEnd) node.open = values;
      else node.closed = values;
    }
  }

  /**
   * Every match in `folded[start, end)`, overlapping ones included, in the order of their starts. `folded` is text
   * that this lexicon's `fold` made.
   */
  match(folded: string, start: number, end: number): LexiconMatch<Value>[] {
    const found: LexiconMatch<Value>[] = [];
    let before: CharacterClass = CharacterClass.Space;
    for (let i = start; i < end; i++) {
      const kind = characterClass(folded, i);
      if (kind === CharacterClass.Ignorable) continue;
      const inside =
        this.#spaced &&
        kind === CharacterClass.Letter &&
        before === CharacterClass.Letter &&
        !this.#isBehindNumeral(folded, i);
      before = kind;
      if (kind === CharacterClass.Space || inside) continue;
      this.#walk(folded, i, end, found);
      if (kind !== CharacterClass.Letter) continue;
      for (const proclitic of this.proclitics) {
        const rest = i + proclitic.length;
        if (rest < end && folded.startsWith(proclitic, i) && isLetter(folded, rest)) {
          this.#walk(folded, rest, end, found);
        }
      }
      if (this.#endings !== null) this.#walkBack(this.#endings, folded, i, end, found);
    }
    return found;
  }

  /** Adds what starts at `start`. */
  #walk(folded: string, start: number, end: number, found: LexiconMatch<Value>[]): void {
    let node: Node<Value> | undefined = this.#root;
    for (let i = start; i < end; i++) {
      if (characterClass(folded, i) === CharacterClass.Ignorable) continue;
      node = node.next.get(folded.charCodeAt(i));
      if (node === undefined) return;
      if (node.closed !== null && this.#endsWord(folded, i, end)) {
        for (const value of node.closed) found.push({ start, end: i + 1, value });
      }
      if (node.open !== null) {
        const stop = this.#spaced ? wordEnd(folded, i + 1, end) : i + 1;
        for (const value of node.open) found.push({ start, end: stop, value });
      }
    }
  }

  /** Adds what ends the word that starts at `start`. */
  #walkBack(
    endings: Node<Value>,
    folded: string,
    start: number,
    end: number,
    found: LexiconMatch<Value>[],
  ): void {
    const stop = wordEnd(folded, start, end);
    let node: Node<Value> | undefined = endings;
    for (let i = stop - 1; i >= start; i--) {
      node = node.next.get(folded.charCodeAt(i));
      if (node === undefined) return;
      for (const value of node.closed ?? []) found.push({ start, end: stop, value });
    }
  }

  /** True where a pattern whose last character is at `last` may end: a word has no letters behind it. */
  #endsWord(folded: string, last: number, end: number): boolean {
    if (!this.#spaced || last + 1 >= end) return true;
    if (!isLetter(folded, last) || !isLetter(folded, last + 1)) return true;
    return this.#isBehindNumeral(folded, last + 1);
  }

  /** True where digits with suffixes of numerals, and nothing else, stand right before `at`. */
  #isBehindNumeral(folded: string, at: number): boolean {
    let i = at - 1;
    while (i >= 0 && at - i <= longestSuffixes && this.#numeralSuffixes.includes(folded.charAt(i))) i--;
    return i < at - 1 && characterClass(folded, i) === CharacterClass.Digit;
  }
}

function unitsOf(text: string): number[] {
  const units: number[] = [];
  for (let i = 0; i < text.length; i++) {
    if (characterClass(text, i) !== CharacterClass.Ignorable) units.push(text.charCodeAt(i));
  }
  return units;
}

function isLetter(text: string, index: number): boolean {
  const kind = characterClass(text, index);
  return kind === CharacterClass.Letter || kind === CharacterClass.Ignorable;
}

/** Where the word that goes on at `from` ends, `end` at most. */
function wordEnd(text: string, from: number, end: number): number {
  let i = from;
  while (i < end && isLetter(text, i)) i++;
  return i;
}
