import type { Knowledge } from '../../knowledge/contract.js';
import type { TaggerModel } from '../../models/contract.js';
import type { NameType } from '../../nlp/tagger/labels.js';
import { englishWord } from '../../nlp/tagger/latin.js';
import type { Row } from './corpus.js';
import { namesIn, type TaggedName } from './examples.js';

/** A side of a parallel text: its language and sentences, whose ids share what stands behind the last hyphen with their translations'. */
export interface Side {
  readonly language: string;
  readonly rows: readonly Row[];
}

/** The tagger's own names below this are not learned from. */
const BELIEVED = 0.5;

/**
 * Translations labelled by what a model finds in the language they were translated from (annotation projection, Yarowsky
 * et al. 2001): a name is looked for as it stands, then as words spelt much alike, then as another name of the same known
 * entity. What the model sees in the translation itself fills the gaps. A sentence is left out where fewer names are
 * found than its original has: it would teach that a name is none.
 */
export function carriedOver(from: Side, to: Side, model: TaggerModel, knowledge: Knowledge): Row[] {
  const originals = new Map(from.rows.map((row) => [keyOf(row), row]));
  return to.rows.flatMap((row) => {
    const original = originals.get(keyOf(row));
    if (original === undefined) return [];
    const found: TaggedName[] = [];
    const add = (name: TaggedName): boolean => {
      const free = !found.some(({ start, end }) => start < name.end && name.start < end);
      if (free) found.push(name);
      return free;
    };
    let missing = 0;
    const names = namesIn(original.text, from.language, model, knowledge);
    for (const name of names.sort((a, b) => b.end - b.start - (a.end - a.start))) {
      const ranges = counterparts(name, original.text, row.text, from.language, to.language, knowledge);
      if (ranges.length === 0) missing++;
      for (const range of ranges) add({ ...range, type: name.type, confidence: name.confidence });
    }
    for (const name of namesIn(row.text, to.language, model, knowledge))
      if (name.confidence >= BELIEVED && add(name)) missing--;
    return missing > 0 ? [] : [{ text: row.text, entities: found.sort((a, b) => a.start - b.start) }];
  });
}

const keyOf = ({ id = '' }: Row): string => id.slice(id.lastIndexOf('-') + 1);

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Where a name of the original stands in the translation. */
function counterparts(
  { start, end }: Range & { readonly type: NameType },
  original: string,
  text: string,
  from: string,
  to: string,
  knowledge: Knowledge,
): Range[] {
  const name = original.slice(start, end);
  const same = occurrences(text, name);
  if (same.length > 0) return same;
  const alike = spelledAlike(text, name.split(/\s+/));
  if (alike.length > 0) return alike;
  const known = knowledge.match(original, from).find((match) => match.start === start && match.end === end);
  const id = known?.candidates[0]?.id;
  return knowledge.match(text, to).filter(({ candidates }) => candidates.some((each) => each.id === id));
}

const LETTER = /[\p{L}\p{N}]/u;

function occurrences(text: string, name: string): Range[] {
  const found: Range[] = [];
  for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + 1)) {
    const end = start + name.length;
    if (!LETTER.test(text[start - 1] ?? ' ') && !LETTER.test(text[end] ?? ' ')) found.push({ start, end });
  }
  return found;
}

const CAPITALIZED = /\p{Lu}[\p{L}\p{M}\p{N}]*(?:['’-]\p{Lu}[\p{L}\p{M}]+)*/gu;

/** Runs of capitalised words that are spelt much like these, one by one: Barcellona, Barcelona; Путин, Putin. */
function spelledAlike(text: string, name: readonly string[]): Range[] {
  const words = [...text.matchAll(CAPITALIZED)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    plain: englishWord(match[0]),
  }));
  const plain = name.map(englishWord);
  return words.flatMap(({ start }, first) => {
    const run = words.slice(first, first + plain.length);
    const whole =
      run.length === plain.length &&
      run.every((word, at) => at === 0 || text.slice(run[at - 1]!.end, word.start) === ' ') &&
      run.every((word, at) => isAlike(word.plain, plain[at]!));
    return whole ? [{ start, end: run.at(-1)!.end }] : [];
  });
}

/** Letters of which one may be another, missing or more, as a share of the longer word. */
const DIFFERENT = 0.34;
const SHORTEST = 4;

function isAlike(a: string, b: string): boolean {
  if (a === b) return true;
  if (a[0] !== b[0] || Math.min(a.length, b.length) < SHORTEST) return false;
  return editDistance(a, b) <= DIFFERENT * Math.max(a.length, b.length);
}

/** Levenshtein's distance, a row at a time. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}
