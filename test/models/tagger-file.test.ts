import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import type { TaggerModel } from '../../models/contract.js';
import { packTagger, unpackTagger } from '../../models/tagger-file.js';

const clusters = { version: 'ab12', fine: () => 0, coarse: () => 0 };
const noClusters = () => {
  throw new Error('asked for clusters');
};

const LABELS = ['O', 'S-PER'];
const model: TaggerModel = {
  template: 'words-2',
  bits: 2,
  weights: Int8Array.from([0, 1, -1, 127, -127, 5, 0, 9]),
  scale: 0.25,
  transitions: Float32Array.from([0, 0.5, -0.5, 1]),
  calibration: { slope: 0.75, bias: -0.5 },
};
const packed = packTagger(model, LABELS);

describe('the file of a tagger', () => {
  test('gives back what went in, byte for byte the same each time', () => {
    expect(unpackTagger(packed, 'a.tagger.gz', LABELS, noClusters)).toEqual(model);
    expect(packTagger(model, LABELS).equals(packed)).toBe(true);
  });

  test('is read with the word clusters that it was trained with and no others', () => {
    const file = packTagger({ ...model, clusters }, LABELS);
    expect(unpackTagger(file, 'a.tagger.gz', LABELS, () => clusters)).toEqual({ ...model, clusters });
    expect(() => unpackTagger(file, 'a.tagger.gz', LABELS, () => ({ ...clusters, version: 'cd' }))).toThrow(
      /a\.tagger\.gz was trained with other word clusters/,
    );
  });

  test('a file of version 1 is one without a calibration', () => {
    const { calibration: _, ...plain } = model;
    const body = gunzipSync(packTagger(plain, LABELS)).subarray(0, -32);
    body.writeUInt16LE(1, 8);
    const file = gzipSync(Buffer.concat([body, createHash('sha256').update(body).digest()]));
    expect(unpackTagger(file, 'a.tagger.gz', LABELS, noClusters)).toEqual(plain);
    body.writeUInt16LE(3, 8);
    const next = gzipSync(Buffer.concat([body, createHash('sha256').update(body).digest()]));
    expect(() => unpackTagger(next, 'a.tagger.gz', LABELS, noClusters)).toThrow(
      /version 3 of the format, and this release reads 2/,
    );
  });

  test('each changed byte is noticed', () => {
    const bytes = gunzipSync(packed);
    for (let at = 0; at < bytes.length; at++) {
      const damaged = Buffer.from(bytes);
      damaged[at]! ^= 1;
      expect(() => unpackTagger(gzipSync(damaged), 'a.tagger.gz', LABELS, noClusters)).toThrow(
        expect.objectContaining({ code: 'E_MODEL_INVALID' }),
      );
    }
  });

  test.each([
    ['an empty file', Buffer.alloc(0), LABELS, /cannot be unpacked/],
    ['half a file', packed.subarray(0, packed.length / 2), LABELS, /cannot be unpacked/],
    ['another kind of file', gzipSync(Buffer.alloc(200)), LABELS, /is no tagger/],
    ['other labels', packed, ['O', 'S-LOC'], /another set of labels/],
  ])('%s is refused with its name', (_, bytes, labels, message) => {
    expect(() => unpackTagger(bytes, 'models/xx.tagger.gz', labels, noClusters)).toThrow(message);
    expect(() => unpackTagger(bytes, 'models/xx.tagger.gz', labels, noClusters)).toThrow(
      /models\/xx\.tagger\.gz/,
    );
  });
});
