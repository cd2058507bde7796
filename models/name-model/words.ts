import type { Range } from '../../schemas/index.js';
import type { Pieces, TokenModel } from './token-model.js';

/** A piece of a text as a model sees it. */
export interface Piece extends Range {
  readonly id: number;
  /** True where a word begins: a sequence is cut only there. */
  readonly opens: boolean;
}

/**
 * Stretches between spaces; one longer than any word (text without spaces) is cut behind a punctuation mark, or anywhere.
 * Tokenizers cut at spaces first, and models of names learn from words that were cut apart: each is tokenized by itself.
 */
const WORD = /\S{1,100}(?!\S)|\S{1,99}\p{P}|\S{1,100}/gu;

/** The pieces of a text in order, with UTF-16 offsets that no tokenizer has to give. Linear in the text. */
export function piecesOf(text: string, model: TokenModel): Piece[] {
  const known = new Map<string, { pieces: Pieces; spans: Range[] }>();
  const byteLevel = model.pieces(' a').texts[0]?.startsWith(BYTE_SPACE) === true;
  return [...text.matchAll(WORD)].flatMap(({ 0: word, index }) => {
    // Byte-level vocabularies tell a word behind a space from one that is not.
    const spaced = index > 0 && /\s/.test(text[index - 1]!) ? ` ${word}` : word;
    let read = known.get(spaced);
    if (read === undefined) {
      const pieces = model.pieces(spaced);
      read = { pieces, spans: spansOf(word, pieces.texts, byteLevel) };
      known.set(spaced, read);
    }
    const { pieces, spans } = read;
    return spans.map(({ start, end }, nth) => ({
      start: index + start,
      end: index + end,
      id: pieces.ids[nth]!,
      opens: nth === 0,
    }));
  });
}

/** How byte-level vocabularies (GPT-2, RoBERTa), where each byte is one character, write the space before a word. */
const BYTE_SPACE = 'Ġ';

/** Where each piece lies in its word; one that stands for nothing in it (a lone `▁`) is empty. */
export function spansOf(word: string, pieces: readonly string[], byteLevel: boolean): Range[] {
  return byteLevel ? byteSpans(word, pieces) : spelledSpans(word, pieces);
}

const utf8Length = (text: string): number => new TextEncoder().encode(text).length;

function byteSpans(word: string, pieces: readonly string[]): Range[] {
  // The character that each byte of the word is part of.
  const starts: number[] = [];
  let at = 0;
  for (const character of word) {
    for (let byte = utf8Length(character); byte > 0; byte--) starts.push(at);
    at += character.length;
  }
  let byte = pieces[0]?.startsWith(BYTE_SPACE) ? -1 : 0;
  return pieces.map((piece) => {
    const start = starts[Math.max(0, byte)] ?? word.length;
    byte += piece.length;
    return { start, end: starts[byte] ?? word.length };
  });
}

/** A text as uncased and accent-stripping vocabularies spell it. */
const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * Finds the pieces one after another in the word. A piece that is not there, such as `[UNK]`, has what lies between its
 * neighbours.
 */
function spelledSpans(word: string, pieces: readonly string[]): Range[] {
  let spelled = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let offset = 0;
  for (const character of word) {
    const letters = folded(character);
    for (let letter = 0; letter < letters.length; letter++) {
      starts.push(offset);
      ends.push(offset + character.length);
    }
    // A lone accent belongs to the letter before it.
    if (letters === '' && ends.length > 0) ends[ends.length - 1] = offset + character.length;
    spelled += letters;
    offset += character.length;
  }
  const spans: Range[] = [];
  let from = 0;
  let missing: number[] = [];
  const close = (end: number) => {
    for (const nth of missing)
      spans[nth] = {
        start: from < end ? (starts[from] ?? 0) : (ends[from - 1] ?? 0),
        end: ends[end - 1] ?? 0,
      };
    missing = [];
  };
  for (const [nth, text] of pieces.entries()) {
    const piece = folded(text.replace(/^##(?=.)|▁/gu, ''));
    const at = piece === '' ? from : spelled.indexOf(piece, from);
    if (at < 0 || (at > from && missing.length === 0)) {
      missing.push(nth);
      continue;
    }
    close(at);
    from = at + piece.length;
    spans[nth] = piece === '' ? empty(ends[at - 1] ?? 0) : { start: starts[at]!, end: ends[from - 1]! };
  }
  close(spelled.length);
  return spans;
}

const empty = (at: number): Range => ({ start: at, end: at });
