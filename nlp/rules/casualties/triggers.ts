import type { CasualtyRole, Found, TriggerRole } from './rules.js';

/** Triggers read in one sentence: more are no sentence, and binding takes the square of their number. */
export const mostTriggers = 40;

/** Triggers of the same words and type as one, with the frames of all. */
export function merge(triggers: readonly Found<TriggerRole>[]): Found<TriggerRole>[] {
  const merged: Found<TriggerRole>[] = [];
  for (const trigger of triggers) {
    const same = merged.findIndex(
      ({ start, value }) => start === trigger.start && value.type === trigger.value.type,
    );
    const known = merged[same];
    if (known === undefined) merged.push(trigger);
    else {
      const frames = [...known.value.frames, ...trigger.value.frames];
      const alone = known.value.alone ?? trigger.value.alone;
      const plural = known.value.plural || trigger.value.plural;
      merged[same] = { ...known, value: { ...known.value, frames, alone, plural } };
    }
  }
  return merged;
}

/** How far behind its head the rest of a parted trigger may stand, in characters. */
const headReach = 60;

/** The nearest head that a parted trigger needs before it. */
export function headOf(
  { start, value }: Found<CasualtyRole>,
  heads: readonly Found<CasualtyRole>[],
  folded: string,
): Found<CasualtyRole> | undefined {
  if (value.role !== 'trigger' || value.head === null) return undefined;
  return heads.findLast(
    (found) =>
      found.value.role === 'head' &&
      found.value.head === value.head &&
      found.end <= start &&
      start - found.end <= headReach &&
      // The point of 2.300 ends no sentence.
      !/[;!?。；！？]|\.(?!\d)/.test(folded.slice(found.end, start)),
  );
}
