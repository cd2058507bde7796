import { assign } from './assign.js';
import { bindingCost, bindingLimit, isTopic } from './cost.js';
import { type Group, isCounted, isSingle, one, two } from './group.js';
import { withList } from './lists.js';
import type { Found, TriggerRole } from './rules.js';
import { onlySpace, type SentenceView } from './sentence.js';

/** A trigger with the people it befell. `group` is null where the verb form alone says that it was one person. */
export interface Binding {
  readonly trigger: Found<TriggerRole>;
  readonly groups: readonly Group[];
  readonly cost: number;
}

/** What an implicit figure costs that rests on a singular verb without a subject. */
const verbAlone = 5;

/** An implicit figure this cheap is a direct object or subject and no echo of a counted one. */
const precise = 3;

/**
 * The assignment of groups to triggers that explains most at the least cost, a counted group being worth more than an
 * implicit one; then the other members of the lists that the bound groups stand in.
 */
export function bindTriggers(view: SentenceView, groups: readonly Group[]): Binding[] {
  const { triggers } = view;
  const costs = triggers.map((trigger) => groups.map((group) => bindingCost(trigger, group, view)));
  const gains = costs.map((row) =>
    row.map((cost, column) => {
      const worth = isCounted(groups[column]!) ? bindingLimit.counted + 2 : bindingLimit.uncounted + 0.1;
      return cost === Number.POSITIVE_INFINITY ? 0 : worth - cost;
    }),
  );
  const columns = assign(gains);
  const pairs = triggers.flatMap((trigger, row) => {
    const group = groups[columns[row]!];
    return group === undefined ? [] : [{ trigger, group, cost: costs[row]![columns[row]!]! }];
  });
  const counted = pairs.filter(({ group }) => isCounted(group));
  const bound = pairs.filter(
    ({ trigger, group, cost }) => isCounted(group) || cost <= precise || !repeats(trigger, view, counted),
  );
  shareDeaths(view, costs, groups, bound);
  shareTopics(view, costs, groups, bound);
  const usedTriggers = new Set(bound.map(({ trigger }) => trigger));
  const usedGroups = new Set(bound.map(({ group }) => group));
  const bindings: Binding[] = bound
    .map(({ trigger, group, cost }) => ({
      trigger,
      groups: withList(group, trigger, groups, usedGroups, view),
      cost,
    }))
    // “Under the shelling of Donetsk died (plural) …”: one name is not who died.
    .filter(({ trigger, groups: [first, second] }) => {
      return !trigger.value.plural || second !== undefined || !isSingle(first!);
    });
  for (const trigger of view.triggers) {
    const { start, end, value } = trigger;
    if (usedTriggers.has(trigger) || value.alone === null || repeats(trigger, view, bound)) continue;
    if (value.frames.includes('noun') && isSpeaker(trigger, view)) continue;
    const group: Group = {
      start,
      end,
      kind: value.alone === 2 ? 'number' : 'pronoun',
      quantity: value.alone === 2 ? two : one,
      number: null,
      class: null,
      subset: false,
    };
    bindings.push({ trigger, groups: [group], cost: verbAlone });
  }
  return bindings.sort((a, b) => a.trigger.start - b.trigger.start);
}

/**
 * “Two men were shot and later died”: a verb of dying without a subject takes the people that another verb hurt, who
 * then are no longer among the injured.
 */
function shareDeaths(
  view: SentenceView,
  costs: readonly (readonly number[])[],
  groups: readonly Group[],
  bound: { trigger: Found<TriggerRole>; group: Group; cost: number }[],
): void {
  view.triggers.forEach((trigger, row) => {
    const { type, frames } = trigger.value;
    if (type !== 'killed' || !frames.includes('undergo')) return;
    const taken = (other: { trigger: Found<TriggerRole>; group: Group }) =>
      other.trigger === trigger ||
      (other.group.start >= trigger.end && view.distance(trigger.end, other.group.start) <= ownReach);
    if (bound.some(taken)) return;
    const hurt = bound.findLast(
      (other) => other.trigger.value.type === 'injured' && other.trigger.end <= trigger.start,
    );
    if (hurt === undefined) return;
    const cost = costs[row]![groups.indexOf(hurt.group)]!;
    if (cost < Number.POSITIVE_INFINITY) bound[bound.indexOf(hurt)] = { trigger, group: hurt.group, cost };
  });
}

/** 男性は救助されたが、意識不明の重体: the topic of a sentence is hurt or dies by a later verb too. */
function shareTopics(
  view: SentenceView,
  costs: readonly (readonly number[])[],
  groups: readonly Group[],
  bound: { trigger: Found<TriggerRole>; group: Group; cost: number }[],
): void {
  view.triggers.forEach((trigger, row) => {
    const { type } = trigger.value;
    if ((type !== 'killed' && type !== 'injured') || bound.some((other) => other.trigger === trigger)) return;
    const shared = bound.find(
      (other) =>
        other.trigger.end <= trigger.start && other.trigger.value.type !== type && isTopic(view, other.group),
    );
    if (shared === undefined) return;
    if (bound.some((other) => other.group === shared.group && other.trigger.value.type === type)) return;
    const cost = costs[row]![groups.indexOf(shared.group)]!;
    if (cost < Number.POSITIVE_INFINITY) bound.push({ trigger, group: shared.group, cost });
  });
}

/** « rapporte Karim Belaïd, un rescapé », «contó un superviviente»: who is quoted is no figure. */
function isSpeaker({ start }: Found<TriggerRole>, view: SentenceView): boolean {
  const named = /\p{Lu}[\p{L}’'-]{0,40}, $/u.test(
    view.text.slice(Math.max(view.start, start - longestName), start),
  );
  return named || view.plain('said').some(({ end }) => end <= start && onlySpace(view, end, start));
}

/** Longest last word of a name, in characters, with the comma behind it. */
const longestName = 30;

/** A verb has people of its own where they stand this close behind it, in words. */
const ownReach = 4;

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
