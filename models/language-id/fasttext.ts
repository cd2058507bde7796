import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import createFastText from 'fasttext.wasm.js/dist/core/fastText.node.js';
import type { LanguageGuess } from '../contract.js';
import { tagOf, type Vote } from './vote.js';

/** The little of the Emscripten module that is used; the package's own types need Emscripten's. */
interface FastTextModule {
  readonly FS: { writeFile(path: string, data: Uint8Array): void; unlink(path: string): void };
  readonly FastText: new () => FastText;
}
interface FastText {
  loadModel(path: string): void;
  predict(text: string, k: number, threshold: number): Predictions;
}
interface Predictions {
  size(): number;
  get(index: number): [probability: number, label: string];
  delete(): void;
}

const LABEL_PREFIX = '__label__';
const GUESSES = 8;
/** Less probable labels change no sum that matters and each costs a call. */
const LEAST_PROBABILITY = 0.002;

/**
 * fastText's lid.176 (Joulin et al. 2016; CC BY-SA 3.0), quantised, from inside the package `fasttext.wasm.js`: 176
 * languages. Reads two files of the package and nothing else.
 */
export async function loadFastText(): Promise<Vote> {
  const require = createRequire(import.meta.url);
  const create = createFastText as unknown as () => Promise<FastTextModule>;
  const [module, weights] = await Promise.all([
    create(),
    readFile(require.resolve('fasttext.wasm.js/dist/fastText/models/lid.176.ftz')),
  ]);
  module.FS.writeFile('lid.176.ftz', weights);
  const model = new module.FastText();
  model.loadModel('lid.176.ftz');
  module.FS.unlink('lid.176.ftz');
  return (text) => readPredictions(model.predict(text, GUESSES, LEAST_PROBABILITY));
}

function readPredictions(predictions: Predictions): LanguageGuess[] {
  const guesses: LanguageGuess[] = [];
  for (let i = 0; i < predictions.size(); i++) {
    const [probability, label] = predictions.get(i);
    const tag = tagOf(label.slice(LABEL_PREFIX.length));
    if (tag !== undefined) guesses.push({ tag, probability });
  }
  predictions.delete();
  return guesses;
}
