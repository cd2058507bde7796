import type { TaggerModel, TaggerTemplate } from '../../models/contract.js';
import { marginals } from './crf.js';
import { LABEL_COUNT, OUTSIDE } from './labels.js';

const L = LABEL_COUNT;

/** One sentence to learn from. */
export interface Example {
  /** `size` feature hashes a unit. */
  readonly features: Int32Array;
  /** The right label of each unit. */
  readonly labels: Uint8Array;
  /** Index of the corpus it is from. */
  readonly domain: number;
}

export interface TrainOptions {
  readonly template: TaggerTemplate;
  /** Features a unit. */
  readonly size: number;
  /** The table has 2 ** bits rows. */
  readonly bits: number;
  readonly epochs: number;
  /** Learning rate of AdaGrad. */
  readonly rate: number;
  /** Share of the features that are left out at each step. */
  readonly dropout: number;
  /** What the trained model's steps to “no name” lose, as a log potential. */
  readonly missed?: number | undefined;
  /** Weights of fewer steps of the packed table are left out. */
  readonly fewestSteps?: number | undefined;
  readonly seed: number;
  /** For each corpus how far the model is to follow its guidelines: its weights count that much beside the common ones. */
  readonly shares: readonly number[];
  /** Called after each epoch, counted from 1. */
  readonly onEpoch?: (epoch: number) => void;
}

/** A table of weights with the sums of squared gradients that AdaGrad needs. */
interface Table {
  readonly weights: Float32Array;
  readonly squares: Float32Array;
}

const table = (length: number): Table => ({
  weights: new Float32Array(length),
  squares: new Float32Array(length).fill(1e-2),
});

/** A gradient below this changes nothing: most units are surely no name after the first epoch. */
const NEGLIGIBLE = 1e-3;

/**
 * Trains a linear-chain CRF by AdaGrad (Duchi et al. 2011), a sentence a step, features left out at random. Where
 * there are several corpora every feature has a common weight and one of its corpus, whose sum counts (EasyAdapt,
 * Daumé 2007); the model keeps the common ones and the `shares` of each corpus. The same examples, options and seed give the same model.
 */
export function train(examples: readonly Example[], options: TrainOptions): TaggerModel {
  const { size, bits, epochs, rate, dropout, shares } = options;
  const shift = 32 - bits;
  const rows = 2 ** bits;
  const common = table(rows * L);
  const own = shares.length === 1 ? [] : shares.map(() => table(rows * L));
  const steps = table(L * L);
  const random = generator(options.seed);
  const order = examples.map((_, index) => index);
  const kept = new Int32Array(size);
  const moved = new Uint8Array(L);
  for (let epoch = 1; epoch <= epochs; epoch++) {
    shuffle(order, random);
    for (const index of order) {
      const { features, labels, domain } = examples[index]!;
      const length = labels.length;
      if (length === 0) continue;
      const tables = own.length === 0 ? [common] : [common, own[domain]!];
      const present = new Int32Array(features.length);
      const emissions = new Float32Array(length * L);
      for (let each = 0; each < features.length; each++) {
        if (random() < dropout) {
          present[each] = -1;
          continue;
        }
        const row = (features[each]! >>> shift) * L;
        present[each] = row;
        const unit = Math.floor(each / size) * L;
        for (const { weights } of tables)
          for (let label = 0; label < L; label++) emissions[unit + label]! += weights[row + label]!;
      }
      const { units, pairs } = marginals(emissions, steps.weights, true);
      for (let at = 0; at < length; at++) {
        let wrong = 0;
        for (let label = 0; label < L; label++) {
          const gradient = (label === labels[at] ? 1 : 0) - units[at * L + label]!;
          units[at * L + label] = gradient;
          if (Math.abs(gradient) >= NEGLIGIBLE) moved[wrong++] = label;
        }
        if (wrong === 0) continue;
        let count = 0;
        for (let each = at * size; each < (at + 1) * size; each++)
          if (present[each]! >= 0) kept[count++] = present[each]!;
        for (const { weights, squares } of tables)
          for (let each = 0; each < count; each++)
            for (let nth = 0; nth < wrong; nth++) {
              const gradient = units[at * L + moved[nth]!]!;
              const cell = kept[each]! + moved[nth]!;
              squares[cell]! += gradient * gradient;
              weights[cell]! += (rate * gradient) / Math.sqrt(squares[cell]!);
            }
      }
      for (let at = 1; at < length; at++) pairs![labels[at - 1]! * L + labels[at]!]! -= 1;
      for (let cell = 0; cell < L * L; cell++) {
        const gradient = -pairs![cell]!;
        if (gradient === 0) continue;
        steps.squares[cell]! += gradient * gradient;
        steps.weights[cell]! += (rate * gradient) / Math.sqrt(steps.squares[cell]!);
      }
    }
    options.onEpoch?.(epoch);
  }
  const sum = common.weights;
  for (const [domain, { weights }] of own.entries())
    if (shares[domain] !== 0)
      for (let cell = 0; cell < sum.length; cell++) sum[cell]! += shares[domain]! * weights[cell]!;
  const transitions = steps.weights;
  for (let from = 0; from < L; from++) transitions[from * L + OUTSIDE]! -= options.missed ?? 0;
  return { template: options.template, bits, transitions, ...packed(sum, 1 - dropout, options.fewestSteps) };
}

/** Largest weight that is kept apart from still larger ones, in standard deviations of those that are not 0. */
const CLIP = 6;

/** Weights of fewer steps are left out if nothing else is said: half the file for a change in no measured figure. */
const FEWEST_STEPS = 3;

/** The weights in eight bits. They were learned with a share of the features left out: with all there, each counts less. */
function packed(
  table: Float32Array,
  keep: number,
  fewest = FEWEST_STEPS,
): { weights: Int8Array; scale: number } {
  let squares = 0;
  let count = 0;
  for (const weight of table)
    if (weight !== 0) {
      squares += weight * weight;
      count++;
    }
  const limit = CLIP * Math.sqrt(squares / Math.max(1, count));
  const step = limit === 0 ? 1 : limit / 127;
  const weights = Int8Array.from(table, (weight) => {
    const steps = Math.max(-127, Math.min(127, Math.round(weight / step)));
    return Math.abs(steps) < fewest ? 0 : steps;
  });
  return { weights, scale: step * keep };
}

/** Uniform numbers in [0, 1) from a seed: mulberry32. */
function generator(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

function shuffle(order: number[], random: () => number): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
}
