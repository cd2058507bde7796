/** Shares of the union of shingles that are found and expected, only found, only expected. */
interface Overlap {
  readonly both: number;
  readonly found: number;
  readonly expected: number;
}

export interface BodyScore {
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
}

const SHINGLE = 4;

/**
 * The formula of Zyte's article extraction benchmark (evaluate.py, MIT): multisets of four successive words a page,
 * precision and recall a page, their means over all pages, and the F1 of these means.
 */
export function scoreBodies(pages: readonly { expected: string; found: string }[]): BodyScore {
  const overlaps = pages.map(({ expected, found }) => compare(shingles(expected), shingles(found)));
  const mean = (score: (overlap: Overlap) => number) =>
    overlaps.reduce((sum, overlap) => sum + score(overlap), 0) / Math.max(1, overlaps.length);
  const precision = mean(({ both, found, expected }) =>
    found === 0 && expected === 0 ? 1 : both === 0 && found === 0 ? 0 : both / (both + found),
  );
  const recall = mean(({ both, found, expected }) =>
    found === 0 && expected === 0 ? 1 : both === 0 && expected === 0 ? 0 : both / (both + expected),
  );
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

function compare(expected: Map<string, number>, found: Map<string, number>): Overlap {
  let both = 0;
  let extra = 0;
  let missing = 0;
  for (const key of new Set([...expected.keys(), ...found.keys()])) {
    const [wanted, got] = [expected.get(key) ?? 0, found.get(key) ?? 0];
    both += Math.min(wanted, got);
    extra += Math.max(0, got - wanted);
    missing += Math.max(0, wanted - got);
  }
  return { both, found: extra, expected: missing };
}

function shingles(text: string): Map<string, number> {
  // Python's \w: letters, digits and the underscore of any script.
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (let start = 0; start < Math.max(1, words.length - SHINGLE + 1); start++) {
    const shingle = words.slice(start, start + SHINGLE).join(' ');
    if (shingle !== '') counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}
