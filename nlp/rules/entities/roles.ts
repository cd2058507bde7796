import type { Knowledge } from '../../../knowledge/contract.js';
import type { NameData } from '../../../lang/contract/names.js';
import { type Block, type Mention, type Role, spanOf } from '../../../schemas/index.js';
import { countryDrafts } from '../names/bodies.js';
import { adjoins, findTitles } from '../names/titles.js';
import type { Cluster } from './clusters.js';

/** A role with the country it belongs to, before that country's entity is looked up. */
export interface FoundRole {
  readonly role: Omit<Role, 'of'>;
  readonly country: string | null;
}

/** A mention with the cluster it belongs to. */
export interface Placed {
  readonly cluster: Cluster;
  readonly mention: Mention;
}

/** Every mention of the clusters by the block it stands in, in text order. */
export function mentionsByBlock(clusters: readonly Cluster[], blocks: readonly Block[]): Placed[][] {
  const placed = clusters
    .flatMap((cluster) => cluster.mentions.map((mention): Placed => ({ cluster, mention })))
    .sort((a, b) => a.mention.start - b.mention.start);
  let next = 0;
  return blocks.map(({ end }) => {
    const first = next;
    while (next < placed.length && placed[next]!.mention.start < end) next++;
    return placed.slice(first, next);
  });
}

/**
 * The roles that the block `[offset, offset + content.length)` gives the persons it names: 法国总统马克龙, “Armenian Prime
 * Minister Nikol Pashinyan”, マクロン大統領. Returns them by cluster.
 */
export function blockRoles(
  content: string,
  offset: number,
  placed: readonly Placed[],
  data: NameData,
  knowledge: Knowledge,
): Map<Cluster, FoundRole[]> {
  const drafts = placed.map(({ mention, cluster }) => ({
    ...mention,
    start: mention.start - offset,
    end: mention.end - offset,
    candidates: cluster.entity === null ? [] : [{ id: cluster.entity.id, score: 1 }],
  }));
  const persons = placed.flatMap(({ cluster }, index) => {
    const { start, end } = drafts[index]!;
    return (cluster.entity?.type ?? cluster.mentions[0]!.type) === 'person' ? [{ cluster, start, end }] : [];
  });
  const found = new Map<Cluster, FoundRole[]>();
  for (const match of findTitles(content, countryDrafts(drafts, knowledge), data)) {
    if (match.title === null) continue;
    const adjacent = persons.filter((range) => adjoins(content, match, range));
    const before = adjacent.find(({ end }) => end <= match.start);
    const after = adjacent.find(({ start }) => start >= match.end);
    // “President Macron told Prime Minister Modi”: a title between two names belongs to the side the language puts it on.
    const person = data.titleFollows === true ? (before ?? after) : (after ?? before);
    if (person === undefined) continue;
    const evidence = spanOf(content, match.start, match.end);
    const role = {
      evidence: { ...evidence, start: evidence.start + offset, end: evidence.end + offset },
      title: match.title,
    };
    found.set(person.cluster, [...(found.get(person.cluster) ?? []), { role, country: match.country }]);
  }
  return found;
}
