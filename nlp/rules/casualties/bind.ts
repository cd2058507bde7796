import { bindingCost } from './cost.js';
import { type Group, isCounted, one } from './group.js';
import { withList } from './lists.js';
import type { TriggerRole } from './rules.js';
import type { Found, SentenceView } from './sentence.js';

/** A trigger with the people it befell. `group` is null where the verb form alone says that it was one person. */
export interface Binding {
  readonly trigger: Found<TriggerRole>;
  readonly groups: readonly Group[];
  readonly cost: number;
}

/** What an implicit figure costs that rests on a singular verb without a subject. */
const verbAlone = 5;

/**
 * The cheapest one-to-one assignment of groups to triggers, taken greedily from the cheapest pair on; then the other
 * members of lists that the bound groups stand in.
 */
export function bindTriggers(view: SentenceView, groups: readonly Group[]): Binding[] {
  const pairs = view.triggers
    .flatMap((trigger) =>
      groups.map((group) => ({ trigger, group, cost: bindingCost(trigger, group, view) })),
    )
    .filter(({ cost }) => cost < Number.POSITIVE_INFINITY)
    .sort((a, b) => a.cost - b.cost);
  const usedTriggers = new Set<Found<TriggerRole>>();
  const usedGroups = new Set<Group>();
  const bound: { trigger: Found<TriggerRole>; group: Group; cost: number }[] = [];
  for (const pair of pairs) {
    if (usedTriggers.has(pair.trigger) || usedGroups.has(pair.group)) continue;
    if (!isCounted(pair.group) && repeats(pair.trigger, view, bound)) continue;
    usedTriggers.add(pair.trigger);
    usedGroups.add(pair.group);
    bound.push(pair);
  }
  const bindings: Binding[] = bound.map(({ trigger, group, cost }) => ({
    trigger,
    groups: withList(group, trigger, groups, usedGroups, view),
    cost,
  }));
  for (const trigger of view.triggers) {
    if (usedTriggers.has(trigger) || !trigger.value.singular || repeats(trigger, view, bound)) continue;
    const { start, end } = trigger;
    const group: Group = {
      start,
      end,
      kind: 'pronoun',
      quantity: one,
      number: null,
      class: null,
      subset: false,
    };
    bindings.push({ trigger, groups: [group], cost: verbAlone });
  }
  return bindings.sort((a, b) => a.trigger.start - b.trigger.start);
}

/** True where a trigger of the same type already has its victims close by: “shot and killed”, “the deadly attack killed”. */
function repeats(
  trigger: Found<TriggerRole>,
  view: SentenceView,
  bound: readonly { trigger: Found<TriggerRole>; group: Group }[],
): boolean {
  return bound.some(
    (other) =>
      other.trigger.value.type === trigger.value.type &&
      isCounted(other.group) &&
      Math.min(
        view.distance(trigger.end, other.trigger.start) || 99,
        view.distance(other.trigger.end, trigger.start) || 99,
      ) <= 8,
  );
}
