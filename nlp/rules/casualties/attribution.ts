import type { Casualty, Span } from '../../../schemas/index.js';
import type { Found, PlainRole } from './rules.js';
import type { SentenceView } from './sentence.js';

/** Finds the id of the entity that is named inside a range; null where none is. */
export type EntityAt = (start: number, end: number, pick: 'first' | 'last') => string | null;

/** Longest source taken for one, in characters: “a spokesman for the interior ministry of …”. */
const longestSource = 80;

/** Who says it: the source, the agency that passes it on and the verb. Null where the sentence names none. */
export function readAttribution(view: SentenceView, entityAt: EntityAt): Casualty['attribution'] {
  const citing = first(view, 'citing');
  const said = first(view, 'said') ?? first(view, 'claimed');
  if (citing !== null) {
    const stop = view.plain('said').find(({ start }) => start >= citing.end)?.start;
    const source = sourceAfter(view, citing.end, stop);
    const before = sourceBefore(view, citing.start);
    return attribution(
      view,
      source,
      before === null ? null : entityAt(before.start, before.end, 'last'),
      citing,
      entityAt,
    );
  }
  const prefix = first(view, 'accordingTo');
  if (prefix !== null) {
    const verb = view
      .plain('said')
      .find(({ start }) => start >= prefix.end && start - prefix.end < longestSource);
    return attribution(view, sourceAfter(view, prefix.end, verb?.start), null, verb ?? prefix, entityAt);
  }
  const postfix = first(view, 'accordingToAfter');
  if (postfix !== null) return attribution(view, sourceBefore(view, postfix.start), null, postfix, entityAt);
  if (said === null) return null;
  const source = sourceBefore(view, said.start) ?? sourceAfter(view, said.end, undefined);
  return attribution(view, source, null, said, entityAt);
}

const first = (view: SentenceView, role: PlainRole): Found<unknown> | null => view.plain(role)[0] ?? null;

function attribution(
  view: SentenceView,
  source: Span | null,
  via: string | null,
  verb: Found<unknown>,
  entityAt: EntityAt,
): Casualty['attribution'] {
  return {
    source: source === null ? null : entityAt(source.start, source.end, 'last'),
    span: source,
    via,
    verb: view.text.slice(verb.start, verb.end),
  };
}

function sourceAfter(view: SentenceView, from: number, stop: number | undefined): Span | null {
  const limit = Math.min(stop ?? view.end, from + longestSource, view.end);
  const cut = view.text.slice(from, limit).search(/[,，.。;；:：、"“”「」]/);
  return trimmed(view, from, cut < 0 ? limit : from + cut);
}

function sourceBefore(view: SentenceView, to: number): Span | null {
  const from = Math.max(view.start, to - longestSource);
  const before = view.text.slice(from, to);
  const cut = Math.max(
    ...[...before.matchAll(/[,，.。;；:：、"“”「」](?=\s*\S)/g)].map(({ index }) => index),
    -1,
  );
  return trimmed(view, from + cut + 1, to);
}

function trimmed(view: SentenceView, from: number, to: number): Span | null {
  const raw = view.text.slice(from, to);
  const text = raw.trim();
  if (text.length === 0) return null;
  const start = from + raw.indexOf(text);
  return { start, end: start + text.length, text };
}
