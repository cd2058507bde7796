import { CharacterClass, characterClass } from '../lexicon/characters.js';
import type { LexiconMatch } from '../lexicon/lexicon.js';
import { longestMatches } from '../lexicon/longest.js';
import { readDigits } from './digits.js';
import type { Atom } from './numeral.js';
import type { NumberRole, NumberRules } from './rules.js';

/** A run of digits that is no plain number, kept so that nobody takes its parts for numbers. */
export interface Opaque {
  readonly start: number;
  readonly end: number;
}

/**
 * The words and digits of `folded[start, end)` that numerals are made of, in text order and without overlaps.
 * `matches` are those of the rules' lexicon there.
 */
export function readAtoms(
  folded: string,
  start: number,
  end: number,
  matches: readonly LexiconMatch<NumberRole>[],
  rules: NumberRules,
): { atoms: Atom[]; opaque: Opaque[]; plain: Set<number> } {
  const atoms: Atom[] = [];
  const opaque: Opaque[] = [];
  const plain = new Set<number>();
  for (const run of readDigits(folded, start, end, rules.data)) {
    if (run.value === null) opaque.push(run);
    else atoms.push({ ...run, role: 'digits', min: run.value, max: run.value, approx: false });
    if (run.plain) plain.add(run.start);
  }
  const numeral = matches.filter(({ value: { role } }) => numeralRoles.has(role));
  const longest = longestMatches(numeral);
  // German “ein” is an article by itself and a numeral inside “einundzwanzig”.
  const blocked = new Set(
    longest.filter(({ value }) => value.role === 'blocked').map((match) => match.start),
  );
  for (const match of longest) {
    if (blocked.has(match.start) || isUnitOfDigits(match, folded)) continue;
    atoms.push(...atomsOf(match, folded, rules));
  }
  atoms.sort((a, b) => a.start - b.start);
  return { atoms, opaque, plain };
}

const numeralRoles: ReadonlySet<string> = new Set(['value', 'multiplier', 'blocked', 'glued']);

/** Korean 32세: 세 is three by itself, but years of age behind digits, as no word for a small number follows them. */
function isUnitOfDigits({ start, value }: LexiconMatch<NumberRole>, folded: string): boolean {
  const small = value.role === 'value' && !value.approx;
  return small && start > 0 && characterClass(folded, start - 1) === CharacterClass.Digit;
}

function atomsOf(
  { start, end, value }: LexiconMatch<NumberRole>,
  folded: string,
  rules: NumberRules,
): Atom[] {
  if (value.role === 'value' || value.role === 'multiplier') return [{ ...value, start, end }];
  return value.role === 'glued' ? segment(folded.slice(start, end), start, rules) : [];
}

/** Longest compound numeral taken apart: “siebenhundertsiebenundsiebzigtausend…” has 70 letters at most. */
const longestCompound = 80;

/** A compound such as `einundzwanzig` as its atoms, or nothing where some letters are left over. */
function segment(word: string, offset: number, { glued }: NumberRules): Atom[] {
  if (word.length > longestCompound) return [];
  // best[i]: the pieces that cover word[i..], longest piece first; null where it cannot be covered.
  const best: (Atom[] | null)[] = Array.from({ length: word.length + 1 }, () => null);
  best[word.length] = [];
  for (let i = word.length - 1; i >= 0; i--) {
    for (let j = word.length; j > i; j--) {
      const role = glued.get(word.slice(i, j));
      const rest = best[j];
      if (role === undefined || rest === null || rest === undefined) continue;
      if (role.role === 'joiner') best[i] = rest;
      else if (role.role === 'value' || role.role === 'multiplier') {
        best[i] = [{ ...role, start: offset + i, end: offset + j }, ...rest];
      } else continue;
      break;
    }
  }
  const atoms = best[0] ?? [];
  return atoms.length > 1 ? atoms : [];
}
