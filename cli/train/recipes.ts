import type { TaggerTemplate } from '../../models/contract.js';

/** A file of examples. */
export interface Corpus {
  /** Name of the file without `.jsonl`. */
  readonly file: string;
  /** Corpora that share guidelines share a domain. */
  readonly domain: string;
  /** Languages whose data and knowledge read the texts. */
  readonly language: string;
  /** Of every five documents (rows, where ids name none) the last is held out, to measure on. */
  readonly heldOut?: boolean;
  /** True where nothing is labelled in it. */
  readonly unlabelled?: boolean;
}

/** Sentences with their translations, none of them labelled. */
export interface ParallelText {
  readonly from: Corpus;
  readonly to: readonly Corpus[];
}

/** What a model is trained on and how. */
export interface Recipe {
  readonly template: TaggerTemplate;
  readonly corpora: readonly Corpus[];
  /** A text whose translations are learned too, with the names that a first model trained without them finds (parallel.ts). */
  readonly parallel?: ParallelText;
  /** The domain whose guidelines the model follows, or how far it follows each. */
  readonly target: string | Readonly<Record<string, number>>;
  readonly bits: number;
  readonly epochs: number;
  readonly rate: number;
  readonly dropout: number;
  /** Loss of every “no name”, as a log potential: annotators miss names, and a model that learns from them misses more. */
  readonly missed?: number;
  /** As in the options of training. */
  readonly fewestSteps?: number;
  /** Of every so many sentences one is learned in capitals too, as headlines and wire copy are written; none if not given. */
  readonly capitals?: number;
}

const COMMON = { bits: 18, epochs: 8, rate: 0.1, dropout: 0.2 } as const;

const LETTERS = { bits: 19, epochs: 8, rate: 0.05, dropout: 0.3, missed: 0.4 } as const;

/** A side of NTREX-128, news in many languages. */
const ntrex = (language: string): Corpus => ({
  file: `../casualties/ntrex.${language}`,
  domain: 'uner',
  language,
  unlabelled: true,
});

/** The shipped models' recipes, by the primary tag that they serve. */
export const recipes: Readonly<Record<string, Recipe>> = {
  zh: {
    ...LETTERS,
    template: 'letters',
    target: 'gsd',
    corpora: [{ file: 'uner-zh-gsdsimp-train', domain: 'gsd', language: 'zh' }],
  },
  ja: {
    ...LETTERS,
    epochs: 5,
    missed: 0.2,
    template: 'letters-lexicon',
    target: { stockmark: 0.75, gsd: 0.25 },
    corpora: [
      { file: 'gsd-ja-train', domain: 'gsd', language: 'ja' },
      { file: 'stockmark-ja-train', domain: 'stockmark', language: 'ja', heldOut: true },
    ],
  },
  ko: {
    ...LETTERS,
    epochs: 6,
    missed: 0.2,
    template: 'letters-lexicon',
    target: 'klue',
    corpora: [{ file: 'klue-ko-train', domain: 'klue', language: 'ko', heldOut: true }],
  },
  // Every language has weights of its own within the one table (word-features.ts): a domain each would need ten tables.
  multi: {
    ...COMMON,
    bits: 20,
    template: 'words-2',
    target: 'uner',
    corpora: [
      ['uner-pt-bosque-train', 'pt'],
      ['uner-sv-talbanken-train', 'sv'],
      ['uner-da-ddt-train', 'da'],
      ['uner-hr-set-train', 'hr'],
      ['uner-sr-set-train', 'sr'],
      ['uner-sk-snk-train', 'sk'],
      ['germeval14-de-dev', 'de'],
      ['factrueval-ru-devset', 'ru'],
      ['uner-en-ewt-dev', 'en'],
      ['wikigold-en', 'en'],
    ].map(([file, language]) => ({ file: file!, language: language!, domain: 'uner' })),
    missed: 0.4,
    fewestSteps: 4,
    parallel: {
      from: ntrex('en'),
      to: ['fr', 'es', 'it', 'ro', 'nl', 'de', 'sv', 'cs', 'pl', 'uk'].map(ntrex),
    },
  },
  en: {
    ...COMMON,
    template: 'words-2',
    bits: 19,
    capitals: 4,
    target: 'ewt',
    corpora: [
      { file: 'uner-en-ewt-dev', domain: 'ewt', language: 'en' },
      { file: 'wikigold-en', domain: 'wikigold', language: 'en' },
      { file: 'btc-en', domain: 'btc', language: 'en' },
    ],
  },
};
