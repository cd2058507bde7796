import { cueClasses, knownClasses, plainText, type TaggerInput } from './evidence.js';
import { feature, hashText, join } from './hash.js';
import { type Letters, lettersOf } from './letters.js';
import type { Unit } from './units.js';

/** Features of each unit. */
export const LETTER_FEATURES = 42;
const EDGE = 0x2545f491;
/** Letters before and behind one in its word that are looked at together. */
const LONGEST_PART = 5;

/**
 * Features of the characters of a block in an unspaced script: characters of the window with their n-grams,
 * classes and clusters, how long a run of letters that write foreign names by sound they stand in, the tokenizer's words, their first and last letters, their tags (without tags what stands before and behind a letter in its word), how near the end of a place's or organisation's name is,
 * what knowledge, rules and titles say. The block is read once; the function that comes back gives
 * `LETTER_FEATURES` hashes a unit for a sentence, a half-open range of units, and looks at nothing outside it.
 */
export function letterFeatures(
  units: readonly Unit[],
  input: TaggerInput,
): (from: number, to: number) => Int32Array {
  const { tokens, data } = input;
  const text = plainText(input);
  const lettersData = lettersOf(data ?? {});
  const letters = units.map(({ start, end }) => text.slice(start, end));
  const characters = Int32Array.from(letters, (letter) => hashText(letter));
  const classes = Uint8Array.from(letters, lettersData.classOf);
  const clusters = Uint8Array.from(letters, lettersData.clusterOf);
  const endings = Uint8Array.from(units, ({ end }) => lettersData.endingAt(text, end));
  const known = knownClasses(units, input.known);
  const cues = cueClasses(units, input);
  const tags = Int32Array.from(tokens, ({ pos, xpos }) => hashText(xpos ?? pos ?? ''));
  const words = Int32Array.from(tokens, ({ start, end }) => hashText(text, start, end));
  const firsts = Int32Array.from(tokens, ({ start }) => hashText(text, start, start + 1));
  const lasts = Int32Array.from(tokens, ({ end }) => hashText(text, end - 1, end));
  const sizes = Int32Array.from(tokens, ({ start, end }) => end - start);
  const parts = Uint8Array.from(units, ({ start, end, token }) => {
    const { start: from, end: to } = tokens[token]!;
    return start === from ? (end === to ? 3 : 0) : end === to ? 2 : 1;
  });
  // Particles behind a name show in what follows it in its word: 서울|에서.
  const tagged = tokens.some(({ xpos }) => xpos !== undefined);
  const heads = new Int32Array(tagged ? 0 : units.length);
  const tails = new Int32Array(tagged ? 0 : units.length);
  if (!tagged)
    for (const [at, { start, end, token }] of units.entries()) {
      const word = tokens[token]!;
      heads[at] = hashText(text, Math.max(word.start, start - LONGEST_PART), end);
      tails[at] = word.end - end > LONGEST_PART ? EDGE : hashText(text, end, word.end);
    }
  return (from, to) => {
    const [firstToken, lastToken] = from < to ? [units[from]!.token, units[to - 1]!.token] : [0, -1];
    const ahead = endingsAhead(endings, classes, from, to);
    const runs = soundRuns(letters, from, to, lettersData);
    const character = (at: number) => (at < from || at >= to ? EDGE : characters[at]!);
    const kind = (at: number) => (at < from || at >= to ? 15 : classes[at]!);
    const hint = (at: number) => (at < from || at >= to ? 255 : known[at]! * 8 + cues[at]!);
    const cluster = (at: number) => (at < from || at >= to ? 255 : clusters[at]!);
    const word = (at: number) => (at < firstToken || at > lastToken ? EDGE : words[at]!);
    const tag = (at: number) => (at < firstToken || at > lastToken ? EDGE : tags[at]!);
    const last = (at: number) => (at < firstToken || at > lastToken ? EDGE : lasts[at]!);
    const first = (at: number) => (at < firstToken || at > lastToken ? EDGE : firsts[at]!);
    const features = new Int32Array((to - from) * LETTER_FEATURES);
    let slot = 0;
    for (let at = from; at < to; at++) {
      let template = 64;
      const add = (value: number) => {
        features[slot++] = feature(template++, value);
      };
      const [c, l, r] = [character(at), character(at - 1), character(at + 1)];
      const [ll, rr] = [character(at - 2), character(at + 2)];
      const { token } = units[at]!;
      const [p, k, run] = [parts[at]!, hint(at), runs[at - from]!];
      add(0);
      add(c);
      add(l);
      add(r);
      add(ll);
      add(rr);
      add(join(l, c));
      add(join(c, r));
      add(join(join(l, c), r));
      add(join(join(ll, l), c));
      add(join(join(c, r), rr));
      add((kind(at - 1) * 16 + kind(at)) * 16 + kind(at + 1));
      add((((kind(at - 2) * 16 + kind(at - 1)) * 16 + kind(at)) * 16 + kind(at + 1)) * 16 + kind(at + 2));
      add(run);
      add(join(word(token), p));
      add(join(word(token - 1), p));
      add(join(word(token + 1), p));
      if (tagged) {
        add(join(run, tag(token)));
        add(join(tag(token), p));
        add(join(join(tag(token - 1), tag(token)), p));
        add(join(join(tag(token), tag(token + 1)), p));
      } else {
        const [head, tail] = [heads[at]!, tails[at]!];
        add(head);
        add(tail);
        add(join(tail, c));
        add(join(join(l, c), tail));
      }
      add(k);
      add(hint(at - 1));
      add(hint(at + 1));
      add(join(k, join(tag(token), p)));
      add(join(hint(at - 1), k));
      add(join(k, hint(at + 1)));
      add(join(k, c));
      add(join(sizes[token]!, join(tag(token), p)));
      add(join(first(token), p));
      add(join(last(token), p));
      add(join(last(token - 1), p));
      add(join(last(token + 1), p));
      const [g, gl, gr] = [cluster(at), cluster(at - 1), cluster(at + 1)];
      add(g);
      add(join(gl, g));
      add(join(g, gr));
      add(join(join(gl, g), gr));
      add(join(c, gr));
      add(join(gl, c));
      const near = ahead[at - from]!;
      add(near);
      add(join(near, p));
      add(join(near, join(tag(token), p)));
    }
    return features;
  };
}

/** For each unit 0, or how long a run of sound letters it stands in (at most 7) and where: begin, inside, end. */
function soundRuns(letters: readonly string[], from: number, to: number, { isSound }: Letters): Uint8Array {
  const runs = new Uint8Array(to - from);
  let first = from;
  for (let at = from; at <= to; at++) {
    if (at < to && isSound(letters[at]!)) continue;
    const size = Math.min(at - first, 7);
    for (let each = first; each < at; each++)
      runs[each - from] = size * 4 + (each === first ? 1 : each === at - 1 ? 3 : 2);
    first = at + 1;
  }
  return runs;
}

/** How many units ahead an ending is looked for, no further than the next punctuation mark. */
const AHEAD = 10;

/** For each unit 0, or the kind and the distance of the next end of a place's or organisation's name. */
function endingsAhead(endings: Uint8Array, classes: Uint8Array, from: number, to: number): Uint8Array {
  const ahead = new Uint8Array(to - from);
  let distance = AHEAD;
  let kind = 0;
  for (let at = to - 1; at >= from; at--) {
    if (endings[at]! > 0) [distance, kind] = [0, endings[at]!];
    else if (classes[at]! >= 4 && classes[at]! <= 7) distance = AHEAD;
    else if (distance < AHEAD) distance++;
    if (distance < AHEAD) ahead[at - from] = 1 + kind * AHEAD + distance;
  }
  return ahead;
}
