import { type Atom, type Numeral, NumeralSum } from './numeral.js';
import type { NumberRules } from './rules.js';

/** Puts the atoms of a sentence together to numerals, in text order. */
export function combineAtoms(folded: string, atoms: readonly Atom[], rules: NumberRules): Numeral[] {
  const { data, joiners, more: over } = rules;
  const numerals: Numeral[] = [];
  for (let i = 0; i < atoms.length; ) {
    const total = new NumeralSum(atoms[i]!, data.unitsFirst === true);
    i++;
    let more = false;
    for (; i < atoms.length; i++) {
      const atom = atoms[i]!;
      // 两百多: an unknown number by itself, here the word for “more”, which bounds are read from.
      if (atom.start === total.end && atom.approx && over.has(folded.slice(atom.start, atom.end))) continue;
      const between = folded.slice(total.end, atom.start);
      const gap = between.trim();
      const joined = joiners.has(gap);
      // 10多万: the word for “more” stands inside the numeral.
      const inside = over.has(gap) && atom.role === 'multiplier';
      if (gap !== '' && gap !== '-' && !joined && !inside) break;
      const unitsFirst = data.unitsFirst === true && total.value < 10;
      if (joined && !unitsFirst && between.includes(' ') && total.value < (data.joiner?.after ?? 0)) break;
      if (!total.add(atom, joined, between === '')) break;
      more ||= inside;
    }
    numerals.push(total.numeral(more));
  }
  return numerals;
}
