import { describe, expect, test } from '@jest/globals';
import { calibrated, fitCalibration, type Sample } from '../../../nlp/tagger/calibration.js';

/** `count` names of one confidence, of which a share is right. */
const samples = (confidence: number, share: number, count = 1000): Sample[] =>
  Array.from({ length: count }, (_, index) => ({ confidence, right: index < share * count }));

describe('calibration', () => {
  test('without samples nothing changes', () => {
    for (const confidence of [0.2, 0.5, 0.9]) {
      expect(calibrated(confidence, fitCalibration([]))).toBeCloseTo(confidence);
      expect(calibrated(confidence, undefined)).toBeCloseTo(confidence);
    }
  });

  test('a tagger that is too sure is believed as often as it is right', () => {
    const share = (confidence: number) =>
      1 / (1 + Math.exp(0.3 - 0.5 * Math.log(confidence / (1 - confidence))));
    const given = [0.4, 0.6, 0.8, 0.9, 0.99];
    const fitted = fitCalibration(given.flatMap((confidence) => samples(confidence, share(confidence))));
    for (const confidence of [0.5, 0.7, 0.95])
      expect(calibrated(confidence, fitted)).toBeCloseTo(share(confidence), 2);
  });

  test('a single sample changes little', () => {
    const fitted = fitCalibration(samples(0.9, 0, 1));
    expect(calibrated(0.9, fitted)).toBeGreaterThan(0.75);
  });

  test('a surer name never counts less, and none is surely right or wrong', () => {
    const fitted = fitCalibration([...samples(0.9, 0.1), ...samples(0.1, 0.9)]);
    const curve = [0, 0.1, 0.5, 0.9, 1].map((confidence) => calibrated(confidence, fitted));
    expect(curve).toEqual([...curve].sort((a, b) => a - b));
    expect(curve[0]).toBeGreaterThan(0);
    expect(curve.at(-1)).toBeLessThan(1);
  });
});
