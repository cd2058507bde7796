import type { NameData } from '../../lang/contract/names.js';
import type { WordClusters } from '../../models/contract.js';
import type { Token } from '../../schemas/index.js';
import { compiledOnce } from '../rules/compiled.js';
import type { Draft } from '../rules/names/draft.js';
import type { TitleMatch } from '../rules/names/titles.js';
import type { Unit } from './units.js';

/** What the tagger sees of a block; every offset counts from the start of its text. */
export interface TaggerInput {
  readonly text: string;
  /** BCP 47 primary tag. */
  readonly language: string;
  readonly tokens: readonly Token[];
  readonly data: NameData | undefined;
  /** Names that knowledge and rules found; they must not overlap, and are in text order. */
  readonly known: readonly Draft[];
  readonly titles: readonly TitleMatch[];
  /** Clusters of words, where the model was trained with them. */
  readonly clusters: WordClusters | undefined;
}

/** The text in the one spelling that the tagger reads: traditional Chinese as simplified. Offsets stay. */
export function plainText({ text, data }: TaggerInput): string {
  const plain = data?.plain?.(text) ?? text;
  // A character that is a surrogate pair in one script only would shift every offset.
  return plain.length === text.length ? plain : text;
}

const TYPES: readonly Draft['type'][] = ['person', 'place', 'organization', 'group', 'event', 'other'];

/** For each unit what knowledge and rules say of it: 0 for nothing, else type, certainty and place in the name. */
export function knownClasses(units: readonly Unit[], known: readonly Draft[]): Uint8Array {
  const classes = new Uint8Array(units.length);
  let next = 0;
  for (const { start, end, type, confidence, by } of known) {
    while (next < units.length && units[next]!.end <= start) next++;
    for (let at = next; at < units.length && units[at]!.start < end; at++) {
      const first = units[at]!.start <= start;
      const last = units[at]!.end >= end;
      const part = first ? (last ? 3 : 0) : last ? 2 : 1;
      const sure = by !== 'knowledge' ? 3 : confidence >= 0.8 ? 2 : confidence >= 0.45 ? 1 : 0;
      classes[at] = 1 + part + 4 * (sure + 4 * TYPES.indexOf(type));
    }
  }
  return classes;
}

/** For each unit whether it belongs to a title (1), else what the language's data say of the word (2 …), else 0. */
export function cueClasses(units: readonly Unit[], { text, titles, data }: TaggerInput): Uint8Array {
  const classes = new Uint8Array(units.length);
  const words = data === undefined ? undefined : cueWords(data);
  let title = 0;
  for (const [at, { start, end }] of units.entries()) {
    while (title < titles.length && titles[title]!.end <= start) title++;
    const inTitle = title < titles.length && titles[title]!.start < end;
    classes[at] = inTitle ? 1 : (words?.get(text.slice(start, end).toLowerCase()) ?? 0);
  }
  return classes;
}

const cueWords = compiledOnce((data: NameData): ReadonlyMap<string, number> => {
  const lists = [data.notNames, data.particles, data.placeCues, data.placeNouns, data.organizationNouns];
  return new Map(
    lists.flatMap((list, index) => list.map((word) => [word.toLowerCase(), index + 2] as const)),
  );
});
