import type { CasualtyData, TriggerForms } from '../../../lang/contract/casualties.js';
import type { Language } from '../../../lang/contract.js';
import type { CasualtyType, CauseClass, VictimClass } from '../../../schemas/index.js';
import { Lexicon, type LexiconMatch } from '../lexicon/lexicon.js';
import { formatPattern, parsePattern } from '../lexicon/pattern.js';
import { type NumberRules, numberRules } from '../numbers/rules.js';

export type Frame = Exclude<keyof TriggerForms, 'singular' | 'dual' | 'plural'>;
export type PersonNumber = 'one' | 'two' | 'many' | 'any';

export interface TriggerRole {
  readonly role: 'trigger';
  readonly type: CasualtyType;
  /** The ways it may take its victims, more than one where a form is listed in several frames. */
  readonly frames: readonly Frame[];
  /** The people that the form tells of by itself: 1 for a singular verb, 2 for an Arabic dual, else null. */
  readonly alone: 1 | 2 | null;
  readonly plural: boolean;
  /** Number of the head that must stand before it (`claimed … lives`); null where it needs none. */
  readonly head: number | null;
}
export interface HeadRole {
  readonly role: 'head';
  readonly head: number;
}
export interface PersonRole {
  readonly role: 'person';
  readonly class: VictimClass;
  readonly number: PersonNumber;
}
export interface CauseRole {
  readonly role: 'cause';
  readonly class: CauseClass;
}
/** Words whose meaning is their role alone. */
export type PlainRole =
  | 'nonPerson'
  | 'body'
  | 'trap'
  | 'pronounOne'
  | 'pronounMany'
  | 'reflexive'
  | 'possessive'
  | 'passive'
  | 'active'
  | 'accusative'
  | 'agent'
  | 'preposition'
  | 'determiner'
  | 'additional'
  | 'conjunction'
  | 'clause'
  | 'subset'
  | 'close'
  | 'partitive'
  | 'outOf'
  | 'negation'
  | 'zero'
  | 'hypothetical'
  | 'historic'
  | 'unreal'
  | 'natural'
  | 'sequel'
  | 'sport'
  | 'update'
  | 'superseded'
  | 'said'
  | 'accordingTo'
  | 'accordingToAfter'
  | 'citing'
  | 'claimed'
  | 'source';
export type CasualtyRole = TriggerRole | HeadRole | PersonRole | CauseRole | { readonly role: PlainRole };

/** A word found in a sentence, with what it does there. */
export type Found<Role> = LexiconMatch<Role>;

/** The casualty lexicon of one language, compiled. */
export interface CasualtyRules {
  readonly data: CasualtyData;
  readonly numbers: NumberRules;
  readonly lexicon: Lexicon<CasualtyRole>;
  /** True where words are parted by spaces. */
  readonly spaced: boolean;
}

const compiled = new WeakMap<CasualtyData, CasualtyRules>();

/** The compiled rules of `language`, or null where it lacks casualty or number data. Compiled once for each language. */
export function casualtyRules(
  language: Pick<Language, 'casualties' | 'numbers' | 'writing'>,
): CasualtyRules | null {
  const { casualties: data, writing } = language;
  const numbers = numberRules(language);
  if (data === undefined || numbers === null) return null;
  const known = compiled.get(data);
  if (known !== undefined) return known;
  const rules: CasualtyRules = {
    data,
    numbers,
    lexicon: new Lexicon(writing, entries(data)),
    spaced: writing?.spaced ?? true,
  };
  compiled.set(data, rules);
  return rules;
}

function* entries(data: CasualtyData): Iterable<readonly [string, CasualtyRole]> {
  const heads = new Map<string, number>();
  for (const [type, forms] of Object.entries(data.triggers) as [CasualtyType, TriggerForms][]) {
    yield* triggerEntries(type, forms, heads);
  }
  for (const [name, forms] of Object.entries(data.persons) as [
    VictimClass,
    Record<PersonNumber, string[]>,
  ][]) {
    for (const [number, words] of Object.entries(forms) as [PersonNumber, string[]][]) {
      for (const word of words) yield [word, { role: 'person', class: name, number }];
    }
  }
  for (const [name, words] of Object.entries(data.causes ?? {}) as [CauseClass, string[]][]) {
    for (const word of words) yield [word, { role: 'cause', class: name }];
  }
  for (const [role, words] of plainEntries(data)) for (const word of words ?? []) yield [word, { role }];
}

function* triggerEntries(
  type: CasualtyType,
  forms: TriggerForms,
  heads: Map<string, number>,
): Iterable<readonly [string, CasualtyRole]> {
  const { singular, dual, plural, ...frames } = forms;
  const spelled = (entry: string) => parsePattern(entry).map(formatPattern);
  const one = new Set((singular ?? []).flatMap(spelled));
  const two = new Set((dual ?? []).flatMap(spelled));
  const several = new Set((plural ?? []).flatMap(spelled));
  for (const [frame, words] of Object.entries(frames) as [Frame, readonly string[]][]) {
    for (const word of words) {
      const [first = '', tail] = word.split('…').map((part) => part.trim());
      let head: number | null = null;
      if (tail !== undefined) {
        head = heads.get(first) ?? heads.size;
        if (!heads.has(first)) yield [first, { role: 'head', head }];
        heads.set(first, head);
      }
      for (const form of spelled(tail ?? first)) {
        const alone = one.has(form) ? 1 : two.has(form) ? 2 : null;
        yield [form, { role: 'trigger', type, frames: [frame], alone, plural: several.has(form), head }];
      }
    }
  }
}

function plainEntries(data: CasualtyData): [PlainRole, readonly string[] | undefined][] {
  const { subset, attribution, pronouns } = data;
  return [
    ['nonPerson', data.nonPersons],
    ['body', data.bodies],
    ['trap', data.traps],
    ['pronounOne', pronouns?.one],
    ['pronounMany', pronouns?.many],
    ['reflexive', pronouns?.reflexive],
    ['possessive', data.possessives],
    ['passive', data.passive],
    ['active', data.active],
    ['accusative', data.accusative],
    ['agent', data.agents],
    ['preposition', data.prepositions],
    ['determiner', data.determiners],
    ['additional', data.additional],
    ['conjunction', data.conjunctions],
    ['clause', data.clauses],
    ['subset', subset?.open],
    ['close', subset?.close],
    ['partitive', subset?.partitive],
    ['outOf', subset?.outOf],
    ['negation', data.negation],
    ['zero', data.zero],
    ['hypothetical', data.hypothetical],
    ['historic', data.historic],
    ['unreal', data.unreal],
    ['natural', data.natural],
    ['sequel', data.sequel],
    ['sport', data.sport],
    ['update', data.update],
    ['superseded', data.superseded],
    ['said', attribution?.said],
    ['accordingTo', attribution?.accordingTo],
    ['accordingToAfter', attribution?.accordingToAfter],
    ['citing', attribution?.citing],
    ['claimed', attribution?.claimed],
    ['source', attribution?.sources],
  ];
}
