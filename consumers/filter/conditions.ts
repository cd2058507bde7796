import type { EnrichedDocument } from '../../schemas/index.js';
import type { Field } from './fields.js';

/** Says whether a document is wanted. */
export type DocumentFilter = (document: EnrichedDocument) => boolean;

export const COMPARISONS = ['=', '!=', '<', '<=', '>', '>=', '~'] as const;
export type Comparison = (typeof COMPARISONS)[number];

const holds: Readonly<Record<'=' | '!=' | '<' | '<=' | '>' | '>=', (a: number, b: number) => boolean>> = {
  '=': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};

/**
 * The condition `field comparison value`, or why there is no such condition. A comparison with what a document does
 * not know is false, whichever way it is put. Text is compared without regard to case.
 */
export function condition(field: Field, comparison: Comparison, value: string): DocumentFilter | string {
  if (field.kind === 'text') return textCondition(field.of, comparison, value.toLowerCase());
  if (comparison === '~') return 'only text can be searched with ~';
  const compare = holds[comparison];
  if (field.kind === 'number') {
    const wanted = Number(value);
    if (value.trim() === '' || !Number.isFinite(wanted)) return `${value} is no number`;
    return (document) => {
      const found = field.of(document);
      return found !== null && compare(found, wanted);
    };
  }
  const wanted = Date.parse(value);
  if (!/^\d{4}(-\d\d){0,2}(T|$)/.test(value) || Number.isNaN(wanted)) {
    return `${value} is no date; write one like 2026-03-02 or 2026-03-02T08:00:00Z`;
  }
  return (document) => {
    const found = Date.parse(field.of(document) ?? '');
    return !Number.isNaN(found) && compare(found, wanted);
  };
}

function textCondition(
  of: (document: EnrichedDocument) => readonly (string | null)[],
  comparison: Comparison,
  wanted: string,
): DocumentFilter | string {
  const known = (document: EnrichedDocument) =>
    of(document).flatMap((value) => (value === null ? [] : [value.toLowerCase()]));
  if (comparison === '=') return (document) => known(document).includes(wanted);
  if (comparison === '~') return (document) => known(document).some((value) => value.includes(wanted));
  if (comparison !== '!=') return `text has no order for ${comparison}`;
  return (document) => {
    const values = known(document);
    return values.length > 0 && !values.includes(wanted);
  };
}

/** The condition that a document knows the field at all; for a count, that it is not zero. */
export function presence(field: Field): DocumentFilter {
  if (field.kind === 'text') return (document) => field.of(document).some((value) => value !== null);
  if (field.kind === 'date') return (document) => field.of(document) !== null;
  return (document) => (field.of(document) ?? 0) !== 0;
}
