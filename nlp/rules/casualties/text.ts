import type { Block, DateMention, Entity, NumberMention, Range, Sentence } from '../../../schemas/index.js';
import type { AttributionContext } from './attribution.js';
import { isSpecific } from './event-places.js';
import { leadEndOf, periodOf } from './period.js';
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
export interface CasualtyContext extends AttributionContext {
  readonly text: string;
  foldedBy(rules: CasualtyRules): string;
  numbersIn(start: number, end: number): readonly NumberMention[];
  /** Mentions of people. */
  peopleIn(start: number, end: number): readonly Range[];
  /** Mentions of places and organisations. */
  placesIn(start: number, end: number): readonly Range[];
  /** The people, country or organisation named inside the words for the victims. */
  groupAt(start: number, end: number): string | null;
  /** The place named nearest to `at`, outside the spans `apart`; of a country and a place in it, the latter. */
  placeIn(
    start: number,
    end: number,
    at: number,
    apart: readonly (Range | null | undefined)[],
  ): string | null;
  /** True where the range, with a figure at `at`, tells of an earlier time than the text: background, not the news. */
  isPast(start: number, end: number, at: number): boolean;
  /** Index of the first date of the range. */
  dateIn(start: number, end: number): number | null;
}

/** The context that the layers of `input` give. */
export function contextOf(input: CasualtyInput): CasualtyContext {
  const { text, entities = [], dates = [] } = input;
  const folded = new Map<CasualtyRules, string>();
  const numbers = new SpanIndex(input.numbers);
  const leadEnd = leadEndOf(input.sentences, input.blocks ?? [], 2);
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
    placesIn: (start, end) =>
      named.within(start, end).filter(({ entity: { type } }) => type === 'place' || type === 'organization'),
    entityAt(start, end, pick) {
      const inside = named.within(start, end);
      const last =
        pick === 'source'
          ? inside.findLast(({ entity, start: at }) => !isSpecific(entity) || opensSource(text, at, start))
          : inside.at(pick === 'first' ? 0 : -1);
      return last?.entity.id ?? null;
    },
    groupAt: (start, end) =>
      named.within(start, end).find(({ entity }) => entity.type !== 'person')?.entity.id ?? null,
    placeIn(start, end, at, apart) {
      const near = named
        .within(start, end)
        .filter(
          (span) =>
            span.entity.type === 'place' &&
            !apart.some((other) => other != null && span.start < other.end && other.start < span.end),
        )
        // Of a place and one that its name begins with (陕西西安) the whole one.
        .sort((a, b) => Math.abs(a.start - at) - Math.abs(b.start - at) || b.end - a.end)
        .map(({ entity }) => entity);
      // “TBILISI, Georgia — Police …”: the city tells more than its country.
      const inside = near.find((place) => place !== near[0] && liesIn(place, near[0]!));
      return (inside ?? near[0])?.id ?? null;
    },
    datesIn: (start, end) => dates.filter((date) => date.start >= start && date.end <= end),
    isPast: periodOf({ numbers: input.numbers, dates, publishedAt: input.publishedAt ?? null, leadEnd }),
    dateIn(start, end) {
      const index = dates.findIndex((date) => date.start >= start && date.end <= end);
      return index < 0 ? null : index;
    },
  };
}

/** True where `country` is the country of the place. */
function liesIn(place: Entity, country: Entity): boolean {
  return country.id.startsWith('iso:') && place.place?.country === country.id.slice('iso:'.length);
}

/** In Chinese or Japanese these put a body somewhere: 联合国驻日内瓦办事处. */
const STATIONED = '驻駐在于於';

/** True where a name opens the words for a source, or where a script without spaces has only a time before it (数小时前巴库当局). */
function opensSource(text: string, at: number, start: number): boolean {
  if (at === start) return true;
  const before = text.charAt(at - 1);
  return /\p{Script=Han}/u.test(before) && !STATIONED.includes(before);
}
