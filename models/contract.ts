/** One language a text may be in. */
export interface LanguageGuess {
  /** BCP 47 primary tag, such as `en`. */
  readonly tag: string;
  /** 0..1; the guesses of one text sum to at most 1. */
  readonly probability: number;
}

/** Names the language of a text, most probable first; empty where the text says nothing. Holds no state. */
export interface LanguageIdentifier {
  /**
   * `allowed` says which primary tags are possible at all (the script of the text rules most out); without it every
   * language is. Languages that are not allowed take no share of the probability.
   */
  identify(text: string, allowed?: (tag: string) => boolean): readonly LanguageGuess[];
}

/** Which units and features a tagger was trained with; see nlp/tagger. */
export type TaggerTemplate = 'words-2' | 'letters' | 'letters-lexicon';

/**
 * Clusters of words: those that stand in like places of a large text, or that a dictionary gives the same parts of speech.
 */
export interface WordClusters {
  /** Identifies them: a tagger serves with those that it was trained with. */
  readonly version: string;
  /** The cluster, from 1, of the word with this hash (`hashText` of its lower-case letters); 0 where it has none. */
  fine(hash: number): number;
  /**
   * The coarse cluster, from 1, of a cluster; 0 for 0. Of a dictionary's: 1 and the kinds of name, a bit each, that the words
   * may be.
   */
  coarse(fine: number): number;
}

/**
 * How often a tagger is right of a name that it gives this probability, learned on texts that it had not seen: the log
 * odds of being right are `slope` × the log odds of the probability + `bias`.
 */
export interface Calibration {
  readonly slope: number;
  readonly bias: number;
}

/** A trained name tagger: the weights of a linear-chain CRF over hashed features. Read-only. */
export interface TaggerModel {
  readonly template: TaggerTemplate;
  /** The table has 2 ** bits rows, one weight a label in each. */
  readonly bits: number;
  readonly weights: Int8Array;
  /** What one step of a weight is worth, as a log potential. */
  readonly scale: number;
  /** Log potentials of one label after another: from × labels + to. */
  readonly transitions: Float32Array;
  /** Without one a name's probability is taken as it is. */
  readonly calibration?: Calibration | undefined;
  /** The word clusters that it was trained with, if any. */
  readonly clusters?: WordClusters | undefined;
}

/** The trained taggers by language; each is unpacked when its language is first asked for. */
export interface Taggers {
  /** Identifies the weights; part of a document's revision. */
  readonly version: string;
  /** The tagger for a BCP 47 tag, or undefined where there is none. */
  modelFor(tag: string): TaggerModel | undefined;
}

/** A name that a model read in a text: UTF-16 offsets, half-open. */
export interface ReadName {
  readonly start: number;
  readonly end: number;
  readonly type: 'PER' | 'LOC' | 'ORG' | 'MISC';
  /** 0..1 */
  readonly confidence: number;
}

/** What a model read in one text. */
export interface Reading {
  /** In text order; none overlap. */
  readonly names: readonly ReadName[];
  /** Words, or parts of them, in text order, each with the probability that it is part of no name. */
  readonly units: readonly { readonly start: number; readonly end: number; readonly outside: number }[];
}

/** A large model that reads names in place of the taggers. It answers later, so it runs before the stages do. */
export interface NameModel {
  /** Identifies it; part of a document's revision. */
  readonly version: string;
  /** What it reads in each of the texts, of any length. Rejects where the model fails on them. */
  read(texts: readonly string[]): Promise<readonly Reading[]>;
}
