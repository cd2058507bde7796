import { buildEntities } from '../rules/entities/build.js';
import { type Cluster, clusterMentions } from '../rules/entities/clusters.js';
import { linkLikelyPeople } from '../rules/entities/likely-people.js';
import { nestedNames } from '../rules/entities/name-parts.js';
import { withNestedPlaces } from '../rules/entities/nested.js';
import { mentionsByBlock } from '../rules/entities/placed.js';
import { resolveMentions } from '../rules/entities/resolve.js';
import { blockRoles, type FoundRole } from '../rules/entities/roles.js';
import { stage } from '../stage.js';

/** The entities that the mentions name: linked to the knowledge base where that is sure, else local to the document. */
export const entities = stage({
  name: 'entities',
  version: '5',
  needs: ['text', 'blocks', 'language', 'mentions'],
  adds: ['entities'],
  run({ text, blocks, language, mentions }, { knowledge, languageFor }) {
    const tagAt = (offset: number) =>
      language.blocks.findLast(({ start }) => start <= offset)?.tag ?? language.tag;
    const named = withNestedPlaces(mentions, knowledge, tagAt);
    const clusters = clusterMentions(resolveMentions(named, knowledge, text), text);
    const placed = mentionsByBlock(clusters, blocks);
    const roles = new Map<Cluster, FoundRole[]>();
    blocks.forEach((block, index) => {
      const own = languageFor(language.blocks[index]?.tag ?? language.tag);
      for (const found of blockRoles(text, block, placed[index]!, own))
        roles.set(found.cluster, [...(roles.get(found.cluster) ?? []), found]);
    });
    const linked = linkLikelyPeople(clusters, (cluster) => roles.get(cluster) ?? [], knowledge);
    const rolesOf = new Map(linked.map(({ cluster, roles }) => [cluster, roles]));
    return {
      entities: buildEntities([...rolesOf.keys()], {
        text,
        blocks,
        tagAt,
        roles: (cluster) => rolesOf.get(cluster) ?? [],
        nested: nestedNames(knowledge, tagAt),
      }),
    };
  },
});
