/**
 * The one-to-one assignment of rows to columns that gains most in sum (Kuhn's Hungarian method with potentials,
 * O(rows² columns)). `gain[row][column]` below or at 0 means that the two are better left alone. Returns the column of
 * each row, -1 for a row that has none.
 */
export function assign(gain: readonly (readonly number[])[]): number[] {
  const rows = gain.length;
  // One empty column a row, so that every row can stay alone at no gain.
  const columns = (gain[0]?.length ?? 0) + rows;
  const cost = (row: number, column: number): number => -Math.max(0, gain[row - 1]?.[column - 1] ?? 0);
  const u = new Float64Array(rows + 1);
  const v = new Float64Array(columns + 1);
  const rowOf = new Int32Array(columns + 1);
  const way = new Int32Array(columns + 1);
  for (let row = 1; row <= rows; row++) {
    rowOf[0] = row;
    let column = 0;
    const least = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY);
    const used = new Uint8Array(columns + 1);
    do {
      used[column] = 1;
      const current = rowOf[column]!;
      let delta = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let j = 1; j <= columns; j++) {
        if (used[j] === 1) continue;
        const reduced = cost(current, j) - u[current]! - v[j]!;
        if (reduced < least[j]!) {
          least[j] = reduced;
          way[j] = column;
        }
        if (least[j]! < delta) {
          delta = least[j]!;
          next = j;
        }
      }
      for (let j = 0; j <= columns; j++) {
        if (used[j] === 1) {
          u[rowOf[j]!]! += delta;
          v[j]! -= delta;
        } else least[j]! -= delta;
      }
      column = next;
    } while (rowOf[column] !== 0);
    while (column !== 0) {
      const before = way[column]!;
      rowOf[column] = rowOf[before]!;
      column = before;
    }
  }
  const columnOf = new Array<number>(rows).fill(-1);
  for (let j = 1; j <= columns; j++) {
    const row = rowOf[j]!;
    if (row > 0 && (gain[row - 1]?.[j - 1] ?? 0) > 0) columnOf[row - 1] = j - 1;
  }
  return columnOf;
}
