export interface Name {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  /** What the finder says of its own sureness, 0..1. */
  readonly confidence?: number;
  /** Who found it, where the finder has several ways. */
  readonly by?: string;
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

/** How far confidence is off: expected calibration error (Naeini et al. 2015). */
function calibration() {
  const bins = Array.from({ length: BINS }, () => ({ right: 0, sure: 0 }));
  let count = 0;
  return {
    add(confidence: number, right: boolean): void {
      const bin = bins[Math.min(BINS - 1, Math.floor(confidence * BINS))]!;
      bin.right += right ? 1 : 0;
      bin.sure += confidence;
      count++;
    },
    error: () =>
      count === 0 ? 0 : bins.reduce((sum, bin) => sum + Math.abs(bin.right - bin.sure), 0) / count,
  };
}

/**
 * Micro precision, recall and F1 of exact spans with their type, F1 by type (PER, LOC, ORG), and how far confidence is
 * off: of all names, and of those that only the tagger found. What knowledge found is sure of whom it names, which the
 * guidelines of a set may still not call a name there (the Rome of the Holy Roman Empire).
 */
export function score(rows: readonly Row[], finder: Finder) {
  const counts = new Map(['PER', 'LOC', 'ORG'].map((type) => [type, { right: 0, found: 0, gold: 0 }]));
  const all = calibration();
  const tagged = calibration();
  for (const row of rows) {
    const key = ({ start, end, type }: Name) => `${start}-${end}-${type}`;
    const gold = new Set(row.entities.map(key));
    for (const { type } of row.entities) counts.get(type)!.gold++;
    for (const name of finder(row)) {
      counts.get(name.type)!.found++;
      const right = gold.has(key(name));
      if (right) counts.get(name.type)!.right++;
      all.add(name.confidence ?? 0, right);
      if (name.by === 'tagger') tagged.add(name.confidence ?? 0, right);
    }
  }
  const types = [...counts.values()];
  const sum = (pick: (count: (typeof types)[number]) => number) =>
    types.reduce((total, count) => total + pick(count), 0);
  const ratio = (a: number, b: number) => (b === 0 ? 0 : a / b);
  const [right, found, gold] = [sum((c) => c.right), sum((c) => c.found), sum((c) => c.gold)];
  return {
    miscalibration: all.error(),
    taggerMiscalibration: tagged.error(),
    precision: ratio(right, found),
    recall: ratio(right, gold),
    f1: ratio(2 * right, found + gold),
    byType: types.map((count) => ratio(2 * count.right, count.found + count.gold)),
  };
}
