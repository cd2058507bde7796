import type { TokenData } from '../../../lang/contract/tokens.js';
import type { Range } from '../../../schemas/index.js';

/** A word has few clitics on either side; more are letters that look like some. */
const MOST = 3;

/**
 * `word` cut into clitics and stem by the language's lists, in order and without gaps; offsets are relative to `word`.
 * A word that is nothing but a clitic stays whole.
 */
export function splitClitics(word: string, data: TokenData): Range[] {
  const plain = word.toLowerCase().replaceAll('’', "'");
  // A few characters change their length in lower case; such a word is no word of a list.
  if (plain.length !== word.length) return [{ start: 0, end: word.length }];
  const before: Range[] = [];
  const after: Range[] = [];
  let start = 0;
  let end = word.length;
  for (let i = 0; i < MOST; i++) {
    const clitic = longest(
      data.before,
      (entry) => plain.startsWith(entry, start) && start + entry.length < end,
    );
    if (clitic === undefined) break;
    before.push({ start, end: start + clitic.length });
    start += clitic.length;
  }
  for (let i = 0; i < MOST; i++) {
    const stem = plain.slice(start, end);
    const clitic = longest(data.after, (entry) => stem.endsWith(entry) && entry.length < stem.length);
    const length = clitic?.length ?? endingLength(stem, data);
    if (length === 0) break;
    after.unshift({ start: end - length, end });
    end -= length;
  }
  return [...before, { start, end }, ...after];
}

function longest(list: readonly string[] | undefined, fits: (entry: string) => boolean): string | undefined {
  let best: string | undefined;
  for (const entry of list ?? []) if (entry.length > (best?.length ?? 0) && fits(entry)) best = entry;
  return best;
}

/** Length of the ending that the last apostrophe sets off (`Türkiye'nin`), 0 where the language has none. */
function endingLength(stem: string, { apostropheEndings }: TokenData): number {
  const at = stem.lastIndexOf("'");
  return apostropheEndings === true && at > 0 ? stem.length - at : 0;
}
