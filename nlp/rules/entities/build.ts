import type { Block, Entity, EntityType, KnowledgeEntity, Mention } from '../../../schemas/index.js';
import type { Cluster } from './clusters.js';
import type { FoundRole } from './roles.js';

/** What an entity is built from beside its mentions. */
export interface BuildContext {
  readonly blocks: readonly Block[];
  /** BCP 47 tag of the block at an offset. */
  tagAt(offset: number): string;
  roles(cluster: Cluster): readonly FoundRole[];
}

/** How much more a mention weighs where it stands. */
const BLOCK_WEIGHT: Readonly<Record<string, number>> = { title: 4, lead: 2, heading: 1.5, caption: 0.5 };

/** The entities of a document, in order of their first mention; unknown ones are numbered in that order (e1, e2). */
export function buildEntities(clusters: readonly Cluster[], context: BuildContext): Entity[] {
  const ordered = [...clusters].sort((a, b) => a.mentions[0]!.start - b.mentions[0]!.start);
  const weights = ordered.map((cluster) =>
    cluster.mentions.reduce((sum, { start }) => sum + weightAt(context.blocks, start), 0),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const ids = new Set(ordered.flatMap(({ entity }) => (entity === null ? [] : [entity.id])));
  let unknown = 0;
  return ordered.map((cluster, index) => {
    const { entity } = cluster;
    return {
      id: entity?.id ?? `e${++unknown}`,
      type: entity?.type ?? voted(cluster.mentions),
      name: entity?.names.en?.[0] ?? longestText(entity, cluster.mentions),
      names: namesOf(entity, cluster.mentions, context),
      ids: {
        wikidata: entity?.ids?.wikidata ?? null,
        iso: entity?.ids?.iso ?? null,
        geonames: entity?.ids?.geonames ?? null,
      },
      place: placeOf(entity),
      country: entity?.country ?? null,
      linked: entity !== null,
      confidence: round(cluster.confidence),
      salience: round(weights[index]! / total),
      roles: context.roles(cluster).map(({ role, country }) => ({
        ...role,
        of:
          country === null
            ? null
            : ([`iso:${country}`, `gw:${country}.people`].find((id) => ids.has(id)) ?? null),
      })),
      mentions: cluster.mentions.map(({ start, end, text, form, by, confidence }) => ({
        start,
        end,
        text,
        form,
        by,
        confidence: round(confidence),
      })),
    };
  });
}

function weightAt(blocks: readonly Block[], offset: number): number {
  let [low, high] = [0, blocks.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (blocks[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return BLOCK_WEIGHT[blocks[low]?.kind ?? ''] ?? 1;
}

/** The type that the mentions speak for, weighed by their confidence. */
function voted(mentions: readonly Mention[]): EntityType {
  const votes = new Map<EntityType, number>();
  for (const { type, confidence } of mentions)
    votes.set(type, (votes.get(type) ?? 0) + (type === 'other' ? confidence / 4 : confidence));
  return [...votes].sort((a, b) => b[1] - a[1])[0]![0];
}

function longestText(entity: KnowledgeEntity | null, mentions: readonly Mention[]): string {
  const known = Object.values(entity?.names ?? {})[0]?.[0];
  return known ?? mentions.map(({ text }) => text).sort((a, b) => b.length - a.length)[0]!;
}

/** First name of each language from the knowledge base; the text's own form where the base has none for it. */
function namesOf(entity: KnowledgeEntity | null, mentions: readonly Mention[], context: BuildContext) {
  const names: Record<string, string> = {};
  for (const [language, [first]] of Object.entries(entity?.names ?? {}))
    if (language !== 'mul' && first !== undefined) names[language] = first;
  for (const { start, text, form } of mentions) {
    const tag = context.tagAt(start);
    const latin = form === 'gloss' && /^\p{Script=Latin}/u.test(text);
    const language = latin ? 'mul' : tag;
    if (
      form !== 'short' &&
      (entity === null || latin || !knows(names, tag)) &&
      (names[language]?.length ?? 0) < text.length
    )
      if (entity === null || names[language] === undefined) names[language] = text;
  }
  return names;
}

/** True where there is a name for a tag or a variant of its language (zh-Hans for zh). */
function knows(names: Record<string, string>, tag: string): boolean {
  const primary = tag.split('-', 1)[0];
  return Object.keys(names).some((language) => language.split('-', 1)[0] === primary);
}

function placeOf(entity: KnowledgeEntity | null): Entity['place'] {
  if (entity === null || entity.type !== 'place') return null;
  const { country, lat, lon, kind } = entity;
  return { country: country ?? null, lat: lat ?? null, lon: lon ?? null, kind: kind ?? 'other' };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
