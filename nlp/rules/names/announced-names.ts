import type { NameData } from '../../../lang/contract/names.js';
import { type AnnouncedContext, contextOf, headIn, ruled, rulesOf } from './announced-context.js';
import { announcedPeople } from './announced-people.js';
import type { Draft } from './draft.js';
import type { TitleMatch } from './titles.js';

/**
 * Unknown names in a spaced script without capitals, by the words that announce them: people behind a title, a verb of
 * saying or a given name; organisations and places behind their noun (جامعة بيرزيت, شهرستان راور). Offsets are relative
 * to `text`; one pass over the words with a bounded look ahead.
 */
export function announcedNameDrafts(
  text: string,
  names: NameData,
  known: readonly Draft[],
  titles: readonly TitleMatch[],
): Draft[] {
  if (names.announced === undefined) return [];
  const context = contextOf(text, rulesOf(names.announced), known, titles);
  return [
    ...headedDrafts(context, 'organization'),
    ...headedDrafts(context, 'place'),
    ...announcedPeople(context),
  ];
}

/** How many words a name may have behind its noun. */
const LONGEST_TAIL = 6;

/** Names that a noun announces. An organisation's name holds its noun; a place's does not, as in the knowledge base. */
function headedDrafts(context: AnnouncedContext, type: 'organization' | 'place'): Draft[] {
  const { words, rules, covered } = context;
  const heads = type === 'place' ? rules.placeHeads : rules.organizationHeads;
  return words.flatMap((word, index) => {
    const noun = headIn(word.text, heads, rules.prefixes);
    const next = words[index + 1];
    if (noun === undefined || next?.joined !== true || rules.commonTails.has(next.text)) return [];
    if (context.stops(next) && !covered.has(next.start)) return [];
    if (type === 'place') {
      const to = covered.has(next.start) ? undefined : placeEnd(context, index + 1);
      return to === undefined ? [] : [ruled(context, index + 1, to, type, 0.65)];
    }
    const to = organizationEnd(context, index + 1);
    // “The company Saudi Aramco” is known by its own name.
    const own = covered.get(next.start);
    if (to === undefined || (own?.type === 'organization' && own.end === words[to]!.end)) return [];
    return [{ ...ruled(context, index, to, type, 0.72), start: word.end - noun.length }];
  });
}

/** The last word of a place's name that begins with word `index`: one word, or two behind the first part of a name. */
function placeEnd({ words, rules, stops }: AnnouncedContext, index: number): number | undefined {
  const word = words[index]!;
  const next = words[index + 1];
  const goesOn = next?.joined === true && !stops(next);
  if (goesOn && (rules.placeOpeners.has(word.text) || rules.given.has(word.text))) return index + 1;
  return rules.adjective.test(word.text) || word.text.length < 3 ? undefined : index;
}

/**
 * The last word of an organisation's name whose tail begins with word `index`. Where the article marks what is definite
 * the tail is a known name, or words with the article, with one word without it before them at most; elsewhere it goes on
 * to a word that no name holds.
 */
function organizationEnd(context: AnnouncedContext, index: number): number | undefined {
  const { words, rules, covered, stops, closes } = context;
  const { hasArticle, definite, linked, relative, given } = rules;
  // A noun with the article (المرصد) names one only where what it is for, or of which country, follows.
  const general = definite.test(words[index - 1]!.text);
  let last: number | undefined;
  let named = !general;
  let bare = 0;
  for (let at = index; at < words.length && at < index + LONGEST_TAIL; at++) {
    const word = words[at]!;
    const name = covered.get(word.start);
    if (!word.joined) break;
    if (last !== undefined && linked.test(word.text)) {
      // لحقوق is followed by what has the article; in للآثار it is written on.
      const further = definite.test(words[at + 1]?.text ?? '') && !closes(at);
      last = further && !definite.test(word.text.slice(1)) && !word.text.startsWith('لل') ? ++at : at;
      named = true;
    } else if (name !== undefined && name.type !== 'group') {
      // A person known by name is no part of it, unless it is called after him.
      if (general || (name.type === 'person' && last !== undefined)) break;
      while (words[at + 1] !== undefined && words[at + 1]!.start < name.end) at++;
      last = at;
      const qualified = relative.test(words[at + 1]?.text ?? '') && !closes(at);
      if (hasArticle && !qualified) break;
    } else if (stops(word)) break;
    else if (!hasArticle || definite.test(word.text)) {
      last = at;
      if (name !== undefined && !linked.test(words[at + 1]?.text ?? '')) return at;
    } else if (general) break;
    else if (given.has(word.text) && last === undefined) return closes(at) ? at : at + 1;
    else if (++bare > 1 || last !== undefined) break;
  }
  return named ? last : undefined;
}
