import type { DateMention, Entity, Quote, Range } from '../../../schemas/index.js';
import { spanOf } from '../../../schemas/index.js';
import type { CompiledQuotes } from './compile.js';
import type { Quoted } from './marks.js';

export type Speaker = NonNullable<Quote['speaker']>;

/** What is known of the document when a speaker is looked for. */
export interface Scene {
  readonly text: string;
  readonly entities: readonly Entity[];
  readonly dates: readonly DateMention[];
  /** The quotations of the block at hand: what stands in them attributes nothing. */
  readonly quoted: readonly Quoted[];
}

/** A noun phrase longer than this is more than a speaker. */
const LONGEST = 90;
/** Up to so many words a phrase that opens with a preposition says where or to whom, and names no speaker. */
const ADDRESSED = 5;
/** Two or more words with a capital, with the small words inside names. */
const NAME =
  /(?<![\p{L}\p{M}'’-])\p{Lu}[\p{L}\p{M}'’.-]*(?:\s(?:(?:van|von) (?:der|den|de) |(?:de|del|della|da|dos|do|di|la|van|von|bin|ibn|al|el)\s){0,2}\p{Lu}[\p{L}\p{M}'’-]*)+/gu;

/**
 * The speaker named in `region`, beside the verb: `nearEnd` says that the verb follows it. A person comes before an
 * organisation, a name before a pronoun, and words before nothing. Null where the region holds no words.
 */
export function speakerIn(
  scene: Scene,
  region: Range,
  nearEnd: boolean,
  compiled: CompiledQuotes,
): Speaker | null {
  const phrase = trimPhrase(scene, region, compiled);
  if (phrase === null) return null;
  const { text } = scene;
  const inside = mentionsIn(scene, phrase);
  const nearest = (list: typeof inside) => (nearEnd ? list.at(-1) : list[0]);
  const person = nearest(inside.filter(({ entity }) => entity.type === 'person'));
  if (person !== undefined) return { entity: person.entity.id, span: person.span };
  const words = text.slice(phrase.start, phrase.end);
  const few = words.split(/\s/).length <= ADDRESSED;
  if (!nearEnd && few && compiled.preposition?.test(words) === true) return null;
  const pronoun = words.match(compiled.pronoun);
  // “sagte er der Zeitung”: behind the verb a pronoun comes first, whoever is told.
  const isSubject =
    pronoun !== null && (pronoun[0].length * 2 > words.length || (!nearEnd && pronoun.index === 0));
  if (isSubject && pronoun?.index !== undefined) {
    const start = phrase.start + pronoun.index;
    return pronounSpeaker(scene, { start, end: start + pronoun[0].length });
  }
  const body = nearest(
    inside.filter(({ entity }) => entity.type === 'organization' || entity.type === 'group'),
  );
  const place = nearest(inside.filter(({ entity }) => entity.type === 'place'));
  const names = namesIn(words, compiled);
  const name = nearEnd ? names.at(-1) : names[0];
  if (body === undefined && name !== undefined && name[0].length < words.length) {
    const start = phrase.start + name.index;
    return { entity: null, span: spanOf(text, start, start + name[0].length) };
  }
  // A country speaks (Baku warned) only where nothing else in the phrase does.
  const whole =
    body ?? (place !== undefined && place.span.text.length * 2 > words.length ? place : undefined);
  return { entity: whole?.entity.id ?? null, span: spanOf(text, phrase.start, phrase.end) };
}

/**
 * The name in apposition to a phrase (“a student, May Whitlock”): the person or name that fills `region` up to the
 * next comma. Null where something else stands there.
 */
export function nameFilling(scene: Scene, region: Range, compiled: CompiledQuotes): Speaker | null {
  const phrase = trimPhrase(scene, region, compiled);
  if (phrase === null) return null;
  const words = scene.text.slice(phrase.start, phrase.end);
  const person = mentionsIn(scene, phrase).find(
    ({ entity, span }) => entity.type === 'person' && span.text.length * 2 > words.length,
  );
  if (person !== undefined) return { entity: person.entity.id, span: person.span };
  if (namesIn(words, compiled)[0]?.[0] !== words) return null;
  return { entity: null, span: spanOf(scene.text, phrase.start, phrase.end) };
}

/** Runs of words with capitals; “Die Gewerkschaft” opens with an article and is none. */
function namesIn(words: string, { data, determiner }: CompiledQuotes): RegExpExecArray[] {
  if (!data.spaced) return [];
  return [...words.matchAll(NAME)].filter(
    ([name]) => determiner?.test(name.split(/\s/, 1)[0] ?? '') !== true,
  );
}

/**
 * Whom a pronoun means: the one person named before it in its paragraph. Where there are two or none the entity stays
 * open: the paragraph before may name somebody that nobody recognised as a person.
 */
export function pronounSpeaker({ text, entities }: Scene, { start, end }: Range): Speaker {
  const paragraph = text.lastIndexOf('\n', start - 1);
  const people = entities.filter(
    ({ type, mentions }) =>
      type === 'person' && mentions.some((mention) => mention.start > paragraph && mention.end <= start),
  );
  return { entity: people.length === 1 ? (people[0]?.id ?? null) : null, span: spanOf(text, start, end) };
}

function mentionsIn({ entities }: Scene, { start, end }: Range) {
  return entities
    .flatMap((entity) =>
      entity.mentions
        .filter((mention) => mention.start >= start && mention.end <= end)
        .map(({ start, end, text }) => ({ entity, span: { start, end, text } })),
    )
    .sort((a, b) => a.span.start - b.span.start);
}

/** Cuts blanks, punctuation, opening conjunctions and dates off both ends of a region. */
function trimPhrase(
  { text, dates }: Scene,
  region: Range,
  { conjunction, adverb }: CompiledQuotes,
): Range | null {
  let { start, end } = region;
  for (let before = -1; before !== end - start; ) {
    before = end - start;
    while (start < end && /[\s\p{P}\p{S}]/u.test(text.charAt(start))) start += 1;
    while (end > start && /[\s\p{P}\p{S}]/u.test(text.charAt(end - 1))) {
      // “カヤさん（35）” without its bracket, not with half of it.
      const bracket = /[)）]/.test(text.charAt(end - 1))
        ? text.slice(start, end).search(/[(（][^(（]*$/)
        : -1;
      end = bracket > 0 ? start + bracket : end - 1;
    }
    const opening = conjunction === null ? null : text.slice(start, end).match(conjunction);
    if (opening !== null) start += opening[0].length;
    const closing = adverb === null ? null : text.slice(start, end).match(adverb);
    if (closing !== null) end -= closing[0].length;
    for (const date of dates) {
      if (date.start <= start && date.end > start && date.end <= end) start = date.end;
      if (date.end >= end && date.start < end && date.start >= start) end = date.start;
    }
  }
  return end <= start || end - start > LONGEST ? null : { start, end };
}
