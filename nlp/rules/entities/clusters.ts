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
  const short = new Set<number>();
  for (const [at, full] of fullNames(resolved)) {
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
