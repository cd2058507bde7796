import type { Block, DateMention, Entity, NumberMention, Sentence } from '../../../schemas/index.js';
import { readNumbers } from '../numbers/read.js';
import type { EntityAt } from './attribution.js';
import type { CasualtyRules } from './rules.js';

/** A text with what earlier layers know of it. Only text and sentences are required. */
export interface CasualtyInput {
  readonly text: string;
  readonly sentences: readonly Pick<Sentence, 'start' | 'end'>[];
  readonly blocks?: readonly Block[];
  readonly entities?: readonly Entity[];
  readonly dates?: readonly DateMention[];
  /** ISO 8601; tells this year's events from earlier ones. */
  readonly publishedAt?: string | null;
}

/** What the rules ask of the text around a sentence. */
export interface CasualtyContext {
  readonly text: string;
  foldedBy(rules: CasualtyRules): string;
  numbersIn(start: number, end: number): readonly NumberMention[];
  /** Mentions of people. */
  peopleIn(start: number, end: number): readonly { start: number; end: number }[];
  readonly entityAt: EntityAt;
  /** The people, country or organisation named inside the words for the victims. */
  groupAt(start: number, end: number): string | null;
  /** The place named nearest to `at`. */
  placeIn(start: number, end: number, at: number): string | null;
  /** Index of the first date of the range. */
  dateIn(start: number, end: number): number | null;
}

interface NamedSpan {
  readonly start: number;
  readonly end: number;
  readonly entity: Entity;
}

/** The context of `input` in the language of `rules`. */
export function contextOf(input: CasualtyInput, rules: CasualtyRules): CasualtyContext {
  const { text, entities = [], dates = [] } = input;
  const folded = new Map<CasualtyRules, string>();
  const named: NamedSpan[] = entities
    .flatMap((entity) => entity.mentions.map(({ start, end }) => ({ start, end, entity })))
    .sort((a, b) => a.start - b.start);
  const inside = (start: number, end: number) =>
    named.filter((span) => span.start >= start && span.end <= end);
  const foldedBy = (own: CasualtyRules) => {
    const known = folded.get(own) ?? own.lexicon.fold(text);
    folded.set(own, known);
    return known;
  };
  return {
    text,
    foldedBy,
    numbersIn: (start, end) => readNumbers(text, foldedBy(rules), start, end, rules.numbers),
    peopleIn: (start, end) => inside(start, end).filter(({ entity }) => entity.type === 'person'),
    entityAt: (start, end, pick) => inside(start, end).at(pick === 'first' ? 0 : -1)?.entity.id ?? null,
    groupAt: (start, end) =>
      inside(start, end).find(({ entity }) => entity.type !== 'person')?.entity.id ?? null,
    placeIn: (start, end, at) =>
      inside(start, end)
        .filter(({ entity }) => entity.type === 'place')
        .sort((a, b) => Math.abs(a.start - at) - Math.abs(b.start - at))[0]?.entity.id ?? null,
    dateIn: (start, end) => {
      const index = dates.findIndex((date) => date.start >= start && date.end <= end);
      return index < 0 ? null : index;
    },
  };
}
