import type { NumberMention } from '../../../schemas/index.js';
import { CharacterClass, characterClass } from '../lexicon/characters.js';
import { readAtoms } from './atoms.js';
import { type BoundedNumber, boundNumber, isRange } from './bounds.js';
import { combineAtoms } from './combine.js';
import { NumberContext } from './context.js';
import { readKind } from './kind.js';
import type { Numeral } from './numeral.js';
import type { NumberRules } from './rules.js';

/**
 * The numbers of one sentence, `text[start, end)`, in text order: digits and numerals with their bounds and what they
 * count. `folded` is the whole text as the rules' lexicon folds it. Offsets count from the start of `text`.
 */
export function readNumbers(
  text: string,
  folded: string,
  start: number,
  end: number,
  rules: NumberRules,
): NumberMention[] {
  const matches = rules.lexicon.match(folded, start, end);
  const { atoms, opaque, plain } = readAtoms(folded, start, end, matches, rules);
  const context = new NumberContext(folded, start, end, matches);
  const numerals = combineAtoms(context, atoms, rules);
  const numbers: NumberMention[] = [];
  for (let i = 0; i < numerals.length; i++) {
    const numeral = numerals[i]!;
    const next = numerals[i + 1];
    const range = next !== undefined && isRange(numeral, next, context);
    const bounded = boundNumber(range ? joinRange(numeral, next) : numeral, numerals[i - 1], context);
    if (range) i++;
    const read = readKind(bounded, plain.has(numeral.start), context);
    const { unit } = read;
    const kind = read.unit === null && continuesAges(numbers.at(-1), bounded, folded) ? 'age' : read.kind;
    numbers.push({
      start: bounded.start,
      end: bounded.end,
      text: text.slice(bounded.start, bounded.end),
      min: bounded.min,
      max: bounded.max,
      modifier: bounded.modifier,
      approx: bounded.approx,
      kind,
      unit: unit === null ? nextWord(text, bounded, end) : text.slice(unit.start, unit.end),
    });
  }
  for (let i = numbers.length - 2; i >= 0; i--) {
    const number = numbers[i]!;
    if (precedesAge(number, numbers[i + 1]!, folded)) numbers[i] = { ...number, kind: 'age', unit: null };
  }
  for (const run of opaque) {
    const mention = {
      start: run.start,
      end: run.end,
      text: text.slice(run.start, run.end),
      min: null,
      max: null,
    };
    numbers.push({ ...mention, modifier: 'exact', approx: false, kind: 'other', unit: null });
  }
  return opaque.length === 0 ? numbers : numbers.sort((a, b) => a.start - b.start);
}

/** The second and later ages of a list: “ages 2, 4 and 7”. */
function continuesAges(last: NumberMention | undefined, number: BoundedNumber, folded: string): boolean {
  if (last?.kind !== 'age' || number.modifier !== 'exact') return false;
  if (!/^,? (?:\p{L}{1,3} )?$/u.test(folded.slice(last.end, number.start))) return false;
  return /^(?:[,;.)]|$| \p{L}{1,3} \d)/u.test(folded.slice(number.end, number.end + 6));
}

/** The earlier ages of a list whose unit stands behind the last: “two men of 19, 22 and 30 years”. */
function precedesAge(number: NumberMention, next: NumberMention, folded: string): boolean {
  if (next.kind !== 'age' || number.kind !== 'count' || number.modifier !== 'exact') return false;
  return /^(?:,? \p{L}{1,3} |, )$/u.test(folded.slice(number.end, next.start));
}

function joinRange(a: Numeral, b: Numeral): Numeral {
  return { start: a.start, end: b.end, min: a.min, max: b.max, approx: false, over: false };
}

/** The word behind the number, as the unit where the language's data have none; null in scripts without spaces. */
function nextWord(text: string, { end }: BoundedNumber, stop: number): string | null {
  let start = end;
  if (text.charAt(start) === ' ') start++;
  let last = start;
  while (last < stop && characterClass(text, last) === CharacterClass.Letter) last++;
  return last > start ? text.slice(start, last) : null;
}
