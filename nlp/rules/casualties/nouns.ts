import type { NumberMention } from '../../../schemas/index.js';
import { CharacterClass, characterClass } from '../lexicon/characters.js';
import type { Found, PersonRole, PlainRole } from './rules.js';
import { onlySpace, type SentenceView } from './sentence.js';

/** Words that may stand between a number and its noun: “25 mostly young Syrian refugees”. */
const nounReach = 4;
/** The same in scripts without spaces, half a word a character: 6名阿塞拜疆人. */
const unspacedReach = 5;

/** Punctuation that no number reaches its noun across. */
const parted = /[,;:，；：。、()（）]/;

/** The points of “U.S.” part nothing. */
const initials = /(?<!\p{L})(?:\p{L}\.)+/gu;

/** From this number on Romanian and French (un million de) link a number to what it counts by a preposition. */
const linkedCounts = 20;

/** “3 in a bus crash” counts no buses; “3 of the buses” and “a dozen of buses” do. */
function isLinked(number: NumberMention, view: SentenceView): boolean {
  if (number.approx || (number.min ?? linkedCounts) >= linkedCounts) return false;
  const next = (role: PlainRole) =>
    view.plain(role).find(({ start }) => start >= number.end && onlySpace(view, number.end, start));
  return next('preposition') !== undefined && next('outOf') === undefined;
}

/** The words for people behind a number, none for a bare number, null where something else is counted. */
export function nounsBehind(number: NumberMention, view: SentenceView): Found<PersonRole>[] | null {
  if (isLinked(number, view)) return [];
  const reach = view.rules.spaced ? nounReach : unspacedReach;
  const stops = [
    ...view.triggers,
    ...view.plain('clause'),
    ...view.plain('subset'),
    ...view.plain('conjunction'),
  ];
  const stop = Math.min(
    view.end,
    ...stops.filter(({ start }) => start >= number.end).map(({ start }) => start),
    ...view.numbers
      .filter(({ start, kind }) => start >= number.end && kind !== 'age')
      .map(({ start }) => start),
  );
  const inTrigger = ({ start, end }: { start: number; end: number }) =>
    view.triggers.some((trigger) => start < trigger.end && trigger.start < end);
  const others = [...view.plain('nonPerson'), ...view.causes]
    .filter((other) => !inTrigger(other) && view.distance(other.start, other.end) > 0)
    .sort((a, b) => a.start - b.start);
  const nouns: Found<PersonRole>[] = [];
  let end = number.end;
  for (const person of view.persons) {
    if (person.start < end) continue;
    if (person.start > stop || view.distance(end, person.start) > (nouns.length === 0 ? reach : reach - 2))
      break;
    const between = view.folded.slice(end, person.start).replace(initials, '');
    const before = nouns.at(-1);
    if (view.rules.spaced && before !== undefined && !isCompound(before, person, between)) break;
    if (parted.test(between) || (!view.rules.spaced && /\S\s/.test(between))) break;
    nouns.push(person);
    end = person.end;
  }
  const other = others.find(
    ({ start }) => start >= number.end && start <= stop && !parted.test(view.folded.slice(number.end, start)),
  );
  if (other === undefined) return nouns;
  const last = nouns.at(-1);
  if (last === undefined) return view.distance(number.end, other.start) <= 2 ? null : nouns;
  // Behind a classifier for people stands no thing: 两名台湾游客 counts no machines (台).
  const classified = !view.rules.spaced && nouns[0]!.start === number.end;
  if (!classified && other.start < last.start && view.distance(number.end, other.start) <= 1) return null;
  if (view.rules.data.genitives === true) return nouns;
  return other.start >= last.end && onlySpace(view, last.end, other.start) ? null : nouns;
}

/** “Six Jesuit priests”: a noun in the singular right before one in the plural. */
const isCompound = (first: Found<PersonRole>, second: Found<PersonRole>, between: string): boolean =>
  first.value.number === 'one' && second.value.number === 'many' && between.trim() === '';

/** The word right behind a number, where it is written in letters and is no trigger. */
export function unknownNoun(end: number, view: SentenceView): { start: number; end: number } | null {
  let start = end;
  while (characterClass(view.folded, start) === CharacterClass.Space) start++;
  if (start >= view.end || characterClass(view.folded, start) !== CharacterClass.Letter || !view.rules.spaced)
    return null;
  let stop = start;
  while (stop < view.end && characterClass(view.folded, stop) === CharacterClass.Letter) stop++;
  const known = [
    ...view.triggers,
    ...view.plain('passive'),
    ...view.plain('active'),
    ...view.plain('conjunction'),
    ...view.plain('clause'),
    ...view.plain('partitive'),
    ...view.plain('preposition'),
    ...view.plain('determiner'),
  ];
  // The word may begin with an article or conjunction: عشرات الجرحى.
  return known.some((item) => item.start >= start && item.start < stop) ? null : { start, end: stop };
}
