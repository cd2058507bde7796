import type { KnowledgeEntity } from '../schemas/index.js';

/** A name of the knowledge base found in a text; offsets are UTF-16, half-open. */
export interface KnowledgeMatch {
  readonly start: number;
  readonly end: number;
  /** The entities the name may stand for, most likely first. */
  readonly candidates: readonly KnowledgeCandidate[];
}

export interface KnowledgeCandidate {
  readonly id: string;
  /** Prior that the name means this entity, 0..1. */
  readonly prior: number;
  /** True for the first name of a language, false for an alias. */
  readonly primary: boolean;
  /** True for an alias that counts only with other evidence. */
  readonly weak: boolean;
}

/** The knowledge base as the stages see it. Read-only, safe to share between documents. */
export interface Knowledge {
  /** Identifies the data; part of a document's revision. */
  readonly version: string;
  readonly size: number;
  get(id: string): KnowledgeEntity | undefined;
  /**
   * Every known name in `text`, longest match, in text order and without overlaps. `language` is the text's BCP 47
   * tag: names of that language win, names of other languages in the same script are found too.
   */
  match(text: string, language: string): KnowledgeMatch[];
  /** The people of a country (ISO 3166-1 alpha-2), by id; none where more are known than can be compared. */
  peopleOf(country: string): readonly string[];
  /** How well a name in another script or spelling sounds like one in Latin letters, 0..1. */
  likeness(name: string, latin: string): number;
}
