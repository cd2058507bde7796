import { describe, expect, test } from '@jest/globals';
import { literals, slowness } from './sources.js';

describe('slowness', () => {
  test.each([
    [/^(a+)+$/, 'exponential Self'],
    [/^\s*a?\s*$/, 'Trade'],
    [/a+b/, 'Move'],
  ])('knows %s', (regex, kind) => {
    expect(slowness({ source: regex.source, flags: regex.flags, where: '' }).join()).toContain(kind);
  });
});

test('no regular expression in a source file takes more than linear time', () => {
  const all = literals();
  expect(all.length).toBeGreaterThan(300);
  const faults = all.flatMap((found) =>
    slowness(found).map((fault) => `${found.where} /${found.source}/${found.flags}: ${fault}`),
  );
  expect(faults).toEqual([]);
});
