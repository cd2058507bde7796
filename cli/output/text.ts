import stringWidth from 'string-width';

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

// Text from the web goes to a terminal here: escape sequences would be run and bidirectional overrides would shuffle
// the columns after them.
const UNSAFE = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/gu;

/** `text` on one line, without control characters and with single spaces. */
export function printable(text: string): string {
  return text.toWellFormed().replace(UNSAFE, ' ').replace(/\s+/g, ' ').trim();
}

/** The columns a terminal needs for `text`: two for a CJK character or an emoji, none for a combining mark. */
export const columnsOf = (text: string): number => stringWidth(text);

/** `text` in at most `columns` terminal columns; what is cut off shows as `…`. */
export function fit(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text;
  let taken = '';
  let used = 0;
  for (const { segment } of graphemes.segment(text)) {
    const width = columnsOf(segment);
    if (used + width > columns - 1) break;
    taken += segment;
    used += width;
  }
  return `${taken.trimEnd()}…`;
}

/** `text` filled up with spaces to `columns` terminal columns. */
export function pad(text: string, columns: number, align: 'left' | 'right' = 'left'): string {
  const fill = ' '.repeat(Math.max(0, columns - columnsOf(text)));
  return align === 'left' ? text + fill : fill + text;
}
