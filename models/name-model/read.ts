import { GlosswireError } from '../../errors.js';
import type { NameModel, Reading } from '../contract.js';
import { decode } from './decode.js';
import { readLabels } from './labels.js';
import type { TokenModel } from './token-model.js';
import { batchesOf, bestWindows, windowsOf } from './windows.js';
import { piecesOf } from './words.js';

/** Ids of a batch: eight windows of 512, some hundreds of MB of activations in a large model. */
const BATCH_IDS = 4096;

/**
 * A name model over a token classification model: cuts texts into windows that overlap, runs them in batches and puts
 * names together. `version` identifies the model. Throws `E_MODEL_INVALID` where its labels name no persons, places or
 * organisations.
 */
export function nameModel(model: TokenModel, version: string): NameModel {
  const labels = readLabels(model.labels);
  if (labels === undefined)
    throw new GlosswireError(
      'E_MODEL_INVALID',
      `The model ${version} labels no names: its labels are ${model.labels.slice(0, 20).join(', ')}. NER_MODEL needs one with PER, LOC or ORG.`,
    );
  const { before, after } = model;
  const size = labels.length;
  const capacity = model.maxLength - before.length - after.length;

  return {
    version,
    async read(texts): Promise<Reading[]> {
      const parts = texts.map((text) => {
        const pieces = piecesOf(text, model);
        return {
          text,
          pieces,
          windows: windowsOf(pieces, capacity),
          logits: new Map<number, Float32Array>(),
        };
      });
      const runs = parts.flatMap((part) =>
        part.windows.map(({ from, to }, nth) => ({
          part,
          nth,
          ids: [...before, ...part.pieces.slice(from, to).map(({ id }) => id), ...after],
        })),
      );
      const lengths = runs.map(({ ids }) => ids.length);
      for (const batch of batchesOf(lengths, BATCH_IDS)) {
        const logits = await model.logits(batch.map((index) => runs[index]!.ids));
        const row = Math.max(...batch.map((index) => lengths[index]!)) * size;
        for (const [at, index] of batch.entries()) {
          const { part, nth } = runs[index]!;
          part.logits.set(nth, logits.subarray(at * row + before.length * size, (at + 1) * row));
        }
      }
      return parts.map(({ text, pieces, windows, logits }) => {
        const probabilities = new Float32Array(pieces.length * size);
        for (const [at, nth] of bestWindows(windows, pieces.length).entries()) {
          const from = (at - windows[nth]!.from) * size;
          probabilities.set(softmax(logits.get(nth)!.subarray(from, from + size)), at * size);
        }
        return decode(text, pieces, probabilities, labels);
      });
    },
  };
}

function softmax(logits: Float32Array): Float32Array {
  const top = Math.max(...logits);
  const powers = logits.map((logit) => Math.exp(logit - top));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}
