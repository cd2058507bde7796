import { cueClasses, knownClasses, type TaggerInput } from './evidence.js';
import { feature, hashText, join } from './hash.js';
import type { Unit } from './units.js';

/** Features of each unit. */
export const WORD_FEATURES = 40;
const EDGE = 0x2545f491;

/**
 * Features of the words of a block: the words and shapes of the window, affixes up to four letters, what knowledge,
 * titles and the language's word lists say. The block is read once; the function that comes back gives
 * `WORD_FEATURES` hashes a unit for a sentence, a half-open range of units, and looks at nothing outside it.
 */
export function wordFeatures(
  units: readonly Unit[],
  input: TaggerInput,
): (from: number, to: number) => Int32Array {
  const { text } = input;
  const lower = units.map(({ start, end }) => text.slice(start, end).toLowerCase());
  const words = Int32Array.from(lower, (word) => hashText(word));
  const shapes = Int32Array.from(units, ({ start, end }) => shapeOf(text.slice(start, end)));
  const known = knownClasses(units, input.known);
  const cues = cueClasses(units, input);
  return (from, to) => {
    const shouting = from < to && !/\p{Ll}/u.test(text.slice(units[from]!.start, units[to - 1]!.end)) ? 1 : 0;
    const word = (at: number) => (at < from ? EDGE + at - from : at >= to ? EDGE + at - to : words[at]!);
    const shape = (at: number) => (at < from || at >= to ? EDGE : shapes[at]!);
    const hint = (at: number) => (at < from || at >= to ? 255 : known[at]! * 8 + cues[at]!);
    const features = new Int32Array((to - from) * WORD_FEATURES);
    let slot = 0;
    for (let at = from; at < to; at++) {
      let template = 0;
      const add = (value: number) => {
        features[slot++] = feature(template++, value);
      };
      const [w, s, k] = [word(at), shape(at), hint(at)];
      add(shouting);
      add(w);
      add(word(at - 1));
      add(word(at + 1));
      add(word(at - 2));
      add(word(at + 2));
      add(join(word(at - 1), w));
      add(join(w, word(at + 1)));
      add(s);
      add(shape(at - 1));
      add(shape(at + 1));
      add(join(shape(at - 1), s));
      add(join(s, shape(at + 1)));
      add(join(join(shape(at - 1), s), shape(at + 1)));
      const letters = lower[at]!;
      for (let size = 1; size <= 4; size++) {
        add(letters.length < size ? EDGE : hashText(letters, 0, size));
        add(letters.length < size ? EDGE : hashText(letters, letters.length - size));
      }
      add(join(s, at === from ? 1 : at === from + 1 ? 2 : 0));
      add(join(s, shouting));
      add(join(word(at - 1), s));
      add(join(s, word(at + 1)));
      add(join(join(word(at - 2), word(at - 1)), s));
      add(join(join(word(at + 1), word(at + 2)), s));
      add(k);
      add(hint(at - 1));
      add(hint(at + 1));
      add(join(k, s));
      add(join(k, w));
      add(join(hint(at - 1), k));
      add(join(k, hint(at + 1)));
      add(join(hint(at - 1), s));
      add(join(hint(at + 1), s));
      add(join(hint(at - 2), s));
      add(join(join(shape(at - 2), shape(at - 1)), s));
      add(join(join(s, shape(at + 1)), shape(at + 2)));
    }
    return features;
  };
}

/** A word's shape with runs shortened to two: `Blinken` → Xxx, `NATO` → XX, `COVID-19` → XX-dd; as a hash. */
function shapeOf(word: string): number {
  let shape = '';
  let last = '';
  let run = 0;
  for (const character of word.length > 40 ? word.slice(0, 40) : word) {
    const kind = kindOf(character);
    run = kind === last ? run + 1 : 1;
    last = kind;
    if (run <= 2) shape += kind;
  }
  return hashText(shape);
}

function kindOf(character: string): string {
  if (character >= 'a' && character <= 'z') return 'x';
  if (character >= 'A' && character <= 'Z') return 'X';
  if (/\p{Lu}/u.test(character)) return 'X';
  if (/\p{L}|\p{M}/u.test(character)) return 'x';
  return /\p{Nd}/u.test(character) ? 'd' : character;
}
