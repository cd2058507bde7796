import { expect, test } from '@jest/globals';
import { viterbi } from '../../../nlp/tagger/crf.js';
import { feature, hashText } from '../../../nlp/tagger/hash.js';
import { labelsOf, spansOf } from '../../../nlp/tagger/labels.js';
import { emissionsOf } from '../../../nlp/tagger/score.js';
import { train } from '../../../nlp/tagger/train.js';

const SIZE = 2;
const featuresOf = (words: readonly string[]) =>
  Int32Array.from(
    words.flatMap((word, at) => [feature(0, hashText(word)), feature(1, hashText(words[at - 1] ?? ''))]),
  );
const sentence = (text: string, from: number, to: number, domain = 0) => {
  const words = text.split(' ');
  return {
    features: featuresOf(words),
    labels: labelsOf(words.length, [{ from, to, type: 'PER' as const }]),
    domain,
  };
};
const options = {
  template: 'words-2' as const,
  size: SIZE,
  bits: 12,
  epochs: 30,
  rate: 0.1,
  dropout: 0.1,
  seed: 7,
  shares: [1, 0],
};
const names = (text: string, model: ReturnType<typeof train>) =>
  spansOf(viterbi(emissionsOf(featuresOf(text.split(' ')), SIZE, model), model.transitions));

test('learns names and their neighbours, and the guidelines of the target corpus', () => {
  const examples = [
    sentence('yesterday Mr Reed spoke', 2, 3),
    sentence('now Mr Pool left', 2, 3),
    sentence('Ann Lee saw it', 0, 2),
    sentence('then Dr Ito came', 2, 3),
    sentence('then Dr Ito came', 1, 3, 1),
  ];
  const model = train(examples, options);
  expect(names('today Mr Vance left', model)).toEqual([{ from: 2, to: 3, type: 'PER' }]);
  expect(names('then Dr Ito came', model)).toEqual([{ from: 2, to: 3, type: 'PER' }]);
  const other = train(examples, { ...options, shares: [0, 1] });
  expect(names('then Dr Ito came', other)).toEqual([{ from: 1, to: 3, type: 'PER' }]);
  expect(train(examples, options)).toEqual(model);
});
