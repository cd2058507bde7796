import { type AnnouncedContext, ruled, type TextWord } from './announced-context.js';
import type { Draft } from './draft.js';

/** How many words may stand between a title and the name of who has it: “the spokesman of the civil defence of Gaza”. */
const LONGEST_OFFICE = 8;

/**
 * People that a title, a verb of saying or a given name announces. A name begins with a given name of the language's
 * list; directly behind a title, where a name surely ends, any word will do, and so before a title in apposition.
 */
export function announcedPeople(context: AnnouncedContext): Draft[] {
  const { words, titles, rules } = context;
  const drafts: Draft[] = [];
  let next = 0;
  for (const { start, end } of titles) {
    while (next < words.length && words[next]!.start < start) next++;
    let first = next;
    while (first < words.length && words[first]!.start < end) first++;
    drafts.push(...behindTitle(context, first, end), ...beforeTitle(context, next, start));
  }
  words.forEach((written, index) => {
    const word = withoutAnd(written, rules.given);
    const opens = rules.given.has(word.text) || rules.openers.has(word.text);
    if (!opens || context.covered.has(word.start)) return;
    const before = word.joined ? words[index - 1]!.text : '';
    if (rules.given.has(before) || rules.openers.has(before) || rules.particles.has(before)) return;
    const confidence = rules.saying.has(before) ? 0.75 : 0.6;
    for (const draft of personFrom(context, index, confidence)) drafts.push({ ...draft, start: word.start });
  });
  return drafts;
}

/** A given name without the “and” that Arabic writes on to it. */
function withoutAnd(word: TextWord, given: ReadonlySet<string>): TextWord {
  if (given.has(word.text) || !word.text.startsWith('و') || !given.has(word.text.slice(1))) return word;
  return { ...word, start: word.start + 1, text: word.text.slice(1) };
}

/** The name of who has a title that ends at `end`; word `first` is the first behind it. */
function behindTitle(context: AnnouncedContext, first: number, end: number): Draft[] {
  const { words, rules, covered, text } = context;
  if (first >= words.length || !/^ ?$/.test(text.slice(end, words[first]!.start))) return [];
  let head = false;
  for (let at = first; at < words.length && at < first + LONGEST_OFFICE; at++) {
    const word = words[at]!;
    if (at > first && !word.joined) return [];
    const name = covered.get(word.start);
    const wasHead = head;
    head = name === undefined && rules.heads.has(word.text);
    if (name?.type === 'person') return [];
    if (name !== undefined || head) continue;
    if (rules.given.has(word.text) || rules.openers.has(word.text)) {
      if (!wasHead) return personFrom(context, at, 0.85);
    } else if (context.stops(word)) {
      if (!rules.officeWords.has(word.text)) return [];
    } else if (!rules.definite.test(word.text) && !wasHead) {
      const draft = personFrom(context, at, 0.7);
      if (draft.length > 0 || rules.hasArticle) return draft;
    }
  }
  return [];
}

/** The two or three words that begin a clause and end at a comma before a title: مهرداد حسنی، مدیرکل. */
function beforeTitle(context: AnnouncedContext, first: number, start: number): Draft[] {
  const { words, rules, covered, text } = context;
  const last = first - 1;
  if (!rules.behindName || last < 1 || !/^[،,] ?$/.test(text.slice(words[last]!.end, start))) return [];
  let from = last;
  while (from > 0 && words[from]!.joined && last - from < LONGEST_NAME) from--;
  const run = words.slice(from, last + 1);
  const plain = run.some(
    (word) =>
      context.stops(word) ||
      rules.plain.test(word.text) ||
      rules.heads.has(word.text) ||
      covered.has(word.start),
  );
  if (plain || run.length < 2 || run.length > LONGEST_NAME || words[from]!.joined) return [];
  return [ruled(context, from, last, 'person', 0.75)];
}

/** The longest name of a person, in words; a particle or the first part of a compound counts for none. */
const LONGEST_NAME = 3;

/** The name of a person that begins with word `from`; none where too little says that it is one. */
function personFrom(context: AnnouncedContext, from: number, confidence: number): Draft[] {
  const { words, rules, covered, stops, ends } = context;
  const { given, openers, closers, particles, definite, plain, verb } = rules;
  const first = withoutAnd(words[from]!, given).text;
  const known = given.has(first) || openers.has(first);
  if (!known && (verb.test(first) || plain.test(first))) return [];
  let to = from;
  let parts = 0;
  for (let at = from; at < words.length && parts < LONGEST_NAME; at++) {
    const word = words[at]!;
    if (at > from && !word.joined) break;
    if ((covered.get(word.start)?.type ?? 'person') !== 'person') break;
    if (openers.has(word.text) || particles.has(word.text)) {
      const next = words[at + 1];
      if (next?.joined !== true || (stops(next) && !given.has(next.text))) break;
      // Both parts of a compound count as one: عبد الله.
      to = ++at;
      parts++;
      while (words[at + 1]?.joined === true && closers.has(words[at + 1]!.text)) to = ++at;
      continue;
    }
    if (stops(word) && !(at === from && known)) break;
    // “Yunis and Rafah”: what has the “and” written on to it begins something else.
    if (at > from && rules.prefixes.includes('و') && word.text.startsWith('و') && !given.has(word.text))
      break;
    const closer = closers.has(word.text);
    const family = parts === 1 && !verb.test(word.text) && !/^ال.*ة$/u.test(word.text);
    const further =
      definite.test(word.text) && word.text.endsWith('ي') && !definite.test(words[at - 1]?.text ?? '');
    if (parts > 0 && !closer && !given.has(word.text) && !ends(at) && !family && !further) break;
    to = at;
    if (!closer) parts++;
  }
  const doubted = !known && (!ends(to) || words.slice(from, to + 1).some(({ text }) => plain.test(text)));
  return parts < 2 || doubted ? [] : [ruled(context, from, to, 'person', confidence)];
}
