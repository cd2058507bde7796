import type { SentenceData } from '../../../lang/contract/sentences.js';

const NO_DATA: SentenceData = { abbreviations: [] };

/** A bracket that closes farther off than this was a slip of the author's: the sentence ends anyway. */
const BRACKET_REACH = 300;
/** No abbreviation is longer. */
const WORD_REACH = 24;

const CLOSERS = /^[\s"'”’»›)\]}」』】）》〉.,;:!?…。！？、，；：]+/u;
const LOWER = /^[\s"'“”‘’«»‹›„(—–-]*\p{Ll}/u;
const LAST_WORD = /(?:^|[\s("“«„‘'’[–—/-])([^\s("“«„‘'’[–—/]+)$/u;

/**
 * Whether the sentence `block[from, to)` goes on across `to`, where Unicode's rules would end it. `block` is one block
 * of a document.
 */
export function joins(block: string, from: number, to: number, data: SentenceData = NO_DATA): boolean {
  const gap = block.slice(from, to);
  if (/\n\s*$/.test(gap)) return false;
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
  return LOWER.test(after) && /[\p{Lu}\p{Ll}]/u.test(before);
}

function goesOnAfterStop(before: string, after: string, data: SentenceData): boolean {
  const word = LAST_WORD.exec(before.slice(-WORD_REACH))?.[1] ?? '';
  if (before.length === word.length && /^[\p{Nd}]{1,3}\.$|^\p{L}\.$/u.test(word)) return true;
  if (has(data.titles, word)) return true;
  const opener = opens(after, data);
  if (opener) return false;
  if (/^\p{Lu}\.$/u.test(word) || /^(?:\p{Lu}\.-?){2,}$/u.test(word)) return true;
  if (has(data.abbreviations, word)) return true;
  return data.ordinalStop === true && /^\p{Nd}{1,2}\.$/u.test(word);
}

function has(list: readonly string[] | undefined, word: string): boolean {
  return list?.includes(word) ?? false;
}

/** Whether `after` begins with one of the language's sentence openers. */
function opens(after: string, { openers }: SentenceData): boolean {
  const word = /^[\s"'“”‘’«»„(]*([\p{L}\p{M}]+)/u.exec(after)?.[1];
  return word !== undefined && has(openers, word);
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
  for (const character of before.slice(-BRACKET_REACH)) {
    const closing = BRACKETS[character];
    if (closing !== undefined) open.push(closing);
    else if (open.at(-1) === character) open.pop();
  }
  return open.length > 0 && after.includes(open[0]!);
}
