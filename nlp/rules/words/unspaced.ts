import type { Segment, TokenData } from '../../../lang/contract/tokens.js';
import type { Token } from '../../../schemas/index.js';
import { segmentsOf } from '../windows.js';

/** Scripts whose words are not set apart by spaces. The marks follow their letters. */
const UNSPACED =
  /(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}\u30fc][\p{M}\u200c\u200d]*)+/gu;
const ANY_UNSPACED =
  /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u30ff\u3400-\u9fff\uaa60-\uaa7f\uf900-\ufaff\ud840-\ud888]/;

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/**
 * `word` cut at every change between scripts with and without spaces, the latter cut into words by the language's own
 * segmenter or by Unicode's dictionaries. Undefined for a word without such letters. Offsets are relative to `word`.
 */
export function segmentUnspaced(word: string, data: TokenData): Token[] | undefined {
  if (!ANY_UNSPACED.test(word)) return undefined;
  const tokens: Token[] = [];
  const push = (start: number, end: number, pos: string | null, xpos?: string) => {
    if (end > start) tokens.push({ start, end, kind: 'word', pos, ...(xpos === undefined ? {} : { xpos }) });
  };
  let spaced = 0;
  for (const { 0: run, index } of word.matchAll(UNSPACED)) {
    push(spaced, index, null);
    for (const { start, end, pos, xpos } of data.segment?.(run) ?? dictionaryWords(run)) {
      push(index + start, index + end, pos, xpos);
    }
    spaced = index + run.length;
  }
  push(spaced, word.length, null);
  return tokens;
}

/** Words by ICU's dictionaries of Chinese, Japanese, Thai, Khmer, Lao and Burmese. */
function dictionaryWords(run: string): Segment[] {
  return [...segmentsOf(segmenter, run)].map(({ index, segment }) => ({
    start: index,
    end: index + segment.length,
    pos: null,
  }));
}
