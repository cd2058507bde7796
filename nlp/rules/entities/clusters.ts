import type { KnowledgeEntity, Mention } from '../../../schemas/index.js';
import type { ResolvedMention } from './resolve.js';

/** Mentions of one entity, in text order. */
export interface Cluster {
  readonly entity: KnowledgeEntity | null;
  readonly mentions: readonly Mention[];
  readonly confidence: number;
}

/** Form in which two mentions of an unknown entity are the same: lower case, no dots, no spaces around. */
function keyOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[.·・‧•．\s-]+/g, ' ')
    .trim();
}

/** The words of a name; a name in an unspaced script is cut at its middle dots. */
function wordsOf(text: string): string[] {
  return text.split(/[\s·・‧•．]+/).filter((word) => word !== '');
}

/**
 * Groups mentions into entities: by known entity; unknown ones by their text, by a gloss in brackets
 * （斯提帕纳科特（Stepanakert）, World Food Programme (WFP)), and a short name by the fuller one that ends or begins
 * with it (Pashinyan, 帕希尼安). `text` is the document's.
 */
export function clusterMentions(resolved: readonly ResolvedMention[], text: string): Cluster[] {
  const parents = new Map<string, string>();
  const root = (key: string): string => {
    let at = key;
    while (parents.get(at) !== undefined && parents.get(at) !== at) at = parents.get(at)!;
    return at;
  };
  const keys = resolved.map(({ mention, entity }) => entity?.id ?? `text:${keyOf(mention.text)}`);
  for (const key of keys) parents.set(key, key);
  const known = new Set(resolved.flatMap(({ entity }) => (entity === null ? [] : [entity.id])));
  const join = (a: string, b: string) => {
    const [one, two] = [root(a), root(b)];
    if (one === two || (known.has(one) && known.has(two))) return;
    if (known.has(two)) parents.set(one, two);
    else parents.set(two, one);
  };
  for (let at = 1; at < resolved.length; at++)
    if (isGloss(resolved[at - 1]!.mention, resolved[at]!.mention, text)) join(keys[at - 1]!, keys[at]!);
  for (const [at, full] of longerPlaces(resolved)) join(keys[full]!, keys[at]!);
  const short = new Set<number>();
  for (const [at, full] of [...fullNames(resolved), ...familyNames(resolved, keys)]) {
    join(keys[full]!, keys[at]!);
    short.add(at);
  }
  return gather(resolved, keys.map(root), short);
}

/** True where `b` stands in brackets directly after `a`, with a place noun between at most. */
function isGloss(a: Mention, b: Mention, text: string): boolean {
  const between = text.slice(a.end, b.start);
  if (between.length > 5 || !/^[^\s()（）]{0,3}\s?[（(]\s?$/u.test(between)) return false;
  if (!/^\s?[)）]/.test(text.slice(b.end, b.end + 2))) return false;
  const acronym = /^\p{Lu}{2,8}$/u.test(b.text);
  return acronym ? a.type !== 'place' && initials(a.text, b.text) : sameScript(a.text, b.text) === false;
}

/** True where an acronym begins like its expansion; across scripts it can't be compared and is believed. */
function initials(expansion: string, acronym: string): boolean {
  if (!sameScript(expansion, acronym)) return true;
  const letters = wordsOf(expansion).map((word) => word[0]!.toUpperCase());
  return (
    letters.includes(acronym[0]!) &&
    [...acronym].filter((letter) => letters.includes(letter)).length * 2 >= acronym.length
  );
}

function sameScript(a: string, b: string): boolean {
  return /\p{Script=Latin}/u.test(a) === /\p{Script=Latin}/u.test(b);
}

/** For each unknown one-word person, the fuller name of the document that has it as first or last word: [short, full]. */
function fullNames(resolved: readonly ResolvedMention[]): [number, number][] {
  const byWord = new Map<string, number>();
  for (const [index, { mention, entity }] of resolved.entries()) {
    if (mention.type !== 'person' && entity?.type !== 'person') continue;
    const words = wordsOf(mention.text);
    if (words.length < 2) continue;
    // The last name first: it is what a text goes on with.
    for (const word of [words.at(-1)!, words[0]!]) if (!byWord.has(word)) byWord.set(word, index);
  }
  const pairs: [number, number][] = [];
  for (const [index, { mention, entity }] of resolved.entries()) {
    if (entity !== null || (mention.type !== 'person' && mention.type !== 'other')) continue;
    const full = byWord.get(mention.text.replace(/['’]s$/, ''));
    if (full !== undefined && full !== index && wordsOf(mention.text).length === 1) pairs.push([index, full]);
  }
  return pairs;
}

/** A family name of a script whose names are written without a blank, and a whole name. */
const FAMILY = /^(?:\p{Script=Han}{1,3}|\p{Script=Hangul})$/u;
const WHOLE = /^(?:\p{Script=Han}{3,6}|\p{Script=Hangul}{3})$/u;

/** For each unknown person who is no more than a family name (大谷, 윤), the one person of the document who has it: [short, full]. */
function familyNames(resolved: readonly ResolvedMention[], keys: readonly string[]): [number, number][] {
  const bearers = new Map<string, Map<string, number>>();
  for (const [index, { mention, entity }] of resolved.entries()) {
    if ((entity?.type ?? mention.type) !== 'person' || !WHOLE.test(mention.text)) continue;
    for (let size = 1; size < Math.min(mention.text.length, 4); size += 1) {
      const family = mention.text.slice(0, size);
      const of = bearers.get(family) ?? new Map<string, number>();
      if (!of.has(keys[index]!)) of.set(keys[index]!, index);
      bearers.set(family, of);
    }
  }
  return resolved.flatMap(({ mention, entity }, index): [number, number][] => {
    if (entity !== null || mention.type !== 'person' || !FAMILY.test(mention.text)) return [];
    const whole = [...(bearers.get(mention.text) ?? [])].filter(([key]) => key !== keys[index]);
    return whole.length === 1 ? [[index, whole[0]![1]]] : [];
  });
}

/** What a unit of administration ends with that names further units within it. */
const UNIT_END = /[省市县縣区區州镇鎮乡鄉村町郡県도시군구읍면]/u;

/** For each unknown place, the longer one that names the units it lies in: 镇雄县, 云南省昭通市镇雄县. */
function longerPlaces(resolved: readonly ResolvedMention[]): [number, number][] {
  const longer = new Map<string, number>();
  const unknown = [...resolved.entries()].filter(
    ([, { mention, entity }]) => entity === null && mention.type === 'place',
  );
  for (const [index, { mention }] of unknown)
    for (let at = 2; at < Math.min(mention.text.length, LONGEST_PLACE); at += 1)
      if (UNIT_END.test(mention.text.charAt(at - 1))) longer.set(mention.text.slice(at).trim(), index);
  return unknown.flatMap(([index, { mention }]): [number, number][] => {
    const whole = mention.text.length < 3 ? undefined : longer.get(mention.text);
    return whole === undefined ? [] : [[index, whole]];
  });
}

const LONGEST_PLACE = 30;

function gather(
  resolved: readonly ResolvedMention[],
  roots: readonly string[],
  short: ReadonlySet<number>,
): Cluster[] {
  const clusters = new Map<string, { entity: KnowledgeEntity | null; mentions: Mention[]; miss: number }>();
  for (const [index, { mention, entity, confidence }] of resolved.entries()) {
    const key = roots[index]!;
    const cluster = clusters.get(key) ?? { entity: null, mentions: [], miss: 1 };
    cluster.entity ??= entity;
    const coreferent = short.has(index) ? ({ form: 'short', by: 'coreference' } as const) : {};
    cluster.mentions.push({ ...mention, ...coreferent, confidence });
    cluster.miss *= 1 - confidence;
    clusters.set(key, cluster);
  }
  return [...clusters.values()].map(({ entity, mentions, miss }) => ({
    entity,
    mentions,
    confidence: Math.min(0.99, 1 - miss),
  }));
}
