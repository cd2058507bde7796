import type { CasualtyEvent, CasualtySummary, CasualtyType } from '../../../schemas/index.js';
import { type EventDraft, groupEvents } from './events.js';
import type { SummaryInput } from './position.js';
import type { Draft } from './read.js';
import { mayBeSameEvent } from './rivals.js';
import { summarise } from './summary.js';

/**
 * The figures of a text for its main event and for each event it tells of. The main event, which stands first, holds the
 * figure that headline and lead weigh most; `ids` are the ids of the records.
 */
export function summariseEvents(
  drafts: readonly Draft[],
  ids: ReadonlyMap<Draft, string>,
  input: SummaryInput,
): { casualtySummary: CasualtySummary; casualtyEvents: CasualtyEvent[] } {
  const groups = groupEvents(drafts, input);
  const eventOf = new Map(groups.flatMap((event) => event.records.map((draft) => [draft, event] as const)));
  const isSameEvent = (a: Draft, b: Draft): boolean => {
    const [first, second] = [eventOf.get(a), eventOf.get(b)];
    return mayBeSameEvent(a, b) && (first === undefined || second === undefined || first === second);
  };
  const casualtySummary = summarise(drafts, ids, input, isSameEvent);
  const draftOf = new Map([...ids].map(([draft, id]) => [id, draft]));
  const owner = (type: CasualtyType): EventDraft | undefined =>
    eventOf.get(draftOf.get(casualtySummary[type]?.evidence[0] ?? '')!);
  const types = Object.keys(casualtySummary) as CasualtyType[];
  const main = owner('killed') ?? types.map(owner).find((event) => event !== undefined);
  const told = groups.flatMap((event) => {
    const own = summarise(event.records, ids, input, isSameEvent);
    const shared = types.filter((type) => owner(type) === event);
    const totals = { ...own, ...Object.fromEntries(shared.map((type) => [type, casualtySummary[type]])) };
    return Object.keys(totals).length === 0 ? [] : [{ event, totals }];
  });
  told.sort((a, b) => Number(b.event === main) - Number(a.event === main));
  const numbered = new Map(told.map(({ event }, index) => [event, `ev${index + 1}`]));
  const casualtyEvents = told.map(({ event, totals }) => ({
    id: numbered.get(event)!,
    partOf: event.whole === null ? null : (numbered.get(event.whole) ?? null),
    place: event.place?.id ?? event.records.find(({ place }) => place !== null)?.place ?? null,
    when: whenOf(event, input),
    cause: event.records.find(({ cause }) => cause !== null)?.cause?.class ?? null,
    totals,
  }));
  return { casualtySummary, casualtyEvents };
}

/** The first date of an event that is known to the day, else the first one. */
function whenOf({ records }: EventDraft, { dates = [] }: SummaryInput): number | null {
  const named = records.flatMap(({ when }) => (when === null ? [] : [when]));
  return named.find((when) => /^\d{4}-\d\d-\d\d/.test(dates[when]?.value ?? '')) ?? named[0] ?? null;
}
