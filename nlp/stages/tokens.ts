import type { Token } from '../../schemas/index.js';
import { cutsWord, keepWhole } from '../rules/words/names.js';
import { cutTokens } from '../rules/words.js';
import { stage } from '../stage.js';

export const tokens = stage({
  name: 'tokens',
  version: '2',
  needs: ['text', 'blocks', 'sentences'],
  adds: ['tokens'],
  run({ text, sentences }, { knowledge, languageFor }) {
    const found: Token[] = [];
    for (const { start, end, language } of sentences) {
      const data = languageFor(language)?.tokens;
      const tokens = cutTokens(text, start, end, data);
      if (data?.unspaced !== true) found.push(...tokens);
      else {
        const names = knowledge.match(text.slice(start, end), language);
        const ranges = names.map((name) => ({ start: start + name.start, end: start + name.end }));
        found.push(
          ...keepWhole(
            tokens,
            ranges.filter((range) => !cutsWord(range, tokens)),
          ),
        );
      }
    }
    return { tokens: found };
  },
});
