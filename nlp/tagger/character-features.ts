import { cueClasses, knownClasses, type TaggerInput } from './evidence.js';
import { feature, hashText, join } from './hash.js';
import type { Unit } from './units.js';

/** Features of each unit. */
export const CHARACTER_FEATURES = 36;
const EDGE = 0x2545f491;

/**
 * Features of the characters of one sentence in an unspaced script: characters of the window with their n-grams and
 * classes, how long a run of letters that write foreign names by sound they stand in, the tokenizer's words and tags,
 * what knowledge, rules and titles say. `CHARACTER_FEATURES` hashes a unit.
 */
export function characterFeatures(units: readonly Unit[], input: TaggerInput): Int32Array {
  const { tokens, data } = input;
  const plain = data?.plain?.(input.text) ?? input.text;
  // A character that is a surrogate pair in one script only would shift every offset.
  const text = plain.length === input.text.length ? plain : input.text;
  const length = units.length;
  const letters = units.map(({ start, end }) => text.slice(start, end));
  const characters = Int32Array.from(letters, (letter) => hashText(letter));
  const sounds = new Set(data?.transliteration ?? '');
  const surnames = new Set(data?.surnames ?? '');
  const classes = Uint8Array.from(letters, (letter) => classOf(letter, sounds, surnames));
  const runs = soundRuns(letters, sounds);
  const known = knownClasses(units, input.known);
  const cues = cueClasses(units, input);
  const tags = tokens.map(({ pos, xpos }) => hashText(xpos ?? pos ?? ''));
  const wordHash = tokens.map(({ start, end }) => hashText(text, start, end));
  const part = Uint8Array.from(units, ({ start, end, token }) => {
    const { start: from, end: to } = tokens[token]!;
    return start === from ? (end === to ? 3 : 0) : end === to ? 2 : 1;
  });
  const character = (at: number) => (at < 0 || at >= length ? EDGE : characters[at]!);
  const kind = (at: number) => (at < 0 || at >= length ? 15 : classes[at]!);
  const hint = (at: number) => (at < 0 || at >= length ? 255 : known[at]! * 8 + cues[at]!);
  const word = (at: number) => wordHash[at] ?? EDGE;
  const tag = (at: number) => tags[at] ?? EDGE;
  const features = new Int32Array(length * CHARACTER_FEATURES);
  for (let at = 0; at < length; at++) {
    let slot = at * CHARACTER_FEATURES;
    let template = 64;
    const add = (value: number) => {
      features[slot++] = feature(template++, value);
    };
    const [c, l, r] = [character(at), character(at - 1), character(at + 1)];
    const [ll, rr] = [character(at - 2), character(at + 2)];
    const { token } = units[at]!;
    const [p, k] = [part[at]!, hint(at)];
    add(0);
    add(c);
    add(l);
    add(r);
    add(ll);
    add(rr);
    add(join(l, c));
    add(join(c, r));
    add(join(ll, l));
    add(join(r, rr));
    add(join(l, r));
    add(join(join(l, c), r));
    add(join(join(ll, l), c));
    add(join(join(c, r), rr));
    add((kind(at - 1) * 16 + kind(at)) * 16 + kind(at + 1));
    add((((kind(at - 2) * 16 + kind(at - 1)) * 16 + kind(at)) * 16 + kind(at + 1)) * 16 + kind(at + 2));
    add(runs[at]!);
    add(join(runs[at]!, tag(token)));
    add(join(word(token), p));
    add(join(tag(token), p));
    add(join(word(token - 1), p));
    add(join(word(token + 1), p));
    add(join(join(tag(token - 1), tag(token)), p));
    add(join(join(tag(token), tag(token + 1)), p));
    add(join(join(join(tag(token - 1), tag(token)), tag(token + 1)), p));
    add(join(join(word(token), tag(token + 1)), p));
    add(join(join(word(token - 1), tag(token)), p));
    add(join(join(tag(token), word(token + 1)), p));
    add(k);
    add(hint(at - 1));
    add(hint(at + 1));
    add(join(k, join(tag(token), p)));
    add(join(hint(at - 1), k));
    add(join(k, hint(at + 1)));
    add(join(k, c));
    add(join(tokens[token]!.end - tokens[token]!.start, join(tag(token), p)));
  }
  return features;
}

function classOf(letter: string, sounds: ReadonlySet<string>, surnames: ReadonlySet<string>): number {
  if (/^\p{Nd}/u.test(letter)) return 1;
  if (/^[A-ZÀ-Þ]/.test(letter)) return 2;
  if (/^\p{Script=Latin}/u.test(letter)) return 3;
  if (/^[·・‧•．]/.test(letter)) return 4;
  if (/^[《「『“"（(]/.test(letter)) return 5;
  if (/^[》」』”"）)]/.test(letter)) return 6;
  if (/^\p{P}|^\p{S}/u.test(letter)) return 7;
  if (/^\p{Script=Katakana}|^ー/u.test(letter)) return 8;
  if (/^\p{Script=Hiragana}/u.test(letter)) return 9;
  return 10 + (sounds.has(letter) ? 1 : 0) + (surnames.has(letter) ? 2 : 0);
}

/** For each unit 0, or how long a run of sound letters it stands in (at most 7) and where: begin, inside, end. */
function soundRuns(letters: readonly string[], sounds: ReadonlySet<string>): Uint8Array {
  const runs = new Uint8Array(letters.length);
  let from = 0;
  for (let at = 0; at <= letters.length; at++) {
    if (at < letters.length && sounds.has(letters[at]!)) continue;
    const size = Math.min(at - from, 7);
    for (let each = from; each < at; each++)
      runs[each] = size * 4 + (each === from ? 1 : each === at - 1 ? 3 : 2);
    from = at + 1;
  }
  return runs;
}
