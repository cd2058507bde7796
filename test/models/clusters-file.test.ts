import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { packClusters, unpackClusters } from '../../models/clusters-file.js';

const parents = Uint8Array.from([7, 7, 0]);
const packed = packClusters({
  entries: [
    [4_000_000_000, 0],
    [5, 2],
  ],
  parents,
});

describe('the file of word clusters', () => {
  test('gives each word its clusters, counted from 1, and unknown words none', () => {
    const clusters = unpackClusters(packed, 'x.gz');
    expect(clusters.fine(4_000_000_000 | 0)).toBe(1);
    expect(clusters.coarse(clusters.fine(4_000_000_000))).toBe(8);
    expect(clusters.coarse(clusters.fine(5))).toBe(1);
    expect(clusters.coarse(clusters.fine(6))).toBe(0);
  });

  test('holds any hashes', () => {
    const hash = fc.integer({ min: 0, max: 2 ** 32 - 1 });
    fc.assert(
      fc.property(fc.uniqueArray(hash, { minLength: 1, maxLength: 50 }), (hashes) => {
        const entries = hashes.map((each, index) => [each, index % 3] as const);
        const clusters = unpackClusters(packClusters({ entries, parents }), 'x.gz');
        expect(hashes.map((each) => clusters.fine(each))).toEqual(hashes.map((_, index) => (index % 3) + 1));
      }),
    );
  });

  test('is refused with its name where it is damaged or something else', () => {
    const damaged = gunzipSync(packed);
    damaged[24]! ^= 1;
    expect(() => unpackClusters(gzipSync(damaged), 'x.gz')).toThrow(/x\.gz are damaged/);
    expect(() => unpackClusters(Buffer.from('none'), 'x.gz')).toThrow(/x\.gz cannot be unpacked/);
    expect(() => unpackClusters(gzipSync(Buffer.alloc(100)), 'x.gz')).toThrow(/x\.gz are no word clusters/);
  });
});
