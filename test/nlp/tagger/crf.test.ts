import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { marginals, viterbi } from '../../../nlp/tagger/crf.js';
import { closes, LABEL_COUNT, labelsOf, opens, STEPS, spansOf } from '../../../nlp/tagger/labels.js';

const L = LABEL_COUNT;

/** Every legal sequence of labels with its score: what the two algorithms must find without listing them. */
function paths(emissions: Float32Array, transitions: Float32Array) {
  const length = emissions.length / L;
  let found = [...Array(L).keys()]
    .filter(opens)
    .map((label) => ({ labels: [label], score: emissions[label]! }));
  for (let at = 1; at < length; at++)
    found = found.flatMap(({ labels, score }) =>
      STEPS.filter(([from]) => from === labels.at(-1)).map(([, to]) => ({
        labels: [...labels, to],
        score: score + transitions[labels.at(-1)! * L + to]! + emissions[at * L + to]!,
      })),
    );
  return found.filter(({ labels }) => closes(labels.at(-1)!));
}

const scores = (length: number) =>
  fc
    .array(fc.integer({ min: -300, max: 300 }), { minLength: length, maxLength: length })
    .map((values) => Float32Array.from(values, (value) => value / 100));

describe('the chain', () => {
  test('gives the best path and the share of each label, as listing all paths does', () => {
    fc.assert(
      fc.property(scores(3 * L), scores(L * L), (emissions, transitions) => {
        const all = paths(emissions, transitions);
        const best = all.reduce((a, b) => (b.score > a.score ? b : a));
        const total = all.reduce((sum, { score }) => sum + Math.exp(score), 0);
        const chosen = all.find(
          ({ labels }) => labels.join() === [...viterbi(emissions, transitions)].join(),
        )!;
        expect(chosen.score).toBeCloseTo(best.score, 4);
        const { units, pairs } = marginals(emissions, transitions, true);
        for (let at = 0; at < 3; at++)
          for (let label = 0; label < L; label++) {
            const share = all.filter(({ labels }) => labels[at] === label);
            const mass = share.reduce((sum, { score }) => sum + Math.exp(score), 0) / total;
            expect(units[at * L + label]).toBeCloseTo(mass, 5);
          }
        expect(pairs!.reduce((sum, value) => sum + value, 0)).toBeCloseTo(2, 5);
      }),
      { numRuns: 10 },
    );
  });

  test('labels and names say the same', () => {
    const names = [
      { from: 0, to: 1, type: 'PER' as const },
      { from: 1, to: 4, type: 'ORG' as const },
      { from: 5, to: 7, type: 'LOC' as const },
    ];
    expect(spansOf(labelsOf(7, names))).toEqual(names);
    expect(spansOf(labelsOf(0, []))).toEqual([]);
    expect(viterbi(new Float32Array(0), new Float32Array(L * L))).toHaveLength(0);
  });
});
