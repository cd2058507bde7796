import type { TaggerModel } from '../../models/contract.js';
import { compiledOnce } from '../rules/compiled.js';
import { LABEL_COUNT } from './labels.js';

const L = LABEL_COUNT;
/** 32-bit words a row, four labels in each. */
const WORDS = Math.ceil(L / 4);
/** Added to every weight, so that none is negative. */
const SHIFT = 128;
const EVEN = 0x00ff00ff;

/**
 * A model's weights, four labels a word: a row is 16 bytes and never crosses a cache line, and two labels are added at
 * a time. Reading rows is most of the tagger's time.
 */
const rowsOf = compiledOnce(({ weights }: TaggerModel): Uint32Array => {
  const count = weights.length / L;
  const rows = new Uint32Array(count * WORDS);
  for (let row = 0; row < count; row++)
    for (let label = 0; label < L; label++)
      rows[row * WORDS + (label >> 2)]! |= (weights[row * L + label]! + SHIFT) << (8 * (label & 3));
  return rows;
});

/**
 * Log potentials of the labels of each unit: `LABEL_COUNT` a unit. `features` has `size` hashes a unit, at most 257: the sum
 * of two labels stands in one word.
 */
export function emissionsOf(features: Int32Array, size: number, model: TaggerModel): Float32Array {
  const rows = rowsOf(model);
  const { scale, bits } = model;
  const shift = 32 - bits;
  const length = features.length / size;
  const emissions = new Float32Array(length * L);
  const zero = size * SHIFT;
  const sums = new Int32Array(WORDS * 4);
  for (let at = 0; at < length; at++) {
    let [e0, o0, e1, o1, e2, o2, e3, o3] = [0, 0, 0, 0, 0, 0, 0, 0];
    for (let each = at * size; each < (at + 1) * size; each++) {
      const row = (features[each]! >>> shift) * WORDS;
      const [w0, w1, w2, w3] = [rows[row]!, rows[row + 1]!, rows[row + 2]!, rows[row + 3]!];
      e0 = (e0 + (w0 & EVEN)) | 0;
      o0 = (o0 + ((w0 >>> 8) & EVEN)) | 0;
      e1 = (e1 + (w1 & EVEN)) | 0;
      o1 = (o1 + ((w1 >>> 8) & EVEN)) | 0;
      e2 = (e2 + (w2 & EVEN)) | 0;
      o2 = (o2 + ((w2 >>> 8) & EVEN)) | 0;
      e3 = (e3 + (w3 & EVEN)) | 0;
      o3 = (o3 + ((w3 >>> 8) & EVEN)) | 0;
    }
    spread(sums, 0, e0, o0);
    spread(sums, 4, e1, o1);
    spread(sums, 8, e2, o2);
    spread(sums, 12, e3, o3);
    for (let label = 0; label < L; label++) emissions[at * L + label] = (sums[label]! - zero) * scale;
  }
  return emissions;
}

function spread(sums: Int32Array, at: number, even: number, odd: number): void {
  sums[at] = even & 0xffff;
  sums[at + 1] = odd & 0xffff;
  sums[at + 2] = even >>> 16;
  sums[at + 3] = odd >>> 16;
}
