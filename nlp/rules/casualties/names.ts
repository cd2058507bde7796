import type { Range } from '../../../schemas/index.js';
import type { PlainRole } from './rules.js';
import type { SentenceView } from './sentence.js';

const capitalised = /\p{Lu}(?=[\p{L}'’-]{0,30}\p{Ll})[\p{L}'’-]+/gu;
const particle = /^ (?:(?:de|del|da|van|von|bin|al|el|ibn|der|la|le|dos) )?(?:\p{Lu}\. )?$/u;

/**
 * Spans that may be names of people: the given ones, and runs of capitalised words that are no known `places`. A capital at the start of the
 * sentence tells nothing by itself, so a single word there is no name; nor is one behind the preposition of a place.
 */
export function findNames(view: SentenceView, people: readonly Range[], places: readonly Range[]): Range[] {
  const names: Range[] = people.filter(({ start, end }) => start >= view.start && end <= view.end);
  if (!/\p{Ll}/u.test(view.text.slice(view.start, view.end))) return [...names, ...shoutedNames(view)];
  const fewest = view.rules.data.capitalNouns === true ? 2 : 1;
  let placeEnd = -1;
  for (const { start, end, words } of capitalRuns(view)) {
    // “In Liege, Belgium”: what stands behind a place and a comma is where that lies.
    const isPlace = behindPreposition(view, start) || (start === placeEnd + 2 && view.text[placeEnd] === ',');
    if (isPlace) placeEnd = end;
    if (words < fewest || (words === 1 && opensSpeech(view, start) && !isNamedBefore(view, start, end)))
      continue;
    if (words <= fewest && fewest > 1 && opensWithNoName(view, start)) continue;
    if (isPlace || isQuoted(view, start, end) || isLocative(view, start, end)) continue;
    if (places.some((place) => place.start <= start && end <= place.end)) continue;
    if (!names.some((name) => name.start < end && start < name.end)) names.push({ start, end });
  }
  return names;
}

/**
 * In text written in capitals throughout (wire copy) only the words behind “murder of” and its like show a name: as far
 * as they are in none of the lists.
 */
function shoutedNames(view: SentenceView): Range[] {
  const stops: PlainRole[] = [
    'conjunction',
    'preposition',
    'clause',
    'agent',
    'passive',
    'active',
    'determiner',
    'nonPerson',
  ];
  const known = [
    ...view.persons,
    ...view.triggers,
    ...view.numbers,
    ...stops.flatMap((role) => view.plain(role)),
  ];
  return view.triggers.flatMap(({ value, end }) => {
    if (!value.frames.includes('event')) return [];
    const words = /^(?: \p{Lu}[\p{Lu}'-]+){1,4}/u.exec(view.text.slice(end, view.end));
    if (words === null) return [];
    const stop = Math.min(
      end + words[0].length,
      ...known.filter(({ start }) => start > end).map(({ start }) => start - 1),
    );
    return stop > end + 2 ? [{ start: end + 1, end: stop }] : [];
  });
}

/** True at the start of the sentence, or of what is quoted in it: “We died out there”. */
const opensSpeech = (view: SentenceView, start: number): boolean =>
  start === view.start || /["“„«‘]/.test(view.text.charAt(start - 1));

/** How far back a name is looked for, in characters. */
const nameReach = 3000;

/** “Noor and his guard”: a capital at the start of a sentence is that of a name where the text had it in mid-sentence. */
function isNamedBefore(view: SentenceView, start: number, end: number): boolean {
  const word = view.text.slice(start, end);
  if (view.rules.data.capitalNouns === true || word.length < 3) return false;
  const before = view.text.slice(Math.max(0, start - nameReach), start);
  const at = before.search(new RegExp(`[\\p{L},] ${word}(?!\\p{L})`, 'u'));
  return at >= 0;
}

/** “Ein Toter”, “Die Polizei”: the first word has its capital from the start of the sentence only. */
function opensWithNoName(view: SentenceView, start: number): boolean {
  const roles: PlainRole[] = ['determiner', 'preposition', 'conjunction', 'clause', 'zero'];
  const words = [...view.triggers, ...roles.flatMap((role) => view.plain(role))];
  return words.some((word) => word.start === start);
}

function isFunctionWord(view: SentenceView, start: number, end: number): boolean {
  const roles: PlainRole[] = ['preposition', 'agent', 'conjunction'];
  return roles.some((role) => view.plain(role).some((word) => word.start === start && word.end === end));
}

function capitalRuns(view: SentenceView): { start: number; end: number; words: number }[] {
  const runs: { start: number; end: number; words: number }[] = [];
  for (const found of view.text.slice(view.start, view.end).matchAll(capitalised)) {
    const start = view.start + found.index;
    // “In Izmir, two people died”: the capital of the first word is no part of a name.
    if (isFunctionWord(view, start, start + found[0].length)) continue;
    const end = start + found[0].replace(/['’]s?$/, '').length;
    const last = runs.at(-1);
    if (last !== undefined && particle.test(view.text.slice(last.end, start))) {
      runs[runs.length - 1] = { start: last.start, end, words: last.words + 1 };
    } else runs.push({ start, end, words: 1 });
  }
  return runs;
}

/** «Ливерпуль», “Titanic”: a name in quotation marks is that of a team, a ship or a work. */
function isQuoted(view: SentenceView, start: number, end: number): boolean {
  return /^[«„“"]$/.test(view.text.charAt(start - 1)) && /^[»“”"]$/.test(view.text.charAt(end));
}

function isLocative({ folded, rules }: SentenceView, start: number, end: number): boolean {
  const name = folded.slice(start, end);
  return (rules.data.locatives ?? []).some((ending) => name.endsWith(rules.lexicon.fold(ending)));
}

function behindPreposition(view: SentenceView, start: number): boolean {
  const before = (end: number) => view.text.slice(end, start).trim();
  return ['preposition', 'agent'].some((role) =>
    view
      .plain(role as 'preposition' | 'agent')
      .some(({ end }) => end <= start && /^(?:the|)$/i.test(before(end))),
  );
}
