import type { ReadName } from '../contract.js';

type NameType = ReadName['type'];

/** What data sets call the four types. Other types (dates, amounts …) count as no name. */
const TYPES: Readonly<Record<string, NameType>> = {
  PER: 'PER',
  PERSON: 'PER',
  LOC: 'LOC',
  LOCATION: 'LOC',
  GPE: 'LOC',
  ORG: 'ORG',
  ORGANIZATION: 'ORG',
  ORGANISATION: 'ORG',
  MISC: 'MISC',
};

/** A model's label: of which type of name, and whether it begins or ends one. */
export interface Label {
  readonly type: NameType | null;
  readonly begins: boolean;
  readonly ends: boolean;
}

/**
 * Reads labels of the schemes IO, BIO, BIOES and BILOU, with the part before or after the type (`B-PER`, `PER_B`).
 * Undefined where none of them names a type.
 */
export function readLabels(labels: readonly string[]): Label[] | undefined {
  const read = labels.map((label): Label => {
    const parts = label.toUpperCase().split(/[-_]/);
    const type = parts.map((part) => TYPES[part]).find((each) => each !== undefined) ?? null;
    const part = parts.find((each) => each.length === 1) ?? 'I';
    return { type, begins: /[BSU]/.test(part), ends: /[ESLU]/.test(part) };
  });
  return read.some(({ type }) => type !== null) ? read : undefined;
}
