import {
  type Block,
  type Entity,
  type EntityType,
  type KnowledgeEntity,
  type Mention,
  type NestedName,
  type Role,
  spanOf,
} from '../../../schemas/index.js';
import type { Cluster } from './clusters.js';
import type { FoundRole } from './roles.js';

/** What an entity is built from beside its mentions. */
export interface BuildContext {
  /** The document's text. */
  readonly text: string;
  readonly blocks: readonly Block[];
  /** BCP 47 tag of the block at an offset. */
  tagAt(offset: number): string;
  roles(cluster: Cluster): readonly FoundRole[];
  /** The names within an organisation's name. */
  nested(mention: Mention, entity: KnowledgeEntity | null): readonly NestedName[];
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
  let unknown = 0;
  const ids = ordered.map(({ entity }) => entity?.id ?? `e${++unknown}`);
  const idAt = new Map(
    ordered.flatMap(({ mentions }, index) =>
      mentions.map((mention): [string, string] => [keyOf(mention), ids[index]!]),
    ),
  );
  return ordered.map((cluster, index) => {
    const { entity } = cluster;
    const roles = new Map(
      context.roles(cluster).map((found) => [found.at, finishedRole(found, context.text, idAt)]),
    );
    return {
      id: ids[index]!,
      type: entity?.type ?? voted(cluster.mentions),
      name: entity?.names.en?.[0] ?? entity?.weak?.en?.[0] ?? longestText(entity, cluster.mentions),
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
      roles: distinctRoles([...roles.values()]),
      mentions: cluster.mentions.map((mention) => {
        const { start, end, text, form, by, confidence } = mention;
        const nested = context.nested(mention, entity);
        return {
          start,
          end,
          text,
          form,
          by,
          confidence: round(confidence),
          ...(roles.has(start) ? { role: roles.get(start)! } : {}),
          ...(nested.length === 0 ? {} : { nested: [...nested] }),
        };
      }),
    };
  });
}

/** A nested mention begins where the longer one does. */
function keyOf({ start, end }: Mention): string {
  return `${start} ${end}`;
}

function finishedRole(
  { role, of, country }: FoundRole,
  text: string,
  idAt: ReadonlyMap<string, string>,
): Role {
  const entity =
    of?.cluster == null
      ? country === null
        ? undefined
        : `iso:${country}`
      : idAt.get(keyOf(of.cluster.mentions[0]!));
  if (of === null || entity === undefined) return { ...role, of: null };
  return { ...role, of: { ...spanOf(text, of.start, of.end), entity } };
}

/** One role of a kind, the one that says whose it is before the one that does not. */
function distinctRoles(roles: readonly Role[]): Role[] {
  const kindOf = ({ title, portfolio, qualifiers }: Role) => `${title} ${portfolio} ${qualifiers}`;
  const kept = new Map<string, Role>();
  for (const role of roles)
    if (role.of !== null) {
      const key = `${kindOf(role)} ${role.of.entity}`;
      if (!kept.has(key)) kept.set(key, role);
    }
  const owned = new Set([...kept.values()].map(kindOf));
  for (const role of roles)
    if (role.of === null && !owned.has(kindOf(role)) && !kept.has(kindOf(role))) kept.set(kindOf(role), role);
  return [...kept.values()].sort((a, b) => a.evidence.start - b.evidence.start);
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
