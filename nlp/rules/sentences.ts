import type { SentenceData } from '../../lang/contract/sentences.js';
import type { Range } from '../../schemas/index.js';
import { joins } from './sentences/joins.js';

/** Unicode's default rules (UAX 29); what a locale would add is in the languages' own data. */
const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * The sentences of `text[start, end)`, in order, without surrounding white space; together they cover all of it that
 * is no white space. Offsets are UTF-16 into `text`. Unicode's boundaries, minus those that an abbreviation, an
 * initial, a bracket or a quotation that goes on forbids.
 */
export function splitSentences(text: string, start: number, end: number, data?: SentenceData): Range[] {
  // A single line break inside a block is a wrapped line; Unicode's rules would end the sentence there.
  const block = text.slice(start, end).replace(/(?<!\n\s*)\n(?!\s*\n)/g, ' ');
  const sentences: Range[] = [];
  let from = 0;
  for (const { index, segment } of segmenter.segment(block)) {
    const to = index + segment.length;
    if (to < block.length && joins(block, from, to, data)) continue;
    const sentence = block.slice(from, to);
    const inner = sentence.trim();
    if (inner !== '') {
      const at = start + from + sentence.indexOf(inner);
      sentences.push({ start: at, end: at + inner.length });
    }
    from = to;
  }
  return sentences;
}
