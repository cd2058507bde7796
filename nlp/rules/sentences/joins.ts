import type { SentenceData } from '../../../lang/contract/sentences.js';

const NO_DATA: SentenceData = { abbreviations: [] };

/** A bracket that closes farther off than this was a slip of the author's: the sentence ends anyway. */
const BRACKET_REACH = 300;
/** Nothing is joined to a sentence of this length: it is no sentence but a list of abbreviations. */
const LONGEST = 2_000;
/** No abbreviation is longer. */
const WORD_REACH = 24;

const CLOSERS = /^[\s"'”’»›)\]}」』】）》〉.,;:!?…。！？、，；：]+/u;
const LOWER = /^[\s"'“”‘’«»‹›„(—–-]*\p{Ll}/u;
/** Han and kana stand right before a Latin abbreviation. */
const BEFORE_LATIN = /^.*[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** A Korean or Japanese particle that ties a quotation to the clause that cites it. */
const PARTICLE = /^(?:\p{Script=Hangul}|[とっ])/u;
/** A quotation that was the whole sentence so far; who said it follows without a space in Chinese and Japanese. */
const QUOTED = /^\s*(?:“[^“”]*[！？!?]”|「[^「」]*[！？!?]」|『[^『』]*[！？!?]』)$/u;
const LAST_WORD = /(?<![^\s("“«„‘'’[–—/])([^\s("“«„‘'’[–—/]+)$/u;

/**
 * Whether the sentence `block[from, to)` goes on across `to`, where Unicode's rules would end it. `block` is one block
 * of a document.
 */
export function joins(block: string, from: number, to: number, data: SentenceData = NO_DATA): boolean {
  // The end of the sentence decides; looking at all of it each time would be quadratic where many joins follow.
  if (to - from > LONGEST) return false;
  const gap = block.slice(Math.max(from, to - BRACKET_REACH), to);
  if (gap.trimEnd().length < gap.length && gap.slice(gap.trimEnd().length).includes('\n')) return false;
  const before = gap.trimEnd();
  if (before === '') return true;
  const after = block.slice(to, to + BRACKET_REACH);
  const rest = CLOSERS.exec(after)?.[0].length ?? 0;
  if (rest > 0 && rest === after.length) return true;
  if (opensInside(before, after)) return true;
  const spaced = before.length < gap.length;
  if (before.endsWith('.')) {
    if (!spaced) return true;
    return goesOnAfterStop(before, after, data);
  }
  if (!spaced && data.nameDots?.includes(before.at(-1)!)) return true;
  if (!spaced && PARTICLE.test(after) && /["”’」』》）)]$/u.test(before)) return true;
  if (!spaced && QUOTED.test(block.slice(from, to)) && /^\p{Script=Han}/u.test(after)) return true;
  return LOWER.test(after) && /[\p{Lu}\p{Ll}]/u.test(before);
}

function goesOnAfterStop(before: string, after: string, data: SentenceData): boolean {
  const word = (LAST_WORD.exec(before.slice(-WORD_REACH))?.[1] ?? '').replace(BEFORE_LATIN, '');
  if (before.length === word.length && /^[\p{Nd}]{1,3}\.$|^\p{L}\.$/u.test(word)) return true;
  if (has(data.titles, word)) return true;
  const opener = opens(after, data);
  if (opener) return false;
  if (/^\p{Lu}\.$/u.test(word) || /^(?:\p{Lu}\.-?){2,}$/u.test(word)) return true;
  if (has(data.abbreviations, word)) return true;
  return data.ordinalStop === true && /^\p{Nd}{1,2}\.$/u.test(word);
}

/** Whether `list` has `word`, whatever the case of its first letter; or all of it, in text in capitals (“COL.”). */
function has(list: readonly string[] | undefined, word: string): boolean {
  if (list === undefined || word === '') return false;
  const rest = /^\p{Lu}{2,}\.$/u.test(word) ? word.slice(1).toLowerCase() : word.slice(1);
  return (
    list.includes(word) ||
    list.includes(word[0]!.toLowerCase() + rest) ||
    list.includes(word[0]!.toUpperCase() + rest)
  );
}

/** Whether `after` begins with one of the language's sentence openers. */
function opens(after: string, { openers, afterSpace }: SentenceData): boolean {
  const plain = after.trimStart();
  if (afterSpace?.some((opening) => plain.startsWith(opening)) === true) return true;
  const word = /^[\s"'“”‘’«»„(]*([\p{L}\p{M}]+)(?![\p{L}\p{M}.])/u.exec(after)?.[1];
  if (word === undefined || openers === undefined) return false;
  const capitals = /^\p{Lu}{2,}$/u.test(word);
  return openers.includes(capitals ? word[0]! + word.slice(1).toLowerCase() : word);
}

const BRACKETS: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '（': '）',
  '【': '】',
  '「': '」',
  '『': '』',
  '《': '》',
};

/** Whether a bracket opened in `before` is still open and closes in `after`. */
function opensInside(before: string, after: string): boolean {
  const open: string[] = [];
  for (const character of before) {
    const closing = BRACKETS[character];
    if (closing !== undefined) open.push(closing);
    else if (open.at(-1) === character) open.pop();
  }
  return open.length > 0 && after.includes(open[0]!);
}
