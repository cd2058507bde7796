import { inCapitals } from '../../cli/train/capitals.js';
import { FOLDS, readCorpus, splitDocuments } from '../../cli/train/corpus.js';
import { recipes } from '../../cli/train/recipes.js';
import { trainModel } from '../../cli/train/train-model.js';
import { glosswire } from '../names/glosswire.js';
import { peersOf } from '../names/peers.js';
import type { Finder } from '../names/score.js';
import { NAMES_FOLDER, readRows, reportOf } from '../names/table.js';
import type { BenchReport } from '../report.js';

/** Sets that a shipped model has learned whole, and the folds that are held out in turn; one where training is long. */
const SETS = [
  { set: 'uner-en-ewt-dev', model: 'en', folds: [0, 1, 2, 3, 4] },
  { set: 'germeval14-de-dev', model: 'multi', folds: [4] },
  { set: 'factrueval-ru-devset', model: 'multi', folds: [4] },
] as const;

/**
 * As the part `names`, on sets that the shipped models have learned: cross-validation by documents with models trained
 * here by the same recipes, without the documents that they are measured on. Takes some minutes.
 */
export async function run(): Promise<BenchReport> {
  return reportOf('names-folds', function* () {
    const trained = new Map<string, Finder>();
    for (const { set, model, folds } of SETS) {
      const parts = folds.map((fold) => {
        const key = `${model}.${fold}`;
        const finder = trained.get(key) ?? foldFinder(model, fold);
        trained.set(key, finder);
        return { rows: splitDocuments(readRows(set), fold, FOLDS).heldOut, finder };
      });
      const finderOf = new Map(parts.flatMap(({ rows, finder }) => rows.map(({ id }) => [id, finder])));
      const rows = parts.flatMap((part) => part.rows);
      const ours: Finder = (row) => finderOf.get(row.id)!(row);
      const shown = [['glosswire', ours] as const, ...peersOf(rows[0]!.lang)];
      yield { set, rows, finders: shown };
      if (model === 'en')
        yield { set: `${set}.capitals`, rows: rows.flatMap((row) => inCapitals(row) ?? []), finders: shown };
    }
  });
}

/** The pipeline with a recipe's model that has not seen one fold of the sets above. */
function foldFinder(name: string, fold: number): Finder {
  const heldOut = new Set<string>(SETS.map(({ set }) => set));
  const model = trainModel(
    recipes[name]!,
    (corpus) => {
      const rows = readCorpus(NAMES_FOLDER, corpus);
      return heldOut.has(corpus.file) ? splitDocuments(rows, fold, FOLDS).train : rows;
    },
    () => undefined,
  );
  return glosswire({ version: `${name}.${fold}`, modelFor: () => model });
}
