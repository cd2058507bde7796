import type { Block, DateMention, Entity, NumberMention, Range, Sentence } from '../../../schemas/index.js';
import type { EntityAt } from './attribution.js';
import type { CasualtyRules } from './rules.js';
import { SpanIndex } from './span-index.js';

/** A text with what earlier layers know of it. `numbers` are those of its sentences, in text order. */
export interface CasualtyInput {
  readonly text: string;
  readonly sentences: readonly Pick<Sentence, 'start' | 'end'>[];
  readonly numbers: readonly NumberMention[];
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
  /** The place named nearest to `at`, outside the spans `apart`. */
  placeIn(
    start: number,
    end: number,
    at: number,
    apart: readonly (Range | null | undefined)[],
  ): string | null;
  /** True where the range names a year and none as late as that of the text: background, not the news. */
  isPast(start: number, end: number): boolean;
  /** Index of the first date of the range. */
  dateIn(start: number, end: number): number | null;
}

/** The year that a number is, if it is one. */
function yearOf({ kind, min, text }: NumberMention): number[] {
  return kind === 'date' && min !== null && min >= 1000 && text.length >= 4 ? [min] : [];
}

/** The context that the layers of `input` give. */
export function contextOf(input: CasualtyInput): CasualtyContext {
  const { text, entities = [], dates = [] } = input;
  const folded = new Map<CasualtyRules, string>();
  const numbers = new SpanIndex(input.numbers);
  const published = Number.parseInt(input.publishedAt ?? '', 10);
  const present = Number.isNaN(published)
    ? input.numbers.flatMap(yearOf).reduce((latest, year) => Math.max(latest, year), 0)
    : published;
  const named = new SpanIndex(
    entities
      .flatMap((entity) => entity.mentions.map(({ start, end }) => ({ start, end, entity })))
      .sort((a, b) => a.start - b.start),
  );
  return {
    text,
    foldedBy(rules) {
      const known = folded.get(rules) ?? rules.lexicon.fold(text);
      folded.set(rules, known);
      return known;
    },
    numbersIn: (start, end) => numbers.within(start, end),
    peopleIn: (start, end) => named.within(start, end).filter(({ entity }) => entity.type === 'person'),
    entityAt: (start, end, pick) => named.within(start, end).at(pick === 'first' ? 0 : -1)?.entity.id ?? null,
    groupAt: (start, end) =>
      named.within(start, end).find(({ entity }) => entity.type !== 'person')?.entity.id ?? null,
    placeIn: (start, end, at, apart) =>
      named
        .within(start, end)
        .filter(
          (span) =>
            span.entity.type === 'place' &&
            !apart.some((other) => other != null && span.start < other.end && other.start < span.end),
        )
        .sort((a, b) => Math.abs(a.start - at) - Math.abs(b.start - at))[0]?.entity.id ?? null,
    isPast(start, end) {
      const years = numbers.within(start, end).flatMap(yearOf);
      return years.length > 0 && Math.max(...years) < present;
    },
    dateIn(start, end) {
      const index = dates.findIndex((date) => date.start >= start && date.end <= end);
      return index < 0 ? null : index;
    },
  };
}
