import type { NumberMention } from '../../schemas/index.js';
import { readNumbers } from '../rules/numbers/read.js';
import { type NumberRules, numberRules } from '../rules/numbers/rules.js';
import { stage } from '../stage.js';

/** Numbers in digits and words, with their bounds and what they count or measure. */
export const numbers = stage({
  name: 'numbers',
  version: '1',
  needs: ['text', 'sentences'],
  adds: ['numbers'],
  run({ text, sentences }, context) {
    const folded = new Map<NumberRules, string>();
    const found: NumberMention[] = [];
    for (const { start, end, language } of sentences) {
      const data = context.languageFor(language);
      const rules = data === undefined ? null : numberRules(data);
      if (rules === null) {
        context.skip(language, 'no number data');
        continue;
      }
      const known = folded.get(rules) ?? rules.lexicon.fold(text);
      folded.set(rules, known);
      found.push(...readNumbers(text, known, start, end, rules));
    }
    return { numbers: found };
  },
});
