import type { Range } from '../../../schemas/index.js';
import { CharacterClass, characterClass } from '../lexicon/characters.js';
import type { CasualtyRole, CasualtyRules, Found } from './rules.js';

/**
 * Conjunctions written together with the word they join: Arabic و before a word or number that the rules know. `items`
 * are these words and numbers, `start` is where the sentence begins in `folded`.
 */
export function attachedConjunctions(
  items: readonly Range[],
  folded: string,
  start: number,
  { lexicon }: CasualtyRules,
): Found<CasualtyRole>[] {
  if (lexicon.proclitics.length === 0) return [];
  return items.flatMap((item) => {
    let from = item.start;
    while (from > start && isLetter(folded, from - 1)) from--;
    const proclitic = folded.slice(from, item.start);
    if (!lexicon.proclitics.includes(proclitic)) return [];
    const joins = lexicon.match(folded, from, from + 1).some(({ value }) => value.role === 'conjunction');
    return joins ? [{ start: from, end: item.start, value: { role: 'conjunction' as const } }] : [];
  });
}

const isLetter = (text: string, index: number): boolean =>
  characterClass(text, index) === CharacterClass.Letter;
