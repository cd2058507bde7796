import { GlosswireError } from '../../errors.js';

/** `word` is a bare name or value, `text` a quoted value, `mark` an operator, bracket or comma. */
export interface FilterToken {
  readonly kind: 'word' | 'text' | 'mark' | 'end';
  readonly value: string;
  /** UTF-16 offset in the filter. */
  readonly at: number;
}

/** Longest filter that is read: one that a person wrote is far shorter. */
const MAX_LENGTH = 4_000;
const TOKEN = /\s*(?:(?<mark><=|>=|!=|[=<>~(),])|(?<quoted>"[^"]*"|'[^']*')|(?<word>[^\s=<>!~(),"']+))/y;

/** Takes a filter apart. Throws `E_FILTER_INVALID`. */
export function filterTokens(filter: string): FilterToken[] {
  if (filter.length > MAX_LENGTH) {
    throw new GlosswireError('E_FILTER_INVALID', `The filter is longer than ${MAX_LENGTH} characters.`);
  }
  const tokens: FilterToken[] = [];
  const end = filter.trimEnd().length;
  for (let at = 0; at < end; ) {
    TOKEN.lastIndex = at;
    const { mark, quoted, word } = TOKEN.exec(filter)?.groups ?? {};
    const raw = mark ?? quoted ?? word;
    if (raw === undefined) {
      const start = at + filter.slice(at).search(/\S/);
      const wrong = filter[start] ?? '';
      const reason = /["']/.test(wrong) ? `the quote ${wrong} is not closed` : `${wrong} stands alone`;
      throw filterError(filter, start, reason);
    }
    const start = TOKEN.lastIndex - raw.length;
    tokens.push({
      kind: mark !== undefined ? 'mark' : quoted !== undefined ? 'text' : 'word',
      value: quoted === undefined ? raw : raw.slice(1, -1),
      at: start,
    });
    at = TOKEN.lastIndex;
  }
  return [...tokens, { kind: 'end', value: '', at: end }];
}

/** What is wrong with a filter, and where. */
export function filterError(filter: string, at: number, reason: string): GlosswireError {
  const place = at >= filter.trimEnd().length ? 'at its end' : `at character ${at + 1}`;
  const before = filter.slice(Math.max(0, at - 30), at);
  const after = filter.slice(at, at + 30);
  return new GlosswireError(
    'E_FILTER_INVALID',
    `The filter cannot be read ${place}: ${reason}. Here: ${before}⟨here⟩${after}`,
  );
}
