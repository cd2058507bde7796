import { type Atom, type Numeral, NumeralSum } from './numeral.js';
import type { NumberRules } from './rules.js';

/** Puts the atoms of a sentence together to numerals, in text order. */
export function combineAtoms(folded: string, atoms: readonly Atom[], rules: NumberRules): Numeral[] {
  const { data, lexicon } = rules;
  const joiners = new Set((data.joiner?.words ?? []).map((word) => lexicon.fold(word)));
  const over = new Set((data.modifiers.over?.after ?? []).map((word) => lexicon.fold(word)));
  const numerals: Numeral[] = [];
  for (let i = 0; i < atoms.length; ) {
    const total = new NumeralSum(atoms[i]!, data.unitsFirst === true);
    i++;
    for (; i < atoms.length; i++) {
      const atom = atoms[i]!;
      const between = folded.slice(atoms[i - 1]!.end, atom.start);
      const gap = between.trim();
      const joined = joiners.has(gap);
      // 10多万: the word for “more” stands inside the numeral.
      const inside = over.has(gap) && atom.role === 'multiplier';
      if (gap !== '' && gap !== '-' && !joined && !inside) break;
      const unitsFirst = data.unitsFirst === true && total.value < 10;
      if (joined && !unitsFirst && between.includes(' ') && total.value < (data.joiner?.after ?? 0)) break;
      if (!total.add(atom, joined, between === '')) break;
    }
    numerals.push(total.numeral());
  }
  return numerals;
}
