import { arabicProclitics, koreanTail } from './clitics.js';
import { type Folded, fold, WORD_BREAK } from './fold.js';
import { letter } from './letters.js';
import { hashOf, MAX_PARTS, type NameTable, nameFlag, type Sense } from './name-table.js';

/** A name found in a text: UTF-16 offsets, half-open, and every sense its spelling allows. */
export interface NameHit {
  readonly start: number;
  readonly end: number;
  readonly senses: readonly Sense[];
}

/** Says which senses of a name count where it stands, given what was skipped before it (an Arabic proclitic). */
type Accept = (senses: Sense[], surface: string, skipped: string) => Sense[];

/**
 * Every name of the table in a text, longest first, left to right, without overlaps. One pass: a word (or two unspaced
 * letters) is hashed once and most positions end there; only where names begin so are longer stretches hashed.
 */
export function findNames(text: string, table: NameTable, accept: Accept): NameHit[] {
  const folded = fold(text);
  const hits: NameHit[] = [];
  let at = 0;
  while (at < folded.length) {
    const kind = folded.classes[at]!;
    if (kind === letter.none) {
      at++;
      continue;
    }
    const hit =
      kind === letter.spaced
        ? matchWords(text, folded, at, table, accept)
        : matchLetters(text, folded, at, table, accept);
    if (hit !== undefined) {
      hits.push(hit.name);
      at = hit.next;
    } else at = kind === letter.spaced ? wordEnd(folded, at) : at + 1;
  }
  return hits;
}

interface Found {
  readonly name: NameHit;
  /** Position in the folded text to go on from. */
  readonly next: number;
}

function wordEnd({ classes, length }: Folded, from: number): number {
  let at = from;
  while (at < length && classes[at] === letter.spaced) at++;
  return at;
}

function matchWords(text: string, folded: Folded, at: number, table: NameTable, accept: Accept) {
  const found =
    matchWordsFrom(text, folded, at, '', table, accept) ?? matchLetters(text, folded, at, table, accept);
  if (found !== undefined) return found;
  for (const proclitic of arabicProclitics(folded, at)) {
    const skipped = matchWordsFrom(text, folded, at + proclitic.length, proclitic, table, accept);
    if (skipped !== undefined) return skipped;
  }
  return undefined;
}

function matchWordsFrom(
  text: string,
  folded: Folded,
  at: number,
  skipped: string,
  table: NameTable,
  accept: Accept,
): Found | undefined {
  const { codes, classes } = folded;
  let end = wordEnd(folded, at);
  if (end === at) return undefined;
  const [headA, headB] = hashOf(codes, at, end);
  let mask = table.heads.get(headA, headB);
  if (mask === 0) return undefined;
  const ends = [end];
  for (let words = 2; words <= MAX_PARTS && mask >>> (words - 1) !== 0; words++) {
    if (codes[end] !== WORD_BREAK || classes[end + 1] !== letter.spaced) break;
    end = wordEnd(folded, end + 1);
    ends.push(end);
  }
  for (let words = ends.length; words > 0; words--) {
    if ((mask & (1 << (words - 1))) === 0) continue;
    mask &= ~(1 << (words - 1));
    const found = accepted(text, folded, at, ends[words - 1]!, skipped, table, accept);
    if (found !== undefined) return found;
  }
  return undefined;
}

function matchLetters(text: string, folded: Folded, at: number, table: NameTable, accept: Accept) {
  const { codes, classes, length } = folded;
  if (at + 2 > length) return undefined;
  const kind = classes[at]!;
  const before = at === 0 ? letter.none : classes[at - 1]!;
  if ((kind === letter.kana || kind === letter.hangul) && before === kind) return undefined;
  const [headA, headB] = hashOf(codes, at, at + 2);
  const mask = table.heads.get(headA, ~headB);
  if (mask === 0) return undefined;
  for (let size = 32 - Math.clz32(mask); size >= 2; size--) {
    if ((mask & (1 << (size - 1))) === 0 || at + size > length) continue;
    const end = at + size;
    const last = classes[end - 1]!;
    const next = classes[end] ?? letter.none;
    // A katakana run is one word; a Korean name may carry particles.
    if (last === letter.kana && next === letter.kana) continue;
    if (last === letter.spaced && next === letter.spaced) continue;
    if (last === letter.hangul && next === letter.hangul && !koreanTail(folded, end, size)) continue;
    const found = accepted(text, folded, at, end, '', table, accept);
    if (found !== undefined) return found;
  }
  return undefined;
}

function accepted(
  text: string,
  { codes, starts }: Folded,
  from: number,
  to: number,
  skipped: string,
  table: NameTable,
  accept: Accept,
): Found | undefined {
  const [a, b] = hashOf(codes, from, to);
  if (!table.has(a, b)) return undefined;
  const start = starts[from]!;
  const end = surfaceEnd(text, start, starts[to - 1]! + 1);
  const surface = text.slice(start, end);
  const senses = accept(table.senses(a, b), surface, skipped);
  return senses.length === 0 ? undefined : { name: { start, end, senses }, next: to };
}

/** Takes in combining marks after the last letter, and the last full stop of “U.S.” and “EE. UU.”. */
function surfaceEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at < text.length && /\p{M}/u.test(text[at]!)) at++;
  const acronym = text[at] === '.' && /\.\s?\p{Lu}{1,2}$/u.test(text.slice(start, at));
  return acronym ? at + 1 : at;
}

/** True where a surface has the capitals that a name's flags ask for. */
export function spelledRight(flags: number, surface: string, skipped: string): boolean {
  if ((flags & nameFlag.articleLess) !== 0 && !/[ال]ل$/.test(skipped)) return false;
  if ((flags & nameFlag.capitals) !== 0) return !/\p{Ll}/u.test(surface);
  return (flags & nameFlag.initial) === 0 || /^\P{Ll}/u.test(surface);
}
