import type { Sentence } from '../../schemas/index.js';
import { anchorOf } from '../rules/dates/anchor.js';
import { compileDates, forRegion } from '../rules/dates/compile.js';
import { findDates } from '../rules/dates/find.js';
import type { Anchor } from '../rules/dates/resolve.js';
import { stage } from '../stage.js';

/** A dateline stands this close to the start of the document. */
const DATELINE_SENTENCES = 4;

/**
 * Date expressions and what they mean. Relative ones count from the publication date; where the document has none,
 * from the first full date among its opening sentences (“Graz, 20. Januar 2026.”).
 */
export const dates = stage({
  name: 'dates',
  version: '1',
  needs: ['text', 'metadata', 'sentences'],
  adds: ['dates'],
  run: ({ text, metadata, sentences }, context) => {
    const find = (list: readonly Sentence[], anchor: Anchor | null) =>
      list.flatMap((sentence) => {
        const data = context.languageFor(sentence.language)?.dates;
        if (data !== undefined) {
          const compiled = forRegion(compileDates(data), metadata.declaredLanguage);
          return findDates(text, sentence, compiled, anchor);
        }
        context.skip(sentence.language, 'no date data');
        return [];
      });
    const dateline = () =>
      find(sentences.slice(0, DATELINE_SENTENCES), null).find(
        ({ grain, relative, value }) => grain === 'day' && !relative && value !== null,
      )?.value;
    const anchor = anchorOf(metadata.publishedAt ?? dateline() ?? null);
    return { dates: find(sentences, anchor) };
  },
});
