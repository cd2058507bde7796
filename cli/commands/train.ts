import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Argument, type Command } from 'commander';
import { explain } from '../help.js';
import { startProgress } from '../output/progress.js';
import { recipes } from '../train/recipes.js';

interface Options {
  readonly data: string;
  readonly out: string;
}

/** `glosswire train`: trains a name tagger. */
export function train(program: Command): void {
  const command = program
    .command('train')
    .description('Train the name tagger of a language')
    .addArgument(new Argument('<model>', 'which model').choices(Object.keys(recipes)))
    .option('--data <folder>', 'folder with the JSONL files of names', '../shared/data/ner')
    .option('--out <folder>', 'where the model is written', 'models/taggers')
    .action(async (name: string, { data, out }: Options) => {
      const [{ ROUNDS, trainModel }, { readCorpus }, { packTagger }, { taggerFile }, { LABELS }] =
        await Promise.all([
          import('../train/train-model.js'),
          import('../train/corpus.js'),
          import('../../models/tagger-file.js'),
          import('../../models/taggers.js'),
          import('../../nlp/tagger/labels.js'),
        ]);
      const recipe = recipes[name]!;
      const progress = startProgress(`Training ${name}`, 'epochs');
      try {
        const model = trainModel(
          recipe,
          (corpus) => readCorpus(data, corpus),
          (epoch, note) => progress.update(epoch, ROUNDS * recipe.epochs, note),
        );
        const packed = packTagger(model, LABELS);
        mkdirSync(out, { recursive: true });
        const file = join(out, taggerFile(name));
        writeFileSync(file, packed);
        process.stdout.write(`${file}: ${(packed.length / 1e6).toFixed(1)} MB\n`);
      } finally {
        progress.stop();
      }
    });
  explain(command, {
    examples: [
      ['train multi', 'the model that the languages without one of their own share'],
      ['train zh', 'the Chinese model, from ../shared/data/ner'],
      ['train en --data my/names --out my/models', 'from data of your own in the same format and file names'],
    ],
    environment: [],
  });
}
