import type { Casualty, DateMention, Span } from '../../../schemas/index.js';
import type { Found, PlainRole } from './rules.js';
import type { SentenceView } from './sentence.js';

/** Finds the id of the entity that is named inside a range; null where none is. */
export type EntityAt = (start: number, end: number, pick: 'first' | 'last') => string | null;

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
    return attribution(
      view,
      sourceAfter(view, prefix.end, verb?.start, context),
      null,
      verb ?? prefix,
      context,
    );
  }
  const postfix = first(view, 'accordingToAfter');
  if (postfix !== null)
    return attribution(view, sourceBefore(view, postfix.start, context), null, postfix, context);
  if (said === null) return null;
  const before = sourceBefore(view, said.start, context);
  // Where the verb stands last, what it says stands before it, and only seldom who says it.
  const verbFinal = view.rules.data.order.object[0] === 'before';
  if (verbFinal) return attribution(view, isSource(view, before) ? before : null, null, said, context);
  const source = before ?? sourceAfter(view, said.end, undefined, context);
  return attribution(view, source, null, said, context);
}

const first = (view: SentenceView, role: PlainRole): Found<unknown> | null => view.plain(role)[0] ?? null;

/** True where `span` holds a word for a source. */
function isSource(view: SentenceView, span: Span | null): boolean {
  return (
    span !== null && view.plain('source').some(({ start, end }) => start >= span.start && end <= span.end)
  );
}

function attribution(
  view: SentenceView,
  source: Span | null,
  via: string | null,
  verb: Found<unknown>,
  context: AttributionContext,
): Casualty['attribution'] {
  return {
    source: source === null ? null : context.entityAt(source.start, source.end, 'last'),
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
  const before = view.text.slice(from, to).trimEnd();
  const cut = [...before.matchAll(new RegExp(boundary(view), 'g'))].at(-1)?.index ?? -1;
  return trimmed(view, from + cut + 1, to, context);
}

/** What parts a source from the rest; where words are not spaced a space parts the halves of a headline. */
function boundary({ rules }: SentenceView): RegExp {
  return rules.spaced ? /[,，.。;；:：、"“”「」]/ : /[,，.。;；:：、"“”「」 \u3000]/;
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
