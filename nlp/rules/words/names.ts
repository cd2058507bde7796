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
    const same = tokens[next - 1];
    // What the dictionary cut alike keeps its tag: 启动 is a verb, though it also spells a town.
    const tagged = same?.start === start && same.end === end && same.pos !== 'X' && same.pos !== null;
    kept.push(tagged ? same : { start, end, kind: 'word', pos: 'PROPN' });
  }
  if (rest !== undefined) kept.push(rest);
  return [...kept, ...tokens.slice(rest === undefined ? next : next + 1)];
}

/**
 * True for a name of two characters that begins or ends inside a word of the dictionary: 日本 in 今日|本报. Longer names,
 * and words the tokenizer made up itself (tagged `X`), are no reason to doubt a name. `tokens` are in text order.
 */
export function cutsWord({ start, end }: Range, tokens: readonly Token[]): boolean {
  if (end - start > 2) return false;
  for (let at = firstEndingAfter(tokens, start); at < tokens.length && tokens[at]!.start < end; at++) {
    const token = tokens[at]!;
    const within = token.start >= start && token.end <= end;
    if (!within && token.pos !== 'X' && token.pos !== 'PROPN') return true;
  }
  return false;
}

/** Index of the first token that ends after an offset. */
export function firstEndingAfter(tokens: readonly Range[], offset: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
