import type { Range, Token } from '../../../schemas/index.js';

/**
 * `tokens` with each of `names` as one proper noun: what a dictionary cut apart or ran together with its neighbours.
 * A neighbour that reached into the name keeps its other part. Both lists are in text order and without overlaps.
 */
export function keepWhole(tokens: readonly Token[], names: readonly Range[]): Token[] {
  const kept: Token[] = [];
  let next = 0;
  // What a name left over of the token at `next`.
  let rest: Token | undefined;
  for (const { start, end } of names) {
    for (let token = rest ?? tokens[next]; token !== undefined && token.start < end; token = tokens[next]) {
      if (token.start < start) kept.push({ ...token, end: Math.min(token.end, start) });
      rest = token.end > end ? { ...token, start: end } : undefined;
      if (rest !== undefined) break;
      next++;
    }
    kept.push({ start, end, kind: 'word', pos: 'PROPN' });
  }
  if (rest !== undefined) kept.push(rest);
  return [...kept, ...tokens.slice(rest === undefined ? next : next + 1)];
}
