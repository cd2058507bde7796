import { type Group, isCounted, type Quantity } from './group.js';

/**
 * The sum of the members of a list in `text`. A total followed by its parts (“six people, four soldiers and two
 * civilians”) is the total. An unknown member leaves the sum open upwards.
 */
export function total(groups: readonly Group[], text: string): Quantity {
  const first = groups[0]!.quantity;
  if (groups.length === 1) return first;
  const rest = add(groups.slice(1));
  if (groups.length > 2 && first.min !== null && rest.min === first.min && !isSerial(groups, text))
    return first;
  return add(groups);
}

/** “Two tourists, a guide, and a driver”: a comma before the conjunction makes those behind it members, not parts. */
function isSerial(groups: readonly Group[], text: string): boolean {
  const [before, last] = groups.slice(-2);
  return !groups.slice(1).every(isCounted) && text.slice(before!.end, last!.start).includes(',');
}

function add(groups: readonly Group[]): Quantity {
  let min = 0;
  let max: number | null = 0;
  let modifier: Quantity['modifier'] = 'exact';
  for (const { quantity } of groups) {
    min += quantity.min ?? quantity.max ?? 0;
    max = max === null || quantity.max === null ? null : max + quantity.max;
    if (quantity.modifier !== 'exact') modifier = quantity.modifier;
  }
  return { min, max, modifier };
}
