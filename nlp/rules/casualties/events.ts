import type { CauseClass, Entity } from '../../../schemas/index.js';
import { isAround, isSpecific, mayBeSamePlace } from './event-places.js';
import type { Draft } from './read.js';
import type { CasualtyInput } from './text.js';

/** The records of one event, in text order. `place` is the most specific place named, `whole` the event it is part of. */
export interface EventDraft {
  readonly records: Draft[];
  place: Entity | null;
  whole: EventDraft | null;
}

/** A repeated figure from here on is the same event told again; small ones are alike by chance. */
const telling = 5;

/** Days between two events that are not one. */
const apart = 2;

/** Causes that reports use for one another. */
const families: readonly (readonly CauseClass[])[] = [
  [
    'mine',
    'shelling',
    'airstrike',
    'drone',
    'missile',
    'bombing',
    'suicide_bombing',
    'explosion',
    'clash',
    'shooting',
    'execution',
    'fire',
    'collapse',
  ],
  ['flood', 'storm', 'landslide', 'avalanche', 'drowning', 'shipwreck', 'tsunami', 'collapse'],
  ['quake', 'tsunami', 'landslide', 'eruption', 'collapse'],
  ['crash', 'vehicle_ramming', 'fire', 'explosion', 'drowning'],
  ['stabbing', 'shooting', 'execution', 'vehicle_ramming'],
];

/**
 * The events that the figures of a text tell of, by where, when and by what. Figures of earlier times, of what might be
 * and of what is denied belong to none; parts go with their total. A round-up's total is an event of its own, of which
 * those that add up to it are parts.
 */
export function groupEvents(drafts: readonly Draft[], input: CasualtyInput): EventDraft[] {
  const entities = new Map((input.entities ?? []).map((entity) => [entity.id, entity]));
  const told = drafts.filter(({ status, parent, low, high }) => {
    const real = status === 'asserted' || status === 'claimed' || status === 'updated';
    return real && parent === null && (low !== null || high !== null);
  });
  const events: EventDraft[] = [];
  const open: Draft[] = [];
  for (const draft of told) {
    const named = draft.place === null ? undefined : entities.get(draft.place);
    const place = named !== undefined && isSpecific(named) ? named : null;
    const last = events.at(-1);
    if (place === null && (last === undefined || isFarBehind(draft, last, input))) {
      open.push(draft);
      continue;
    }
    const known = events.findLast((event) => fits(draft, place, event, input));
    if (known === undefined) events.push({ records: [draft], place, whole: null });
    else {
      known.records.push(draft);
      // “In the state of Michoacán … in the town of Zinapécuaro”: the town says more.
      if (
        known.place === null ||
        (place !== null && isAround(known.place, place) && known.place.place!.kind === 'region')
      )
        known.place = place;
    }
  }
  for (const draft of open) settle(draft, events, input);
  for (const { records } of events) records.sort((a, b) => a.trigger.start - b.trigger.start);
  linkWholes(events);
  return events.sort((a, b) => a.records[0]!.trigger.start - b.records[0]!.trigger.start);
}

/** A figure without a place goes with the event told last only in the same paragraph. */
function isFarBehind(draft: Draft, event: EventDraft, { text }: CasualtyInput): boolean {
  return text.slice(event.records.at(-1)!.trigger.end, draft.trigger.start).includes('\n');
}

/** True where `draft` may tell of `event`. */
function fits(draft: Draft, place: Entity | null, event: EventDraft, input: CasualtyInput): boolean {
  if (event.records.some((other) => repeats(draft, other))) return true;
  if (place !== null && event.place !== null && !mayBeSamePlace(place, event.place)) {
    // “Three dead in Bavaria”, “in Passau three people died”.
    return isAround(place, event.place) && event.records.some((other) => isSameFigure(draft, other));
  }
  return !event.records.some((other) => isOtherDay(draft, other, input) || isOtherCause(draft, other));
}

const repeats = (a: Draft, b: Draft): boolean =>
  isSameFigure(a, b) && a.count! >= telling && !isOtherCause(a, b);

const isSameFigure = (a: Draft, b: Draft): boolean =>
  a.type === b.type && a.count !== null && a.count === b.count;

function isOtherDay({ when: a }: Draft, { when: b }: Draft, { dates = [] }: CasualtyInput): boolean {
  const day = (index: number | null) => {
    const date = index === null ? undefined : dates[index];
    return date?.grain === 'day' && date.value !== null ? Date.parse(date.value.slice(0, 10)) : Number.NaN;
  };
  return Math.abs(day(a) - day(b)) >= apart * 86_400_000;
}

function isOtherCause({ cause: a }: Draft, { cause: b }: Draft): boolean {
  if (a === null || b === null || a.class === b.class || a.class === 'other' || b.class === 'other')
    return false;
  return !families.some((family) => family.includes(a.class) && family.includes(b.class));
}

/**
 * Puts a figure that names no place where it belongs: to an event with the same figure, else to the only one it may be,
 * else to those of a whole text.
 */
function settle(draft: Draft, events: EventDraft[], input: CasualtyInput): void {
  const possible = events.filter((event) => fits(draft, null, event, input));
  const same = possible.find(({ records }) => records.some((other) => isSameFigure(draft, other)));
  const placed = possible.filter(({ place }) => place !== null);
  const general = possible.find(({ place }) => place === null);
  const before = placed.filter(({ records }) => records[0]!.trigger.start < draft.trigger.start);
  const only = placed.length === 1 ? placed[0] : undefined;
  // A toll goes on with what was told last, another figure with the only event told so far.
  const told = draft.toll || draft.status === 'updated' || before.length === 1 ? before.at(-1) : undefined;
  const known = same ?? general ?? only ?? told;
  if (known === undefined) events.push({ records: [draft], place: null, whole: null });
  else known.records.push(draft);
}

/** Finds the totals of round-ups: an event whose dead, or else injured, are as many as those of all others together. */
function linkWholes(events: readonly EventDraft[]): void {
  if (events.length < 3) return;
  for (const type of ['killed', 'injured'] as const) {
    const totals = events.map((event) => largestOf(event, type));
    const sum = totals.reduce((all, total) => all + total, 0);
    const several = totals.filter((total) => total > 0).length > 2;
    const whole = several ? events[totals.findIndex((total) => total > 0 && 2 * total === sum)] : undefined;
    if (whole === undefined) continue;
    for (const other of events) if (other !== whole) other.whole = whole;
    return;
  }
}

const largestOf = ({ records }: EventDraft, type: Draft['type']): number =>
  records.reduce((most, draft) => (draft.type === type ? Math.max(most, draft.count ?? 0) : most), 0);
