import type { NumberContext } from './context.js';
import { type Atom, type Numeral, NumeralSum } from './numeral.js';
import type { NumberRole, NumberRules } from './rules.js';

/** Puts the atoms of a sentence together to numerals, in text order. */
export function combineAtoms(context: NumberContext, atoms: readonly Atom[], rules: NumberRules): Numeral[] {
  const { folded } = context;
  const { data, joiners, more: over } = rules;
  const numerals: Numeral[] = [];
  for (let i = 0; i < atoms.length; ) {
    const first = atoms[i]!;
    // A word in both lists, тысячи, multiplies behind a number, is one thousand in the genitive that bounds take
    // (“over a thousand”, свыше тысячи) and “thousands” elsewhere.
    const alone = atoms[i + 1];
    const rough =
      alone?.start === first.start &&
      alone.end === first.end &&
      alone.role === 'value' &&
      context.before(first.start, takesOne) === null;
    const total = new NumeralSum(rough ? alone : first, data.unitsFirst === true);
    i += rough ? 2 : 1;
    let more = false;
    for (; i < atoms.length; i++) {
      const atom = atoms[i]!;
      if (atom.start < total.end) continue;
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

const takesOne = (role: NumberRole): boolean =>
  role.role === 'modifier' &&
  (role.modifier === 'over' || role.modifier === 'about' || role.modifier === 'up_to');
