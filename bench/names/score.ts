export interface Name {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  /** What the finder says of its own sureness, 0..1. */
  readonly confidence?: number;
}
export interface Row {
  readonly id: string;
  readonly lang: string;
  readonly text: string;
  readonly entities: readonly Name[];
}
/** Finds the names in a row's text. */
export type Finder = (row: Row) => Name[];

/** Bins of confidence over which calibration is measured. */
const BINS = 10;

/**
 * Micro precision, recall and F1 of exact spans with their type, F1 by type (PER, LOC, ORG), and how far confidence is
 * off (expected calibration error).
 */
export function score(rows: readonly Row[], finder: Finder) {
  const counts = new Map(['PER', 'LOC', 'ORG'].map((type) => [type, { right: 0, found: 0, gold: 0 }]));
  const bins = Array.from({ length: BINS }, () => ({ right: 0, sure: 0 }));
  for (const row of rows) {
    const key = ({ start, end, type }: Name) => `${start}-${end}-${type}`;
    const gold = new Set(row.entities.map(key));
    for (const { type } of row.entities) counts.get(type)!.gold++;
    for (const name of finder(row)) {
      counts.get(name.type)!.found++;
      const right = gold.has(key(name));
      if (right) counts.get(name.type)!.right++;
      const bin = bins[Math.min(BINS - 1, Math.floor((name.confidence ?? 0) * BINS))]!;
      bin.right += right ? 1 : 0;
      bin.sure += name.confidence ?? 0;
    }
  }
  const all = [...counts.values()];
  const sum = (pick: (count: (typeof all)[number]) => number) =>
    all.reduce((total, count) => total + pick(count), 0);
  const ratio = (a: number, b: number) => (b === 0 ? 0 : a / b);
  const [right, found, gold] = [sum((c) => c.right), sum((c) => c.found), sum((c) => c.gold)];
  const off = bins.reduce((sum, bin) => sum + Math.abs(bin.right - bin.sure), 0);
  return {
    miscalibration: ratio(off, found),
    precision: ratio(right, found),
    recall: ratio(right, gold),
    f1: ratio(2 * right, found + gold),
    byType: all.map((count) => ratio(2 * count.right, count.found + count.gold)),
  };
}
