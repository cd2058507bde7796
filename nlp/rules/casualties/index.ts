import type { Casualty, CasualtySummary } from '../../../schemas/index.js';
import { type Draft, readSentence } from './read.js';
import type { CasualtyRules } from './rules.js';
import { summarise } from './summary.js';
import { type CasualtyInput, contextOf } from './text.js';

export { type CasualtyRules, casualtyRules } from './rules.js';
export type { CasualtyInput } from './text.js';

/**
 * The casualty figures of a text, in text order, and what they come to for the whole document. `rulesFor` gives the
 * rules for a sentence's language (`casualtyRules(language)`), null where there are none. Offsets are UTF-16 code units
 * of `input.text`.
 */
export function readCasualties<Of extends CasualtyInput>(
  input: Of,
  rulesFor: (sentence: Of['sentences'][number]) => CasualtyRules | null,
): { casualties: Casualty[]; casualtySummary: CasualtySummary } {
  const context = contextOf(input);
  const drafts: Draft[] = [];
  for (const sentence of input.sentences) {
    const rules = rulesFor(sentence);
    if (rules !== null) drafts.push(...readSentence(sentence, context, rules, drafts));
  }
  const ids = new Map(drafts.map((draft, index) => [draft, `c${index + 1}`]));
  return { casualties: number(drafts, ids), casualtySummary: summarise(drafts, ids, input) };
}

/** The records with their ids, parts linked with their totals. */
function number(drafts: readonly Draft[], ids: ReadonlyMap<Draft, string>): Casualty[] {
  return drafts.map((draft) => {
    const { parent, additional: _, active: __, toll: ___, ...casualty } = draft;
    return {
      id: ids.get(draft)!,
      ...casualty,
      subsetOf: (parent !== null ? ids.get(parent) : undefined) ?? null,
      parts: drafts.filter((other) => other.parent === draft).map((other) => ids.get(other)!),
    };
  });
}
