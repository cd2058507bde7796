import { type Mention, spanOf, type Token } from '../../schemas/index.js';
import { blockDrafts } from '../rules/names/block.js';
import { longest, overlap, SURE } from '../rules/names/draft.js';
import { repeatDrafts, repeatedNames } from '../rules/names/repeats.js';
import { stage } from '../stage.js';

/** Every stretch of text that names someone or something, with the known entities it may name; none overlap. */
export const mentions = stage({
  name: 'mentions',
  version: '3',
  needs: ['text', 'blocks', 'language', 'sentences', 'tokens'],
  adds: ['mentions'],
  run({ text, blocks, language, sentences, tokens }, { knowledge, taggers, readings, languageFor, skip }) {
    let nextToken = 0;
    let nextSentence = 0;
    const texts = blocks.map(({ start, end }) => text.slice(start, end));
    const drafts = blocks.map((block, index) => {
      const tag = language.blocks[index]?.tag ?? language.tag;
      const data = languageFor(tag)?.names;
      const reader = readings?.[index] ?? taggers?.modelFor(tag);
      if (data === undefined && reader === undefined) skip(tag, 'no names data: only known names are found');
      const own: Token[] = [];
      const sentenceStarts = new Set<number>();
      for (let each = tokens[nextToken]; each && each.start < block.end; each = tokens[++nextToken])
        own.push({ ...each, start: each.start - block.start, end: each.end - block.start });
      for (
        let each = sentences[nextSentence];
        each && each.start < block.end;
        each = sentences[++nextSentence]
      )
        sentenceStarts.add(each.start - block.start);
      return blockDrafts({ text: texts[index]!, tag, tokens: own, sentenceStarts }, data, knowledge, reader);
    });
    const repeated = repeatedNames(texts, drafts);
    const mentions = blocks.flatMap((block, index) => {
      const repeats = repeatDrafts(texts[index]!, repeated).filter(
        (draft) => !drafts[index]!.some((each) => each.confidence >= SURE && overlap(each, draft)),
      );
      // Vargas is the Hernan Vargas that the document named, and no state in Venezuela.
      const own = drafts[index]!.filter(
        (draft) =>
          draft.by !== 'knowledge' ||
          draft.confidence >= SURE ||
          !repeats.some(
            ({ start, end, type }) => type === 'person' && start === draft.start && end === draft.end,
          ),
      );
      return longest([...own, ...repeats]).map(({ start, end, candidates, ...rest }): Mention => {
        const span = spanOf(text, block.start + start, block.start + end);
        return { ...span, ...rest, candidates: [...candidates] };
      });
    });
    return { mentions };
  },
});
