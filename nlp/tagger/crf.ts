import { AFTER, BEFORE, closes, LABEL_COUNT, opens } from './labels.js';

const L = LABEL_COUNT;

/** Which labels may begin and end a sequence, as 1 and 0. */
const MAY_OPEN = Uint8Array.from({ length: L }, (_, label) => (opens(label) ? 1 : 0));
const MAY_CLOSE = Uint8Array.from({ length: L }, (_, label) => (closes(label) ? 1 : 0));

/**
 * The most probable legal labels of a linear-chain CRF (Lafferty et al. 2001) by Viterbi. `emissions` holds
 * `LABEL_COUNT` scores a unit, `transitions` is `[from × LABEL_COUNT + to]`; both are log potentials.
 */
export function viterbi(emissions: Float32Array, transitions: Float32Array): Uint8Array {
  const length = emissions.length / L;
  const labels = new Uint8Array(length);
  if (length === 0) return labels;
  const back = new Uint8Array(length * L);
  let scores = new Float64Array(L);
  let next = new Float64Array(L);
  for (let label = 0; label < L; label++) scores[label] = MAY_OPEN[label] ? emissions[label]! : -Infinity;
  for (let at = 1; at < length; at++) {
    for (let label = 0; label < L; label++) {
      const before = BEFORE[label]!;
      let best = -Infinity;
      let from = before[0]!;
      for (let each = 0; each < before.length; each++) {
        const score = scores[before[each]!]! + transitions[before[each]! * L + label]!;
        if (score > best) {
          best = score;
          from = before[each]!;
        }
      }
      next[label] = best + emissions[at * L + label]!;
      back[at * L + label] = from;
    }
    [scores, next] = [next, scores];
  }
  let label = 0;
  for (let each = 1; each < L; each++) if (MAY_CLOSE[each] && scores[each]! > scores[label]!) label = each;
  for (let at = length - 1; at >= 0; at--) {
    labels[at] = label;
    label = back[at * L + label]!;
  }
  return labels;
}

/** Probability of each label at each unit, and what training needs of pairs of neighbours. */
export interface Marginals {
  /** `LABEL_COUNT` probabilities a unit. */
  readonly units: Float64Array;
  /** Expected number of each transition, `[from × LABEL_COUNT + to]`; only where it was asked for. */
  readonly pairs: Float64Array | undefined;
}

/** Forward-backward in probabilities, each unit scaled to sum 1. Arguments as for {@link viterbi}. */
export function marginals(emissions: Float32Array, transitions: Float32Array, withPairs = false): Marginals {
  const length = emissions.length / L;
  const steps = new Float64Array(L * L);
  for (let each = 0; each < L * L; each++) steps[each] = Math.exp(transitions[each]!);
  const potentials = new Float64Array(length * L);
  for (let at = 0; at < length; at++) {
    let top = -Infinity;
    for (let label = 0; label < L; label++) top = Math.max(top, emissions[at * L + label]!);
    for (let label = 0; label < L; label++)
      potentials[at * L + label] = Math.exp(emissions[at * L + label]! - top);
  }
  const forward = new Float64Array(length * L);
  for (let at = 0; at < length; at++) {
    let sum = 0;
    for (let label = 0; label < L; label++) {
      let reach = 0;
      if (at === 0) reach = MAY_OPEN[label]!;
      else
        for (const from of BEFORE[label]!) reach += forward[(at - 1) * L + from]! * steps[from * L + label]!;
      const value = reach * potentials[at * L + label]!;
      forward[at * L + label] = value;
      sum += value;
    }
    for (let label = 0; label < L; label++) forward[at * L + label]! /= sum;
  }
  const pairs = withPairs ? new Float64Array(L * L) : undefined;
  const backward = new Float64Array(L);
  const onward = new Float64Array(L);
  for (let label = 0; label < L; label++) backward[label] = MAY_CLOSE[label]!;
  for (let at = length - 1; at >= 0; at--) {
    let sum = 0;
    for (let label = 0; label < L; label++) sum += forward[at * L + label]! * backward[label]!;
    for (let label = 0; label < L; label++) {
      onward[label] = potentials[at * L + label]! * backward[label]!;
      forward[at * L + label]! *= backward[label]! / sum;
    }
    if (at === 0) break;
    let scale = 0;
    for (let label = 0; label < L; label++) {
      let value = 0;
      for (const to of AFTER[label]!) value += steps[label * L + to]! * onward[to]!;
      backward[label] = value;
      scale += forward[(at - 1) * L + label]! * value;
    }
    if (pairs !== undefined)
      for (let label = 0; label < L; label++)
        for (const to of AFTER[label]!)
          pairs[label * L + to]! +=
            (forward[(at - 1) * L + label]! * steps[label * L + to]! * onward[to]!) / scale;
    for (let label = 0; label < L; label++) backward[label]! /= scale;
  }
  return { units: forward, pairs };
}
