/** A cell: text, a number, or nothing known. */
export type Cell = string | number | null;

/** How rows are written: CSV as RFC 4180 has it, TSV as text/tab-separated-values has it. */
export type Separator = 'comma' | 'tab';

/**
 * One row without its line break. A cell of text that a spreadsheet would run as a formula (`=`, `+`, `-`, `@` or a tab
 * first) gets an apostrophe before it, which spreadsheets do not show (OWASP, CSV Injection). TSV has no quoting: tabs
 * and line breaks in it become blanks.
 */
export function delimitedRow(cells: readonly Cell[], separator: Separator): string {
  return cells.map((cell) => delimitedCell(cell, separator)).join(separator === 'tab' ? '\t' : ',');
}

function delimitedCell(cell: Cell, separator: Separator): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = (/^[=+\-@\t\r\n]/.test(cell) ? `'${cell}` : cell).replaceAll('\0', '').toWellFormed();
  if (separator === 'tab') return text.replace(/[\t\r\n\u0085\u2028\u2029]+/g, ' ');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
