import { createRequire } from 'node:module';
import type { Segment, TokenData } from '../contract/tokens.js';
import { simplify } from './characters.js';
import { partOfSpeech } from './parts-of-speech.js';

type Jieba = typeof import('jieba-wasm');

// jieba's dictionary takes 80 MB and 0.2 s: it is loaded with the first Chinese text, not with the program.
const require = createRequire(import.meta.url);
let jieba: Jieba | undefined;

/**
 * Words of a stretch of Chinese characters with their part of speech, by jieba. Traditional text is looked up in
 * simplified form; the words come back as they stand in `text`.
 */
function segment(text: string): Segment[] {
  jieba ??= require('jieba-wasm') as Jieba;
  const segments: Segment[] = [];
  let start = 0;
  for (const { word, tag } of jieba.tag(simplify(text.toWellFormed()), true)) {
    const end = advance(text, start, word);
    segments.push({ start, end, pos: partOfSpeech(tag, word), xpos: tag });
    start = end;
  }
  return segments;
}

/** The offset in `text` after as many code points as `word` has: a simplified character may be longer in UTF-16. */
function advance(text: string, start: number, word: string): number {
  let offset = start;
  for (const _ of word) offset += text.codePointAt(offset)! > 0xffff ? 2 : 1;
  return offset;
}

export const tokens: TokenData = { unspaced: true, segment };
