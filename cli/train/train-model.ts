import { loadKnowledge } from '../../knowledge/index.js';
import type { TaggerModel } from '../../models/contract.js';
import { templates } from '../../nlp/tagger/tag.js';
import { train } from '../../nlp/tagger/train.js';
import { readCorpus } from './corpus.js';
import { exampleOf } from './examples.js';
import type { Recipe } from './recipes.js';

const SEED = 1;

/** Trains a recipe's model on the files of a folder. Throws `E_TRAIN_DATA`. The same files give the same model. */
export function trainModel(
  recipe: Recipe,
  folder: string,
  onEpoch: (epoch: number, note: string) => void,
): TaggerModel {
  const { template, corpora, target, bits, epochs, rate, dropout, missed } = recipe;
  const domains = [...new Set(corpora.map(({ domain }) => domain))];
  const knowledge = loadKnowledge();
  onEpoch(0, 'reading');
  const examples = corpora.flatMap((corpus) =>
    readCorpus(folder, corpus).map((row) =>
      exampleOf(row, corpus.language, domains.indexOf(corpus.domain), template, knowledge),
    ),
  );
  return train(examples, {
    template,
    size: templates[template].size,
    bits,
    epochs,
    rate,
    dropout,
    missed,
    seed: SEED,
    domains: domains.length,
    target: domains.indexOf(target),
    onEpoch: (epoch) => onEpoch(epoch, `${examples.length} sentences`),
  });
}
