import type { Knowledge } from '../knowledge/contract.js';
import type { Language } from '../lang/contract.js';
import type { LanguageIdentifier, Reading, Taggers } from '../models/contract.js';
import type {
  Block,
  Casualty,
  CasualtyEvent,
  CasualtySummary,
  DateMention,
  Entity,
  Keyword,
  LanguageLayer,
  Mention,
  Metadata,
  NumberMention,
  Quote,
  Sentence,
  Token,
} from '../schemas/index.js';

/** Everything that is known of a document. `text`, `blocks` and `metadata` come from extraction. */
export interface Layers {
  text: string;
  blocks: readonly Block[];
  metadata: Readonly<Metadata>;
  /** Where the article came from; language identification takes hints from it. */
  url: string | null;
  language: LanguageLayer;
  sentences: readonly Sentence[];
  tokens: readonly Token[];
  numbers: readonly NumberMention[];
  dates: readonly DateMention[];
  mentions: readonly Mention[];
  entities: readonly Entity[];
  casualties: readonly Casualty[];
  casualtySummary: CasualtySummary;
  casualtyEvents: readonly CasualtyEvent[];
  quotes: readonly Quote[];
  keywords: readonly Keyword[];
  fingerprint: string | null;
}

export type LayerName = keyof Layers;

/** The layers that extraction gives and every pipeline starts with. */
export type ArticleLayer = 'text' | 'blocks' | 'metadata' | 'url';
export const articleLayers: readonly ArticleLayer[] = ['text', 'blocks', 'metadata', 'url'];

/** What a stage is handed beside its layers. */
export interface StageContext {
  readonly knowledge: Knowledge;
  readonly identifier: LanguageIdentifier;
  /** The trained name taggers; without them names are found by knowledge and rules alone. */
  readonly taggers?: Taggers | undefined;
  /** What a name model has read in each block, in place of the taggers. */
  readonly readings?: readonly Reading[] | undefined;
  /** The language data for a tag: its own (`zh-Hant` → `zh`), or undefined where Glosswire has none. */
  languageFor(tag: string): Language | undefined;
  /** Says that something was cut or could not be read; the document goes on. */
  problem(message: string): void;
  /** Says that the stage had nothing to work with for a language (or for the document: null). */
  skip(language: string | null, reason: string): void;
}

/**
 * A stage reads the layers it `needs` and returns the ones it `adds`. It is pure: no I/O, no clock, no state between
 * documents, and it mutates nothing it is given.
 */
export interface Stage<Needs extends LayerName = LayerName, Adds extends LayerName = LayerName> {
  readonly name: string;
  /** Raised when the stage's output changes; part of the document's revision. */
  readonly version: string;
  readonly needs: readonly Needs[];
  readonly adds: readonly Adds[];
  run(layers: Readonly<Pick<Layers, Needs>>, context: StageContext): Pick<Layers, Adds>;
}

/** A stage of any layers, as a list holds them. `run` takes what the pipeline has checked to be there. */
export interface AnyStage extends Omit<Stage, 'run'> {
  run(layers: Readonly<Layers>, context: StageContext): Partial<Layers>;
}

/** Defines a stage: `needs` and `adds` are checked against what `run` reads and returns. */
export function stage<const Needs extends LayerName, const Adds extends LayerName>(
  definition: Stage<Needs, Adds>,
): Stage<Needs, Adds> {
  return Object.freeze(definition);
}
