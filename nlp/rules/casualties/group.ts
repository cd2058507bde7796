import type { Modifier, NumberMention, Range, VictimClass } from '../../../schemas/index.js';

/** A number of people: null where the wording sets no bound. */
export interface Quantity {
  readonly min: number | null;
  readonly max: number | null;
  readonly modifier: Modifier;
}

/** How a group of people is given. `bare` is a number without a noun, `unknown` one with a noun that is in no list. */
export type GroupKind = 'number' | 'bare' | 'unknown' | 'one' | 'any' | 'many' | 'name' | 'pronoun';

/** People whom a sentence mentions and who may be the victims of one of its triggers. */
export interface Group {
  readonly start: number;
  readonly end: number;
  readonly kind: GroupKind;
  readonly quantity: Quantity;
  readonly number: NumberMention | null;
  readonly class: VictimClass | null;
  /** The name given to one person: the group itself, or what stands beside the noun (“his friend Raymond Toller”). */
  readonly name?: Range;
  /** Part of a group given elsewhere: never a figure of its own event. */
  subset: boolean;
}

export const one: Quantity = { min: 1, max: 1, modifier: 'exact' };
export const two: Quantity = { min: 2, max: 2, modifier: 'exact' };
export const unknown: Quantity = { min: null, max: null, modifier: 'vague' };

/** True where the text writes the number out. */
export const isCounted = ({ kind }: Group): boolean =>
  kind === 'number' || kind === 'bare' || kind === 'unknown';

/** True for one person who is not counted: a noun in the singular, a name, a pronoun. */
export const isSingle = (group: Group): boolean => !isCounted(group) && group.quantity.min === 1;
