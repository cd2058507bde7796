import { colours } from './terminal.js';
import { columnsOf, fit, pad, printable } from './text.js';

export interface Column {
  readonly heading: string;
  readonly align?: 'left' | 'right';
  /** This column gives way where the table is wider than the terminal. */
  readonly shrink?: boolean;
}

const GAP = '  ';
const NARROWEST = 8;

/**
 * A table of text cells under their headings, at most `width` terminal columns wide as far as the columns that may
 * shrink allow. One string per line, without line breaks.
 */
export function formatTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
): string[] {
  const cells = rows.map((row) => row.map(printable));
  const natural = columns.map(({ heading }, index) =>
    Math.max(columnsOf(heading), ...cells.map((row) => columnsOf(row[index] ?? ''))),
  );
  const widths = shrink(columns, natural, width);
  const line = (row: readonly string[]) =>
    columns
      .map(({ align }, index) => pad(fit(row[index] ?? '', widths[index]!), widths[index]!, align))
      .join(GAP)
      .trimEnd();
  return [colours.bold(line(columns.map(({ heading }) => heading))), ...cells.map(line)];
}

/** Takes the missing columns from the widest that may shrink, one at a time, so that they end up alike. */
function shrink(columns: readonly Column[], natural: readonly number[], width: number): number[] {
  const widths = [...natural];
  let excess = widths.reduce((sum, value) => sum + value, GAP.length * (columns.length - 1)) - width;
  while (excess > 0) {
    const open = columns.flatMap((column, index) =>
      column.shrink === true && widths[index]! > NARROWEST ? [index] : [],
    );
    if (open.length === 0) break;
    const widest = open.reduce((best, index) => (widths[index]! > widths[best]! ? index : best));
    widths[widest]! -= 1;
    excess -= 1;
  }
  return widths;
}
