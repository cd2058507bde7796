import type { TaggerModel } from '../../models/contract.js';
import { LABEL_COUNT } from './labels.js';

const L = LABEL_COUNT;

/** Log potentials of the labels of each unit: `LABEL_COUNT` a unit. `features` has `size` hashes a unit. */
export function emissionsOf(features: Int32Array, size: number, model: TaggerModel): Float32Array {
  const { weights, scale, bits } = model;
  const shift = 32 - bits;
  const length = features.length / size;
  const emissions = new Float32Array(length * L);
  const sums = new Int32Array(L);
  for (let at = 0; at < length; at++) {
    sums.fill(0);
    for (let each = at * size; each < (at + 1) * size; each++) {
      const row = (features[each]! >>> shift) * L;
      for (let label = 0; label < L; label++) sums[label]! += weights[row + label]!;
    }
    for (let label = 0; label < L; label++) emissions[at * L + label] = sums[label]! * scale;
  }
  return emissions;
}
