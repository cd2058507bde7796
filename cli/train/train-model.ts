import { loadKnowledge } from '../../knowledge/index.js';
import { clusterFileFor, loadClusters } from '../../models/clusters.js';
import type { TaggerModel, WordClusters } from '../../models/contract.js';
import { fitCalibration, type Sample } from '../../nlp/tagger/calibration.js';
import { marginals, viterbi } from '../../nlp/tagger/crf.js';
import { spansOf } from '../../nlp/tagger/labels.js';
import { emissionsOf } from '../../nlp/tagger/score.js';
import { leastProbable, templates } from '../../nlp/tagger/tag.js';
import { type Example, train } from '../../nlp/tagger/train.js';
import { inCapitals } from './capitals.js';
import { FOLDS, type Row, splitDocuments } from './corpus.js';
import { exampleOf } from './examples.js';
import { carriedOver } from './parallel.js';
import type { Corpus, Recipe } from './recipes.js';

const SEED = 1;

/** How many models a recipe trains: one to calibrate by, and the model itself. */
export const ROUNDS = 2;

/** The fold of the target's documents that the first of them does not learn. */
const CALIBRATION_FOLD = 0;

/** A sentence to learn from, and whether it is of the documents that the calibration is measured on. */
interface Lesson {
  readonly example: Example;
  readonly heldOut: boolean;
  readonly capitals: boolean;
}

/**
 * Trains a recipe's model on the rows that `read` gives of each corpus. A first model, which has not learned a fifth of
 * the target's documents, gives its calibration on those, and the names of the translations that it learns. The same rows give the same model. `onEpoch` hears of each
 * epoch of both models, counted through.
 */
export function trainModel(
  recipe: Recipe,
  read: (corpus: Corpus) => readonly Row[],
  onEpoch: (epoch: number, note: string) => void,
): TaggerModel {
  const { template, corpora, target, bits, epochs, rate, dropout, missed, fewestSteps } = recipe;
  const domains = [...new Set(corpora.map(({ domain }) => domain))];
  const clusters = template === 'letters' ? undefined : loadClusters(clusterFileFor(corpora[0]!.language));
  onEpoch(0, 'reading');
  const lessons = lessonsOf(recipe, read, domains, clusters);
  const learn = (examples: readonly Example[], before: number, note: string): TaggerModel => ({
    ...train(examples, {
      template,
      size: templates[template].size,
      bits,
      epochs,
      rate,
      dropout,
      missed,
      fewestSteps,
      seed: SEED,
      shares: domains.map((domain) => shareOf(target, domain)),
      onEpoch: (epoch) => onEpoch(before + epoch, `${note}, ${examples.length} sentences`),
    }),
    clusters,
  });
  const first = learn(
    lessons.filter(({ heldOut }) => !heldOut).map(({ example }) => example),
    0,
    'calibration',
  );
  const unseen = lessons.filter(({ heldOut, capitals }) => heldOut && !capitals);
  const calibration = fitCalibration(unseen.flatMap(({ example }) => samplesOf(example, first)));
  const labelled = lessons.map(({ example }) => example);
  const carried = carriedExamples(recipe, read, domains, { ...first, calibration });
  return { ...learn([...labelled, ...carried], epochs, 'model'), calibration };
}

/** How much the guidelines of a domain count in the model, 0..1. */
const shareOf = (target: Recipe['target'], domain: string): number =>
  typeof target === 'string' ? Number(domain === target) : (target[domain] ?? 0);

/** The rows of a recipe, and of every so many one in capitals too. */
function lessonsOf(
  { template, corpora, target, capitals: every }: Recipe,
  read: (corpus: Corpus) => readonly Row[],
  domains: readonly string[],
  clusters: WordClusters | undefined,
): Lesson[] {
  const knowledge = loadKnowledge();
  return corpora.flatMap((corpus) => {
    const rows = read(corpus);
    const counts = shareOf(target, corpus.domain) > 0;
    const held = new Set(counts ? splitDocuments(rows, CALIBRATION_FOLD, FOLDS).heldOut : []);
    const domain = domains.indexOf(corpus.domain);
    const lesson = (row: Row, heldOut: boolean, capitals: boolean): Lesson => {
      const example = exampleOf(row, corpus.language, domain, template, knowledge, clusters);
      return { example, heldOut, capitals };
    };
    const chosen = every === undefined ? [] : rows.filter((_, index) => index % every === 0);
    return [
      ...rows.map((row) => lesson(row, held.has(row), false)),
      ...chosen.flatMap((row) => {
        const shouted = inCapitals(row);
        return shouted === undefined ? [] : [lesson(shouted, held.has(row), true)];
      }),
    ];
  });
}

/** The sentences of a recipe's translations, with the names that a first model finds on both sides. */
function carriedExamples(
  { template, parallel }: Recipe,
  read: (corpus: Corpus) => readonly Row[],
  domains: readonly string[],
  first: TaggerModel,
): Example[] {
  if (parallel === undefined) return [];
  const knowledge = loadKnowledge();
  const from = { language: parallel.from.language, rows: read(parallel.from) };
  return parallel.to.flatMap((corpus) => {
    const to = { language: corpus.language, rows: read(corpus) };
    const domain = domains.indexOf(corpus.domain);
    return carriedOver(from, to, first, knowledge).map((row) =>
      exampleOf(row, corpus.language, domain, template, knowledge, first.clusters),
    );
  });
}

/** What a model says of the names it finds in an example, and whether they are right. */
function samplesOf({ features, labels: gold }: Example, model: TaggerModel): Sample[] {
  const emissions = emissionsOf(features, templates[model.template].size, model);
  const labels = viterbi(emissions, model.transitions);
  const probabilities = marginals(emissions, model.transitions).units;
  const right = new Set(spansOf(gold).map(({ from, to, type }) => `${from} ${to} ${type}`));
  return spansOf(labels).map((span) => ({
    confidence: leastProbable(span, labels, probabilities),
    right: right.has(`${span.from} ${span.to} ${span.type}`),
  }));
}
