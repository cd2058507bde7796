import type { WordClusters } from '../../models/contract.js';
import { plainText, type TaggerInput } from './evidence.js';
import { feature, hashText, join } from './hash.js';
import type { Unit } from './units.js';

/** Features of each unit. */
export const LEXICON_FEATURES = 15;
/** Templates of the other features are numbered below. */
const FIRST_TEMPLATE = 160;
const EDGE = 0x2545f491;
/** Units of the longest word that is looked up. */
const LONGEST = 12;
/** Kinds of name that a dictionary may tell apart: bits of a word's coarse cluster. */
const KINDS = 8;
/** What a word costs where a text is cut into the fewest: one of a single unit more, a unit that no word holds most. */
const WORD = 1;
const SINGLE = 1.6;
const UNKNOWN = 2.5;

/** A sentence as a dictionary reads it. */
interface Reading {
  /** For each unit the index of its word. */
  readonly wordAt: Int32Array;
  /** Units where the words begin, then where the last one ends. */
  readonly bounds: Int32Array;
  /** Of each word its cluster, 0 for one that the dictionary does not hold. */
  readonly clusters: Int32Array;
  /** Of each unit two bits a kind of name, 0 for none, else where in the longest name of that kind it stands, from 1. */
  readonly kinds: Int32Array;
  /** Of each unit a hash of those names with their lengths. */
  readonly lengths: Int32Array;
}

/**
 * Features of the characters of a block from a morphological dictionary: the words that it cuts a sentence into (the fewest,
 * as in Chinese and Japanese text without spaces), with what it says of them, and the longest names of each kind that a
 * character stands in. `LEXICON_FEATURES` hashes a unit for a sentence, a half-open range of units; without a dictionary
 * they say nothing.
 */
export function lexiconFeatures(
  units: readonly Unit[],
  input: TaggerInput,
): (from: number, to: number) => Int32Array {
  const { clusters } = input;
  const text = plainText(input);
  return (from, to) => {
    const features = new Int32Array((to - from) * LEXICON_FEATURES);
    if (clusters === undefined) return features;
    const { wordAt, bounds, clusters: classes, kinds, lengths } = readingOf(units, text, from, to, clusters);
    const count = classes.length;
    const words = Int32Array.from(classes, (_, word) =>
      hashText(text, units[from + bounds[word]!]!.start, units[from + bounds[word + 1]! - 1]!.end),
    );
    const word = (index: number) => (index < 0 || index >= count ? EDGE : words[index]!);
    const tag = (index: number) => (index < 0 || index >= count ? EDGE : classes[index]!);
    let slot = 0;
    for (let at = 0; at < to - from; at++) {
      let template = FIRST_TEMPLATE;
      const add = (value: number) => {
        features[slot++] = feature(template++, value);
      };
      const here = wordAt[at]!;
      const [begin, end] = [bounds[here]!, bounds[here + 1]!];
      const part = end - begin === 1 ? 3 : at === begin ? 0 : at === end - 1 ? 2 : 1;
      const own = classes[here]! * 4 + part;
      const [before, after] = [tag(here - 1), tag(here + 1)];
      add(own);
      add(join(before, own));
      add(join(own, after));
      add(join(join(before, own), after));
      add(join(own, Math.min(end - begin, 6)));
      add(join(word(here), part));
      add(join(word(here - 1), part));
      add(join(word(here + 1), part));
      add(join(word(here - 1), own));
      add(join(own, word(here + 1)));
      const kind = kinds[at]!;
      const character = hashText(text, units[from + at]!.start, units[from + at]!.end);
      add(kind);
      add(join(kind, character));
      add(lengths[at]!);
      add(join(at === 0 ? 0 : present(kinds[at - 1]!), kind));
      add(join(kind, at === to - from - 1 ? 0 : present(kinds[at + 1]!)));
    }
    return features;
  };
}

/** Which kinds a unit has, without where in the name it stands. */
const present = (kinds: number): number => (kinds | (kinds >>> 1)) & 0x5555;

function readingOf(
  units: readonly Unit[],
  text: string,
  from: number,
  to: number,
  clusters: WordClusters,
): Reading {
  const length = to - from;
  const costs = new Float64Array(length + 1).fill(Infinity);
  costs[0] = 0;
  const back = new Int32Array(length + 1);
  const found = new Int32Array(length + 1);
  const longest = new Uint8Array(length * KINDS);
  const kinds = new Int32Array(length);
  for (let first = 0; first < length; first++) {
    reach(first + 1, first, costs[first]! + UNKNOWN, 0);
    let hash: number | undefined;
    for (let last = first; last < Math.min(length, first + LONGEST); last++) {
      const { start, end } = units[from + last]!;
      // A word does not go over a space.
      if (last > first && start !== units[from + last - 1]!.end) break;
      hash = hashText(text, start, end, hash);
      const cluster = clusters.fine(hash);
      if (cluster === 0) continue;
      reach(last + 1, first, costs[first]! + (last === first ? SINGLE : WORD), cluster);
      if (last > first) mark(first, last, clusters.coarse(cluster) - 1);
    }
  }
  return { ...wordsOf(back, found), kinds, lengths: hashedLengths(longest, kinds) };

  function reach(to: number, first: number, cost: number, cluster: number): void {
    if (cost >= costs[to]!) return;
    costs[to] = cost;
    back[to] = first;
    found[to] = cluster;
  }

  function mark(first: number, last: number, bits: number): void {
    const size = Math.min(last - first + 1, 6);
    for (let kind = 0; bits >> kind > 0; kind++) {
      if (((bits >> kind) & 1) === 0) continue;
      for (let at = first; at <= last; at++) {
        if (longest[at * KINDS + kind]! >= size) continue;
        longest[at * KINDS + kind] = size;
        const place = at === first ? 1 : at === last ? 3 : 2;
        kinds[at] = (kinds[at]! & ~(3 << (2 * kind))) | (place << (2 * kind));
      }
    }
  }
}

/** The words of the cheapest way to the end, from where each prefix's last word begins and what it is. */
function wordsOf(back: Int32Array, found: Int32Array): Pick<Reading, 'wordAt' | 'bounds' | 'clusters'> {
  const bounds: number[] = [];
  const clusters: number[] = [];
  for (let end = back.length - 1; end > 0; end = back[end]!) {
    bounds.push(end);
    clusters.push(found[end]!);
  }
  bounds.push(0);
  bounds.reverse();
  clusters.reverse();
  const wordAt = new Int32Array(back.length - 1);
  for (let word = 0; word < clusters.length; word++) wordAt.fill(word, bounds[word], bounds[word + 1]);
  return { wordAt, bounds: Int32Array.from(bounds), clusters: Int32Array.from(clusters) };
}

function hashedLengths(longest: Uint8Array, kinds: Int32Array): Int32Array {
  return kinds.map((places, at) => {
    let hash = places;
    for (let kind = 0; kind < KINDS; kind++) hash = join(hash, longest[at * KINDS + kind]!);
    return hash;
  });
}
