/** What one part of a benchmark measured. */
export interface BenchReport {
  readonly part: string;
  /** Why nothing was measured, such as absent data; then `figures` is empty. */
  readonly skipped?: string;
  /** Figures by dotted name (`en.stated2`); for quality 0..1 and higher is better, so that a floor can gate them. */
  readonly figures: Readonly<Record<string, number>>;
  /** The same for a person, ready to print. */
  readonly table: string;
}

/** Every part is a module with a `run`. */
export interface BenchPart {
  run(): Promise<BenchReport>;
}

/** Where the development data lie, relative to the project's root. */
export const DATA_FOLDER = '../shared/data';

/** Columns padded to the same width; numbers to the right. */
export function formatTable(
  header: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  const cells = [header, ...rows].map((row) => row.map(String));
  const widths = header.map((_, column) => Math.max(...cells.map((row) => (row[column] ?? '').length)));
  const numeric = header.map((_, column) =>
    rows.every((row) => typeof row[column] === 'number' || row[column] === ''),
  );
  return cells
    .map((row) =>
      row
        .map((cell, column) =>
          numeric[column] ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** A share as per cent with one decimal. */
export const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
