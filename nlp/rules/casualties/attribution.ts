import type { Casualty, DateMention, Range, Span } from '../../../schemas/index.js';
import type { Found, PlainRole } from './rules.js';
import type { SentenceView } from './sentence.js';

/**
 * Finds the id of the entity that is named inside a range; null where none is. `source` is the last that can say
 * something: a town only at the start (“Kyiv says”), since “the UN office in Geneva” is not Geneva.
 */
export type EntityAt = (start: number, end: number, pick: 'first' | 'last' | 'source') => string | null;

/** What a source is looked up in. */
export interface AttributionContext {
  readonly entityAt: EntityAt;
  /** The dates that lie in a range. */
  datesIn(start: number, end: number): readonly DateMention[];
}

/** Longest source taken for one, in characters: “a spokesman for the interior ministry of …”. */
const longestSource = 80;

/** Who says it: the source, the agency that passes it on and the verb. Null where the sentence names none. */
export function readAttribution(view: SentenceView, context: AttributionContext): Casualty['attribution'] {
  const citing = first(view, 'citing');
  const said = first(view, 'said') ?? first(view, 'claimed');
  if (citing !== null) {
    const stop = view.plain('said').find(({ start }) => start >= citing.end)?.start;
    const source = sourceAfter(view, citing.end, stop, context);
    const before = sourceBefore(view, citing.start, context);
    return attribution(
      view,
      source,
      before === null ? null : context.entityAt(before.start, before.end, 'last'),
      citing,
      context,
    );
  }
  const prefix = first(view, 'accordingTo');
  if (prefix !== null) {
    const verb = view
      .plain('said')
      .find(({ start }) => start >= prefix.end && start - prefix.end < longestSource);
    // Where the verb stands first its subject is the source: بحسب ما أعلنت الوزارة.
    const source =
      verb !== undefined && isVerbFirst(view)
        ? sourceAfter(view, verb.end, clauseAfter(view, verb.end), context)
        : sourceAfter(view, prefix.end, verb?.start, context);
    return attribution(view, source, null, verb ?? prefix, context);
  }
  const postfix = first(view, 'accordingToAfter');
  if (postfix !== null)
    return attribution(view, sourceBefore(view, postfix.start, context), null, postfix, context);
  if (said === null) return null;
  const before = sourceBefore(view, said.start, context);
  // Where the verb stands last, what it says stands before it, and only seldom who says it.
  const verbFinal = view.rules.data.order.object[0] === 'before';
  if (verbFinal) return attribution(view, subjectOf(before, view, context), null, said, context);
  const after = sourceAfter(view, said.end, clauseAfter(view, said.end), context);
  const source = isVerbFirst(view) ? (after ?? before) : (before ?? after);
  return attribution(view, source, null, said, context);
}

/**
 * The source in the words before a verb that stands last, null where they hold none. With what is said between the two
 * (“Valilik, 4 kişinin öldüğünü açıkladı”) it is the phrase at the start that ends in a word for sources.
 */
function subjectOf(before: Span | null, view: SentenceView, context: AttributionContext): Span | null {
  if (before === null) return null;
  const inside = ({ start, end }: Range) => start >= before.start && end <= before.end;
  const told = view.triggers.some(inside) || view.numbers.some(inside);
  if (!view.rules.spaced || !told) return view.plain('source').some(inside) ? before : null;
  const noun = view.plain('source').find(({ end }) => end - view.start <= longestSource && end <= before.end);
  return noun === undefined ? null : trimmed(view, view.start, noun.end, context);
}

const isVerbFirst = ({ rules }: SentenceView): boolean => rules.data.order.subject[0] === 'after';

/** Where the words for what is said begin: “said the minister that …”. */
const clauseAfter = (view: SentenceView, from: number): number | undefined =>
  view.plain('clause').find(({ start }) => start >= from)?.start;

const first = (view: SentenceView, role: PlainRole): Found<unknown> | null => view.plain(role)[0] ?? null;

function attribution(
  view: SentenceView,
  source: Span | null,
  via: string | null,
  verb: Found<unknown>,
  context: AttributionContext,
): Casualty['attribution'] {
  return {
    source: source === null ? null : context.entityAt(source.start, source.end, 'source'),
    span: source,
    via,
    verb: view.text.slice(verb.start, verb.end),
  };
}

function sourceAfter(
  view: SentenceView,
  from: number,
  stop: number | undefined,
  context: AttributionContext,
): Span | null {
  const limit = Math.min(stop ?? view.end, from + longestSource, view.end);
  const cut = view.text.slice(from, limit).search(boundary(view));
  return trimmed(view, from, cut < 0 ? limit : from + cut, context);
}

function sourceBefore(view: SentenceView, to: number, context: AttributionContext): Span | null {
  const from = Math.max(view.start, to - longestSource);
  // The verb may stand behind a conjunction written together with it: وقال.
  if (view.rules.spaced) while (to > from && /\p{L}/u.test(view.text.charAt(to - 1))) to--;
  const before = view.text.slice(from, to).trimEnd();
  const cut = [...before.matchAll(new RegExp(boundary(view), 'g'))].at(-1)?.index ?? -1;
  return trimmed(view, from + cut + 1, to, context);
}

/** What parts a source from the rest; where words are not spaced a space parts the halves of a headline. */
function boundary({ rules }: SentenceView): RegExp {
  return rules.spaced ? /[,，،.。;；؛:：、"“”«»「」]/ : /[,，.。;；:：、"“”「」 \u3000]/;
}

/** The words of a range without blanks and dates at its ends: 内务部周二 is 内务部. */
function trimmed(view: SentenceView, from: number, to: number, context: AttributionContext): Span | null {
  let [start, end] = [from, to];
  const dates = context.datesIn(from, to);
  for (let size = -1; size !== end - start; ) {
    size = end - start;
    while (start < end && /\s/.test(view.text.charAt(start))) start++;
    while (end > start && /\s/.test(view.text.charAt(end - 1))) end--;
    for (const date of dates) {
      if (date.start === start && date.end <= end) start = date.end;
      if (date.end === end && date.start >= start) end = date.start;
    }
  }
  return end > start ? { start, end, text: view.text.slice(start, end) } : null;
}
