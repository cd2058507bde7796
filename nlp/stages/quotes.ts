import type { Sentence } from '../../schemas/index.js';
import type { Attribution } from '../rules/quotes/attribution.js';
import { compileQuotes } from '../rules/quotes/compile.js';
import { findDirect } from '../rules/quotes/direct.js';
import { findIndirect } from '../rules/quotes/indirect.js';
import { findQuoted, isQuotedName, nameRanges } from '../rules/quotes/marks.js';
import { stage } from '../stage.js';

/** Direct and indirect speech with its speaker, in text order. */
export const quotes = stage({
  name: 'quotes',
  version: '1',
  needs: ['text', 'blocks', 'sentences', 'dates', 'entities'],
  adds: ['quotes'],
  run: ({ text, blocks, sentences, dates, entities }, context) => {
    const byBlock: Sentence[][] = blocks.map(() => []);
    for (const sentence of sentences) byBlock[sentence.block]?.push(sentence);
    const names = nameRanges(entities);
    let open: Attribution | null = null;
    const found = blocks.flatMap((block, index) => {
      const own = byBlock[index] ?? [];
      const language = own[0]?.language;
      // A caption says what a picture shows; who is quoted there is quoted in the text too.
      if (language === undefined || block.kind === 'caption') return [];
      const data = context.languageFor(language)?.quotes;
      if (data === undefined) {
        context.skip(language, 'no quote data');
        return [];
      }
      const compiled = compileQuotes(data);
      const quoted = findQuoted(text, block, data.marks).filter((each) => !isQuotedName(text, each, names));
      const scene = { text, entities, dates, quoted };
      const { speech: direct, carried } = findDirect(scene, block, own, compiled, open);
      open = carried;
      const free = own.filter(({ start, end }) => !direct.some(({ from, to }) => from < end && to > start));
      const indirect = free.map((sentence) => findIndirect(scene, sentence, compiled));
      return [...direct.map(({ quote }) => quote), ...indirect.filter((quote) => quote !== null)];
    });
    return { quotes: found.sort((a, b) => a.start - b.start) };
  },
});
