import type { Sentence } from '../../schemas/index.js';
import { splitSentences } from '../rules/sentences.js';
import { stage } from '../stage.js';

/** A sentence never crosses a block: titles, headings, captions and list items are sentences of their own. */
export const sentences = stage({
  name: 'sentences',
  version: '1',
  needs: ['text', 'blocks', 'language'],
  adds: ['sentences'],
  run({ text, blocks, language }, { languageFor }) {
    const found: Sentence[] = [];
    blocks.forEach(({ start, end }, block) => {
      const tag = language.blocks[block]?.tag ?? language.tag;
      const ranges = splitSentences(text, start, end, languageFor(tag)?.sentences);
      for (const range of ranges) found.push({ ...range, block, language: tag });
    });
    return { sentences: found };
  },
});
