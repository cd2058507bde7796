import type { Calibration } from '../../models/contract.js';

/** A name that a tagger found in a text that it did not learn. */
export interface Sample {
  /** What the tagger says of its own sureness, 0..1. */
  readonly confidence: number;
  /** True where annotators found the same name: same span, same type. */
  readonly right: boolean;
}

/** A model's own probability, as it is. */
const UNCALIBRATED: Calibration = { slope: 1, bias: 0 };

/** Log odds beyond these, one in 20,000, are rounding. */
const FURTHEST = 10;

function logOdds(confidence: number): number {
  return Math.max(-FURTHEST, Math.min(FURTHEST, Math.log(confidence / (1 - confidence))));
}

const logistic = (value: number): number => 1 / (1 + Math.exp(-value));

/** How often a name that a tagger is this sure of is right, 0..1. Grows with `confidence`. */
export function calibrated(confidence: number, { slope, bias }: Calibration = UNCALIBRATED): number {
  return logistic(slope * logOdds(confidence) + bias);
}

/** Weight of the wish that nothing be changed, as the inverse variance of each number: a few samples follow it. */
const PRIOR = 4;
const ITERATIONS = 50;
const SETTLED = 1e-9;
/** Where the curve is flat, Newton's own step would leap past the top and never come back. */
const LARGEST_STEP = 1;
/** Below this a surer name would count less: nothing that a tagger's samples may say. */
const LEAST_SLOPE = 0.05;

/**
 * The calibration under which the samples are most probable: logistic regression on the log odds (Platt 1999), drawn
 * towards no change, by Newton's method. Without samples, no change. A bias for each type of name was tried: on KLUE it
 * made the error larger (1.9 % to 3.3), on GSDSIMP the three were alike.
 */
export function fitCalibration(samples: readonly Sample[]): Calibration {
  const rows = samples.map(({ confidence, right }) => ({ odds: logOdds(confidence), right: right ? 1 : 0 }));
  let { slope, bias } = UNCALIBRATED;
  for (let round = 0; round < ITERATIONS; round++) {
    let slopeGradient = PRIOR * (UNCALIBRATED.slope - slope);
    let biasGradient = PRIOR * (UNCALIBRATED.bias - bias);
    let slopeCurve = PRIOR;
    let biasCurve = PRIOR;
    let mixed = 0;
    for (const { odds, right } of rows) {
      const probability = logistic(slope * odds + bias);
      const curve = probability * (1 - probability);
      slopeGradient += (right - probability) * odds;
      biasGradient += right - probability;
      slopeCurve += curve * odds * odds;
      biasCurve += curve;
      mixed += curve * odds;
    }
    const determinant = slopeCurve * biasCurve - mixed * mixed;
    const slopeStep = (biasCurve * slopeGradient - mixed * biasGradient) / determinant;
    const biasStep = (slopeCurve * biasGradient - mixed * slopeGradient) / determinant;
    const largest = Math.max(Math.abs(slopeStep), Math.abs(biasStep));
    const share = Math.min(1, LARGEST_STEP / largest);
    slope += share * slopeStep;
    bias += share * biasStep;
    if (largest < SETTLED) break;
  }
  return { slope: Math.max(LEAST_SLOPE, slope), bias };
}
