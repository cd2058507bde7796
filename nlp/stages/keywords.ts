import { type Span, spanOf } from '../../schemas/index.js';
import { entityCandidates, phraseCandidates } from '../rules/keywords/candidates.js';
import { rankKeywords } from '../rules/keywords/rank.js';
import { stage } from '../stage.js';

/** At most ten keywords with every place they occur; without stop words for a language only its entities count. */
export const keywords = stage({
  name: 'keywords',
  version: '1',
  needs: ['text', 'blocks', 'sentences', 'tokens', 'dates', 'entities'],
  adds: ['keywords'],
  run: ({ text, blocks, sentences, tokens, dates, entities }, context) => {
    const known = new Map<string, ReadonlySet<string> | null>();
    const stopWords = (tag: string): ReadonlySet<string> | null => {
      if (!known.has(tag)) {
        const data = context.languageFor(tag)?.keywords;
        if (data === undefined) context.skip(tag, 'no stop words');
        known.set(tag, data === undefined ? null : new Set(data.stopWords));
      }
      return known.get(tag) ?? null;
    };
    let at = 0;
    const stopWordsAt = (offset: number) => {
      while (at < sentences.length - 1 && sentences[at]!.end <= offset) at += 1;
      const sentence = sentences[at];
      return sentence === undefined ? null : stopWords(sentence.language);
    };
    const taken = [...entities.flatMap(({ mentions }) => mentions), ...dates].sort(
      (a, b) => a.start - b.start,
    );
    const candidates = [...entityCandidates(entities), ...phraseCandidates(text, tokens, taken, stopWordsAt)];
    return {
      keywords: rankKeywords(candidates, blocks, text.length).map(({ ranges, score }) => {
        const mentions = ranges.map(({ start, end }) => spanOf(text, start, end));
        return { text: usualForm(mentions), score, mentions };
      }),
    };
  },
});

/** The form that occurs most often, the earlier one of two. */
function usualForm(mentions: readonly Span[]): string {
  const counts = new Map<string, number>();
  for (const { text } of mentions) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].reduce((best, form) => (form[1] > best[1] ? form : best), ['', 0] as [
    string,
    number,
  ])[0];
}
