import type { TokenData } from '../../lang/contract/tokens.js';
import type { Token, TokenKind } from '../../schemas/index.js';
import { splitClitics } from './words/clitics.js';
import { segmentUnspaced } from './words/unspaced.js';

/** A letter of a script without spaces, or one of its digits: a number that follows is a token of its own. */
const UNSPACED_BEFORE = String.raw`[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u30ff\u3400-\u9fff\uaa60-\uaa7f\uf900-\ufaff]`;

/**
 * What a token is, by its first match, in this order. No alternative can give back characters to another repetition,
 * so the time is linear in the text.
 */
const TOKEN = new RegExp(
  [
    String.raw`(?<url>(?:https?:\/\/|www\.)[^\s<>"'“”«»，。、；：！？（）]+(?<![.,;:!?)\]])|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4})`,
    String.raw`(?<number>\p{Nd}+(?:[.,:/’'\u00a0\u202f٫٬．，：／-]\p{Nd}+)*)`,
    String.raw`(?<acronym>\p{Lu}(?:\.\p{Lu})+\.?)(?![\p{L}\p{M}])`,
    String.raw`(?<word>[\p{L}\p{M}\p{Pc}](?:[\p{L}\p{M}\p{Pc}\u200c\u200d]|(?<!${UNSPACED_BEFORE})\p{Nd})*(?:(?:['’ʼ·‧\u00ad\u2011״׳-]|(?<=\p{Script=Hebrew})"(?=\p{Script=Hebrew}))[\p{L}\p{M}\p{Nd}]+)*)`,
    String.raw`(?<punctuation>\.{2,}|…+|-{2,}|\p{P})`,
    String.raw`(?<symbol>\p{Extended_Pictographic}(?:\u200d\p{Extended_Pictographic}|[\ufe0f\u{1f3fb}-\u{1f3ff}])*|[^\s\p{C}])`,
  ].join('|'),
  'gu',
);

/** A number that is year, month and day, or day, month and year, with one mark between them. */
const DATE =
  /^(?:\p{Nd}{4}([-./．／])\p{Nd}{1,2}\1\p{Nd}{1,2}|\p{Nd}{1,2}([-./．／])\p{Nd}{1,2}\2\p{Nd}{4})$/u;

/**
 * The tokens of `text[start, end)`, in order, without overlaps, each free of white space. Offsets are UTF-16 into
 * `text`. White space and control characters belong to no token.
 */
export function cutTokens(text: string, start: number, end: number, data: TokenData = {}): Token[] {
  const tokens: Token[] = [];
  for (const match of text.slice(start, end).matchAll(TOKEN)) {
    const at = start + match.index;
    const [piece] = match;
    const kind = kindOf(match.groups!, piece);
    const pieces =
      kind === 'word' ? cutWord(piece, data) : [{ start: 0, end: piece.length, kind, pos: POS[kind] }];
    for (const token of pieces) tokens.push({ ...token, start: at + token.start, end: at + token.end });
  }
  return tokens;
}

const POS: Readonly<Record<TokenKind, string | null>> = {
  word: null,
  number: 'NUM',
  date: 'NUM',
  punctuation: 'PUNCT',
  symbol: 'SYM',
  url: 'X',
};

function kindOf(groups: Record<string, string | undefined>, piece: string): TokenKind {
  if (groups.word !== undefined || groups.acronym !== undefined) return 'word';
  if (groups.punctuation !== undefined) return 'punctuation';
  if (groups.number !== undefined) return DATE.test(piece) ? 'date' : 'number';
  return groups.symbol === undefined ? 'url' : 'symbol';
}

function cutWord(word: string, data: TokenData): Token[] {
  const pieces = segmentUnspaced(word, data);
  if (pieces !== undefined) return pieces;
  return splitClitics(word, data).map(({ start, end }) => ({ start, end, kind: 'word', pos: null }));
}
