import { loadKnowledge } from '../../knowledge/index.js';
import { clusterFileFor, loadClusters } from '../../models/clusters.js';
import type { TaggerModel } from '../../models/contract.js';
import { templates } from '../../nlp/tagger/tag.js';
import { train } from '../../nlp/tagger/train.js';
import { inCapitals } from './capitals.js';
import type { Row } from './corpus.js';
import { exampleOf } from './examples.js';
import type { Corpus, Recipe } from './recipes.js';

const SEED = 1;

/** Trains a recipe's model on the rows that `read` gives of each corpus. The same rows give the same model. */
export function trainModel(
  recipe: Recipe,
  read: (corpus: Corpus) => readonly Row[],
  onEpoch: (epoch: number, note: string) => void,
): TaggerModel {
  const { template, corpora, target, bits, epochs, rate, dropout, missed } = recipe;
  const domains = [...new Set(corpora.map(({ domain }) => domain))];
  const knowledge = loadKnowledge();
  const clusters = template === 'letters' ? undefined : loadClusters(clusterFileFor(corpora[0]!.language));
  onEpoch(0, 'reading');
  const examples = corpora.flatMap((corpus) =>
    withCapitals(read(corpus), recipe.capitals).map((row) =>
      exampleOf(row, corpus.language, domains.indexOf(corpus.domain), template, knowledge, clusters),
    ),
  );
  const model = train(examples, {
    template,
    size: templates[template].size,
    bits,
    epochs,
    rate,
    dropout,
    missed,
    seed: SEED,
    shares: domains.map((domain) =>
      typeof target === 'string' ? Number(domain === target) : (target[domain] ?? 0),
    ),
    onEpoch: (epoch) => onEpoch(epoch, `${examples.length} sentences`),
  });
  return { ...model, clusters };
}

/** The rows, and of every so many one in capitals too. */
function withCapitals(rows: readonly Row[], every: number | undefined): readonly Row[] {
  if (every === undefined) return rows;
  return [...rows, ...rows.filter((_, index) => index % every === 0).flatMap((row) => inCapitals(row) ?? [])];
}
