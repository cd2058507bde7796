import type { SentenceData } from '../../lang/contract/sentences.js';
import type { Range } from '../../schemas/index.js';
import { joins } from './sentences/joins.js';
import { segmentsOf } from './windows.js';

/** Unicode's default rules (UAX 29); what a locale would add is in the languages' own data. */
const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

const BULLETS = '•▪◦‣·*–—-';
const OPENERS = /(?<![\p{Ps}\p{Pi}])[\p{Ps}\p{Pi}]+$/u;

/**
 * The sentences of `text[start, end)`, in order, without surrounding white space; together they cover all of it that
 * is no white space. Offsets are UTF-16 into `text`. Unicode's boundaries, minus those that an abbreviation, an
 * initial, a bracket or a quotation that goes on forbids.
 */
export function splitSentences(text: string, start: number, end: number, data?: SentenceData): Range[] {
  const block = unwrapped(text.slice(start, end));
  const sentences: Range[] = [];
  let from = 0;
  for (const { index, segment } of segments(block, data)) {
    // Unicode counts an opening bracket without a space before it to the sentence it follows.
    const ends = index + segment.length;
    const to = ends === block.length ? ends : ends - (OPENERS.exec(segment)?.[0].length ?? 0);
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

/**
 * `block` with each single line break as a space: a wrapped line, where Unicode's rules would end the sentence. A line
 * that begins with a bullet and an empty line do end it. As long as `block`.
 */
function unwrapped(block: string): string {
  return block.replace(/\s+/g, (space, at: number) => {
    const breaks = space.split('\n').length - 1;
    const wrapped = breaks === 1 && !BULLETS.includes(block[at + space.length] ?? ' ');
    return wrapped ? space.replace('\n', ' ') : space;
  });
}

/** Unicode's sentences, cut again where the language's own terminals or beginnings say so. */
function* segments(block: string, data?: SentenceData): Iterable<{ index: number; segment: string }> {
  const { terminals, afterSpace } = data ?? {};
  for (const { index, segment } of segmentsOf(segmenter, block)) {
    let from = 0;
    if (terminals !== undefined || afterSpace !== undefined) {
      for (let i = 1; i < segment.length - 1; i++) {
        if (!/\s/.test(segment[i]!)) continue;
        const ends = terminals?.includes(segment[i - 1]!) === true;
        if (!ends && !afterSpace?.some((opening) => segment.startsWith(opening, i + 1))) continue;
        yield { index: index + from, segment: segment.slice(from, i + 1) };
        from = i + 1;
      }
    }
    if (from < segment.length) yield { index: index + from, segment: segment.slice(from) };
  }
}
