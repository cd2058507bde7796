import type { Sentence } from '../../../schemas/index.js';
import type { Draft } from './read.js';
import type { CasualtyInput } from './text.js';

/** A text with where its news is told. */
export interface SummaryInput extends CasualtyInput {
  /** Where headline and first sentences end. */
  readonly leadEnd: number;
  /** Where the opening ends, in which a text on casualties speaks of them or of what caused them. */
  readonly openingEnd: number;
  /** True where the opening names victims or a cause of victims. */
  readonly opensWithVictims: boolean;
  /** True where the opening is full of words of sport. */
  readonly opensWithSport: boolean;
  /** True where the opening speaks of a drill, a film or the like. */
  readonly opensUnreal: boolean;
}

/** Which sentence a record stands in, from 0. */
export function sentenceIndex(draft: Draft, sentences: readonly Pick<Sentence, 'start' | 'end'>[]): number {
  return Math.max(
    0,
    sentences.findIndex(({ end }) => end > draft.trigger.start),
  );
}

/** True for a record of the headline. */
export function inTitle(draft: Draft, { blocks = [] }: CasualtyInput): boolean {
  const block = blocks.find(({ end }) => end > draft.trigger.start);
  return block?.kind === 'title';
}

/** True where a figure is given as that of the whole text: below a headline, or by a source. */
export const isHeadline = ({ attribution }: Draft, { blocks }: SummaryInput): boolean =>
  attribution !== null || blocks?.[0]?.kind === 'title';
