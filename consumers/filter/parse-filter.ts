import { COMPARISONS, type Comparison, condition, type DocumentFilter, presence } from './conditions.js';
import { type Field, filterFields } from './fields.js';
import { type FilterToken, filterError, filterTokens } from './tokens.js';

/** Brackets within brackets that are read; the parser calls itself for each. */
const MAX_DEPTH = 50;

/**
 * Reads a filter such as `casualties.killed >= 10 and country = AM`. Nothing is evaluated: a filter can only compare
 * fields of a document with values.
 *
 * Conditions: `field = value`, `!=`, `<`, `<=`, `>`, `>=`, `~` (contains), `field in (a, b)`, and a field alone, which
 * asks whether it is known (a count: not zero). They are joined by `and`, `or`, `not` and brackets; `and` binds
 * closer. Values with spaces or signs are quoted. Throws `E_FILTER_INVALID` saying what is wrong and where.
 */
export function parseFilter(filter: string): DocumentFilter {
  const tokens = filterTokens(filter);
  let next = 0;
  const look = () => tokens[next]!;
  const take = () => tokens[next++]!;
  const fail = ({ at }: FilterToken, reason: string) => filterError(filter, at, reason);
  const takes = (value: string) => {
    const token = look();
    if (token.kind === 'text' || token.value.toLowerCase() !== value) return false;
    next++;
    return true;
  };

  const value = (): FilterToken => {
    const token = take();
    if (token.kind !== 'word' && token.kind !== 'text') throw fail(token, 'a value is missing');
    return token;
  };
  const compared = (field: Field, comparison: Comparison, token: FilterToken): DocumentFilter => {
    const made = condition(field, comparison, token.value);
    if (typeof made === 'string') throw fail(token, made);
    return made;
  };
  const list = (field: Field): DocumentFilter => {
    if (!takes('(')) throw fail(look(), 'after "in" comes a list in brackets, like in (AM, AZ)');
    const conditions: DocumentFilter[] = [];
    do conditions.push(compared(field, '=', value()));
    while (takes(','));
    if (!takes(')')) throw fail(look(), 'the list is not closed with )');
    return (document) => conditions.some((one) => one(document));
  };
  const single = (): DocumentFilter => {
    const token = take();
    if (token.kind !== 'word') throw fail(token, 'a field is missing');
    const field = filterFields.get(token.value);
    if (field === undefined) {
      throw fail(token, `there is no field "${token.value}". Fields: ${[...filterFields.keys()].join(', ')}`);
    }
    if (takes('in')) return list(field);
    const comparison = COMPARISONS.find((sign) => look().kind === 'mark' && look().value === sign);
    if (comparison === undefined) return presence(field);
    take();
    return compared(field, comparison, value());
  };
  const factor = (depth: number): DocumentFilter => {
    if (depth > MAX_DEPTH) throw fail(look(), `brackets and "not" are nested more than ${MAX_DEPTH} deep`);
    if (takes('not')) {
      const inner = factor(depth + 1);
      return (document) => !inner(document);
    }
    if (!takes('(')) return single();
    const inner = either(depth + 1);
    if (!takes(')')) throw fail(look(), 'the bracket is not closed with )');
    return inner;
  };
  const all = (depth: number): DocumentFilter => {
    const parts = [factor(depth)];
    while (takes('and')) parts.push(factor(depth));
    return parts.length === 1 ? parts[0]! : (document) => parts.every((part) => part(document));
  };
  const either = (depth: number): DocumentFilter => {
    const parts = [all(depth)];
    while (takes('or')) parts.push(all(depth));
    return parts.length === 1 ? parts[0]! : (document) => parts.some((part) => part(document));
  };

  const whole = either(0);
  if (look().kind !== 'end') throw fail(look(), `"and" or "or" is missing before "${look().value}"`);
  return whole;
}
