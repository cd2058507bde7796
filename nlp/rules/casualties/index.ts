import type { Casualty, CasualtyEvent, CasualtySummary, Range } from '../../../schemas/index.js';
import { summariseEvents } from './event-totals.js';
import { leadEndOf } from './period.js';
import { type Draft, readSentence } from './read.js';
import type { CasualtyRules } from './rules.js';
import { type CasualtyInput, contextOf } from './text.js';

export { type CasualtyRules, casualtyRules } from './rules.js';
export type { CasualtyInput } from './text.js';

/**
 * The casualty figures of a text, in text order, and what they come to for the whole document. `rulesFor` gives the
 * rules for a sentence's language (`casualtyRules(language)`), null where there are none. Offsets are UTF-16 code units
 * of `input.text`.
 */
export function readCasualties<Of extends CasualtyInput>(
  input: Of,
  rulesFor: (sentence: Of['sentences'][number]) => CasualtyRules | null,
): { casualties: Casualty[]; casualtySummary: CasualtySummary; casualtyEvents: CasualtyEvent[] } {
  const context = contextOf(input);
  const drafts: Draft[] = [];
  for (const sentence of input.sentences) {
    const rules = rulesFor(sentence);
    if (rules === null) continue;
    for (const piece of pieces(input.text, sentence)) {
      drafts.push(...readSentence(piece, context, rules, drafts));
    }
  }
  const ids = new Map(drafts.map((draft, index) => [draft, `c${index + 1}`]));
  const lead = leadEndOf(input.sentences, input.blocks ?? [], 2);
  const openingEnd = leadEndOf(input.sentences, input.blocks ?? [], openingSentences);
  const roles = new Map<string, number>();
  for (const sentence of input.sentences) {
    const rules = sentence.start < openingEnd ? rulesFor(sentence) : null;
    if (rules === null) continue;
    for (const { value } of rules.lexicon.match(context.foldedBy(rules), sentence.start, sentence.end)) {
      roles.set(value.role, (roles.get(value.role) ?? 0) + 1);
    }
  }
  const summaryInput = {
    ...input,
    leadEnd: lead,
    openingEnd,
    opensWithVictims: roles.has('trigger') || roles.has('cause'),
    opensWithSport: (roles.get('sport') ?? 0) >= sportWords,
    opensUnreal: roles.has('unreal'),
  };
  const { casualtySummary, casualtyEvents } = summariseEvents(drafts, ids, summaryInput);
  return { casualties: number(drafts, ids), casualtySummary, casualtyEvents };
}

/** How many sentences behind the headline a text has time to say what it is about. */
const openingSentences = 4;

/** So many words of sport in its opening make a text one on sport. */
const sportWords = 4;

/** Longest stretch read as one sentence, in characters: binding takes the square of what it holds. */
const longestSentence = 1500;

/** The sentence, or what a longer one is cut into: tables and lists without full stops. */
function* pieces(text: string, { start, end }: Range): Iterable<Range> {
  let from = start;
  while (end - from > longestSentence) {
    const window = text.slice(from, from + longestSentence);
    const cut = Math.max(...[',', ';', '，', '；', ' ', '、'].map((mark) => window.lastIndexOf(mark)));
    const to = from + (cut > longestSentence / 2 ? cut + 1 : longestSentence);
    yield { start: from, end: to };
    from = to;
  }
  yield { start: from, end };
}

/** The records with their ids, parts linked with their totals. */
function number(drafts: readonly Draft[], ids: ReadonlyMap<Draft, string>): Casualty[] {
  const parts = new Map<Draft, string[]>();
  for (const draft of drafts) {
    if (draft.parent === null) continue;
    const known = parts.get(draft.parent) ?? [];
    parts.set(draft.parent, [...known, ids.get(draft)!]);
  }
  return drafts.map((draft) => {
    const {
      parent,
      additional: _,
      active: __,
      toll: ___,
      names: ____,
      natural: _____,
      sequel: ______,
      partial: _______,
      violent: ________,
      ...casualty
    } = draft;
    return {
      id: ids.get(draft)!,
      ...casualty,
      subsetOf: (parent !== null ? ids.get(parent) : undefined) ?? null,
      parts: parts.get(draft) ?? [],
    };
  });
}
