import type { QuoteData } from '../../../lang/contract/quotes.js';
import type { Entity, Range } from '../../../schemas/index.js';

/** Text in quotation marks: `start` and `end` are those of the words, `open` and `close` include the marks. */
export interface Quoted extends Range {
  readonly open: number;
  readonly close: number;
  /** False where the block ends before the mark is closed: the speech goes on in the next paragraph. */
  readonly closed: boolean;
  /** True for the second part of speech that an attribution inside its marks divides. */
  readonly continues?: boolean;
}

/** Longer than any speech in a news paragraph: marks this far apart are a slip, not a quotation. */
const LONGEST = 2500;
const LOST = 300;

/**
 * The outermost quotations of the block `[start, end)`, in text order. A mark that opens and closes alike (") closes
 * where one is open; an apostrophe between letters is no mark.
 */
export function findQuoted(text: string, { start, end }: Range, marks: QuoteData['marks']): Quoted[] {
  const found: Quoted[] = [];
  const stack: { close: string; at: number }[] = [];
  for (let at = start; at < end; at += 1) {
    const mark = text.charAt(at);
    const top = stack.at(-1);
    if (top !== undefined && mark === top.close && !isApostrophe(text, at)) {
      stack.pop();
      if (stack.length === 0 && at - top.at <= LONGEST) found.push(trimmed(text, top.at, at, at + 1, true));
      continue;
    }
    const pair = marks.find(([open]) => open === mark);
    if (pair !== undefined && stack.length < 3 && !isApostrophe(text, at)) stack.push({ close: pair[1], at });
  }
  const unclosed = stack[0];
  // Speech over several paragraphs opens each and closes the last; a mark near the end may have lost its pair.
  if (unclosed !== undefined && (unclosed.at === start || end - unclosed.at <= LOST))
    found.push(trimmed(text, unclosed.at, end, end, false));
  return found.sort((a, b) => a.start - b.start);
}

/** The mentions of all but people, as `start end`: names that a text may write in quotation marks. */
export function nameRanges(entities: readonly Entity[]): ReadonlySet<string> {
  return new Set(
    entities.flatMap(({ type, mentions }) =>
      type === 'person' ? [] : mentions.map(({ start, end }) => `${start} ${end}`),
    ),
  );
}

/**
 * True for a name in quotation marks within a clause (тренер «Зенита» Сергей Семак): its marks hold no speech, and do
 * not part the verb from its speaker.
 */
export function isQuotedName(
  text: string,
  { start, end, open, closed }: Quoted,
  names: ReadonlySet<string>,
): boolean {
  return closed && names.has(`${start} ${end}`) && /\p{L}\s$/u.test(text.slice(Math.max(0, open - 2), open));
}

function trimmed(text: string, open: number, inner: number, close: number, closed: boolean): Quoted {
  const words = text.slice(open + 1, inner);
  const start = open + 1 + (words.length - words.trimStart().length);
  return {
    open,
    close,
    closed,
    start,
    end: Math.max(start, inner - (words.length - words.trimEnd().length)),
  };
}

function isApostrophe(text: string, at: number): boolean {
  return (
    /['’]/.test(text.charAt(at)) && /\p{L}/u.test(text.charAt(at - 1)) && /\p{L}/u.test(text.charAt(at + 1))
  );
}
