import { expect, test } from '@jest/globals';
import { batchesOf, bestWindows, windowsOf } from '../../../models/name-model/windows.js';
import type { Piece } from '../../../models/name-model/words.js';

const pieces = (length: number, opens: (at: number) => boolean): Piece[] =>
  Array.from({ length }, (_, at) => ({ start: at, end: at + 1, id: at, opens: opens(at) }));

test('a short text is one window, an empty one none', () => {
  expect(
    windowsOf(
      pieces(8, () => true),
      8,
    ),
  ).toEqual([{ from: 0, to: 8 }]);
  expect(windowsOf([], 8)).toEqual([]);
});

test('windows are cut between words, overlap, and hold every piece', () => {
  const text = pieces(50, (at) => at % 3 === 0);
  const windows = windowsOf(text, 8);
  expect(windows[0]).toEqual({ from: 0, to: 6 });
  for (const [nth, { from, to }] of windows.entries()) {
    expect(to - from).toBeLessThanOrEqual(8);
    expect(text[from]!.opens).toBe(true);
    if (nth > 0) expect(from).toBeLessThan(windows[nth - 1]!.to);
  }
  expect(windows.at(-1)!.to).toBe(50);
});

test.each([1, 2, 3, 7])('a word longer than a window of %i is cut and the end is reached', (capacity) => {
  const windows = windowsOf(
    pieces(20, (at) => at === 0),
    capacity,
  );
  const best = bestWindows(windows, 20);
  for (const [at, nth] of best.entries()) {
    expect(windows[nth]!.from).toBeLessThanOrEqual(at);
    expect(windows[nth]!.to).toBeGreaterThan(at);
  }
});

test('a piece counts where it has most around it', () => {
  const windows = [
    { from: 0, to: 8 },
    { from: 4, to: 12 },
  ];
  expect([...bestWindows(windows, 12)]).toEqual([0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1]);
});

test('batches put like lengths together within their limit', () => {
  expect(batchesOf([5, 100, 4, 6], 16)).toEqual([[2, 0], [3], [1]]);
});
