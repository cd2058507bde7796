import type { Around, NumberData } from '../../../lang/contract/numbers.js';
import type { Language } from '../../../lang/contract.js';
import type { Modifier, NumberKind } from '../../../schemas/index.js';
import { Lexicon } from '../lexicon/lexicon.js';
import { parsePattern } from '../lexicon/pattern.js';

/** What a word does in or around a numeral. */
export type NumberRole =
  | {
      readonly role: 'value' | 'multiplier';
      readonly min: number;
      readonly max: number | null;
      readonly approx: boolean;
    }
  | { readonly role: 'article' | 'joiner' | 'range' | 'change' | 'open' | 'and' | 'blocked' | 'glued' }
  | { readonly role: 'modifier'; readonly side: Side; readonly modifier: Modifier }
  | { readonly role: 'kind'; readonly side: Side; readonly kind: NumberKind };
export type Side = 'before' | 'after';

/** The numeral grammar of one language, compiled. */
export interface NumberRules {
  readonly data: NumberData;
  readonly lexicon: Lexicon<NumberRole>;
  /** The numeral words that may stand inside a compound, folded; empty unless the language writes them together. */
  readonly glued: ReadonlyMap<string, NumberRole>;
  /** Words between the parts of a numeral, and those for “more” behind it, folded. */
  readonly joiners: ReadonlySet<string>;
  readonly more: ReadonlySet<string>;
}

const compiled = new WeakMap<NumberData, NumberRules>();

/** The compiled grammar of `language`, or null where it has none. Compiled once for each language. */
export function numberRules({
  numbers: data,
  writing,
}: Pick<Language, 'numbers' | 'writing'>): NumberRules | null {
  if (data === undefined) return null;
  const known = compiled.get(data);
  if (known !== undefined) return known;
  const numerals = [...numeralEntries(data)];
  const spaced = writing?.spaced ?? true;
  const gluedForms = data.glued === true && spaced ? [...gluedEntries(data, numerals)] : [];
  const lexicon = new Lexicon<NumberRole>(writing, [
    ...numerals,
    ...aroundEntries(data),
    ...gluedForms.map(([form]) => [`${form}*`, { role: 'glued' }] as const),
  ]);
  const rules: NumberRules = {
    data,
    lexicon,
    joiners: new Set((data.joiner?.words ?? []).map((word) => lexicon.fold(word))),
    more: new Set((data.modifiers.over?.after ?? []).map((word) => lexicon.fold(word))),
    glued: new Map(gluedForms.map(([form, role]) => [lexicon.fold(form), role])),
  };
  compiled.set(data, rules);
  return rules;
}

function* numeralEntries(data: NumberData): Iterable<readonly [string, NumberRole]> {
  for (const [form, value] of Object.entries(data.words)) {
    yield [form, { role: 'value', min: value, max: value, approx: false }];
  }
  for (const [form, value] of Object.entries(data.multipliers)) {
    yield [form, { role: 'multiplier', min: value, max: value, approx: false }];
  }
  for (const [form, value] of Object.entries(data.collectives ?? {})) {
    yield [form, { role: 'multiplier', min: value, max: value, approx: true }];
  }
  for (const [form, [min, max]] of Object.entries(data.indefinites ?? {})) {
    yield [form, { role: 'value', min: min ?? 0, max, approx: true }];
  }
}

function* gluedEntries(
  data: NumberData,
  numerals: readonly (readonly [string, NumberRole])[],
): Iterable<readonly [string, NumberRole]> {
  for (const [entry, role] of numerals) {
    for (const { text, openStart, openEnd } of parsePattern(entry)) {
      if (!openStart && !openEnd && !text.includes(' ')) yield [text, role];
    }
  }
  for (const word of data.joiner?.words ?? []) yield [word, { role: 'joiner' }];
}

function* aroundEntries(data: NumberData): Iterable<readonly [string, NumberRole]> {
  const roles = (words: readonly string[] | undefined, role: NumberRole) =>
    (words ?? []).map((word) => [word, role] as const);
  yield* roles(data.articles, { role: 'article' });
  yield* roles(data.joiner?.words, { role: 'joiner' });
  yield* roles(data.ranges, { role: 'range' });
  yield* roles(data.between?.open, { role: 'open' });
  yield* roles(data.between?.and, { role: 'and' });
  yield* roles(data.changes, { role: 'change' });
  yield* roles(data.ordinals, { role: 'blocked' });
  yield* roles(data.traps, { role: 'blocked' });
  for (const [modifier, around] of Object.entries(data.modifiers) as [Modifier, Around][]) {
    yield* roles(around.before, { role: 'modifier', side: 'before', modifier });
    yield* roles(around.after, { role: 'modifier', side: 'after', modifier });
  }
  for (const [kind, around] of Object.entries(data.kinds) as [NumberKind, Around][]) {
    yield* roles(around.before, { role: 'kind', side: 'before', kind });
    yield* roles(around.after, { role: 'kind', side: 'after', kind });
  }
}
