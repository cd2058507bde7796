import { closes, LABEL_COUNT, opens, STEPS } from './labels.js';

const L = LABEL_COUNT;

/** Which labels may begin and end a sequence, as 1 and 0. */
const MAY_OPEN = Uint8Array.from({ length: L }, (_, label) => (opens(label) ? 1 : 0));
const MAY_CLOSE = Uint8Array.from({ length: L }, (_, label) => (closes(label) ? 1 : 0));

/** The legal steps from one label to the next, flat: a loop over them is most of the work here. */
const STEP_COUNT = STEPS.length;
const FROM = Uint8Array.from(STEPS, ([from]) => from);
const TO = Uint8Array.from(STEPS, ([, to]) => to);

/**
 * The most probable legal labels of a linear-chain CRF (Lafferty et al. 2001) by Viterbi. `emissions` holds
 * `LABEL_COUNT` scores a unit, `transitions` is `[from × LABEL_COUNT + to]`; both are log potentials.
 */
export function viterbi(emissions: Float32Array, transitions: Float32Array): Uint8Array {
  const length = emissions.length / L;
  const labels = new Uint8Array(length);
  if (length === 0) return labels;
  const steps = Float64Array.from(STEPS, ([from, to]) => transitions[from * L + to]!);
  const back = new Uint8Array(length * L);
  let scores = new Float64Array(L);
  let next = new Float64Array(L);
  for (let label = 0; label < L; label++) scores[label] = MAY_OPEN[label] ? emissions[label]! : -Infinity;
  for (let at = 1; at < length; at++) {
    const row = at * L;
    next.fill(-Infinity);
    for (let step = 0; step < STEP_COUNT; step++) {
      const to = TO[step]!;
      const score = scores[FROM[step]!]! + steps[step]!;
      if (score > next[to]!) {
        next[to] = score;
        back[row + to] = FROM[step]!;
      }
    }
    for (let label = 0; label < L; label++) next[label]! += emissions[row + label]!;
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
  const steps = Float64Array.from(STEPS, ([from, to]) => Math.exp(transitions[from * L + to]!));
  const potentials = new Float64Array(length * L);
  const forward = new Float64Array(length * L);
  for (let at = 0; at < length; at++) {
    const row = at * L;
    let top = -Infinity;
    for (let label = 0; label < L; label++) top = Math.max(top, emissions[row + label]!);
    for (let label = 0; label < L; label++) potentials[row + label] = Math.exp(emissions[row + label]! - top);
    if (at === 0) forward.set(MAY_OPEN);
    else
      for (let step = 0; step < STEP_COUNT; step++)
        forward[row + TO[step]!]! += forward[row - L + FROM[step]!]! * steps[step]!;
    let sum = 0;
    for (let label = 0; label < L; label++) sum += forward[row + label]! *= potentials[row + label]!;
    for (let label = 0; label < L; label++) forward[row + label]! /= sum;
  }
  const pairs = withPairs ? new Float64Array(L * L) : undefined;
  const backward = Float64Array.from(MAY_CLOSE);
  const onward = new Float64Array(L);
  for (let at = length - 1; at >= 0; at--) {
    const row = at * L;
    let sum = 0;
    for (let label = 0; label < L; label++) sum += forward[row + label]! * backward[label]!;
    for (let label = 0; label < L; label++) {
      onward[label] = potentials[row + label]! * backward[label]!;
      forward[row + label]! *= backward[label]! / sum;
    }
    if (at === 0) break;
    backward.fill(0);
    for (let step = 0; step < STEP_COUNT; step++) backward[FROM[step]!]! += steps[step]! * onward[TO[step]!]!;
    let scale = 0;
    for (let label = 0; label < L; label++) scale += forward[row - L + label]! * backward[label]!;
    if (pairs !== undefined)
      for (let step = 0; step < STEP_COUNT; step++)
        pairs[FROM[step]! * L + TO[step]!]! +=
          (forward[row - L + FROM[step]!]! * steps[step]! * onward[TO[step]!]!) / scale;
    for (let label = 0; label < L; label++) backward[label]! /= scale;
  }
  return { units: forward, pairs };
}
