import { casualtyRules, readCasualties } from '../rules/casualties/index.js';
import { stage } from '../stage.js';

/** Who was killed, injured, missing, detained …, how many, by what, according to whom, each with its span. */
export const casualties = stage({
  name: 'casualties',
  version: '2',
  needs: ['text', 'blocks', 'metadata', 'sentences', 'numbers', 'dates', 'entities'],
  adds: ['casualties', 'casualtySummary', 'casualtyEvents'],
  run: ({ text, blocks, metadata, sentences, numbers, dates, entities }, context) =>
    readCasualties(
      { text, blocks, sentences, numbers, dates, entities, publishedAt: metadata.publishedAt },
      ({ language }) => {
        const data = context.languageFor(language);
        const rules = data === undefined ? null : casualtyRules(data);
        if (rules === null) context.skip(language, 'no casualty data');
        return rules;
      },
    ),
});
