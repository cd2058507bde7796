import { buildEntities } from '../rules/entities/build.js';
import { type Cluster, clusterMentions } from '../rules/entities/clusters.js';
import { linkLikelyPeople } from '../rules/entities/likely-people.js';
import { withNestedCountries } from '../rules/entities/nested.js';
import { resolveMentions } from '../rules/entities/resolve.js';
import { blockRoles, type FoundRole, mentionsByBlock } from '../rules/entities/roles.js';
import { stage } from '../stage.js';

/** The entities that the mentions name: linked to the knowledge base where that is sure, else local to the document. */
export const entities = stage({
  name: 'entities',
  version: '4',
  needs: ['text', 'blocks', 'language', 'mentions'],
  adds: ['entities'],
  run({ text, blocks, language, mentions }, { knowledge, languageFor }) {
    const tagAt = (offset: number) =>
      language.blocks.findLast(({ start }) => start <= offset)?.tag ?? language.tag;
    const named = withNestedCountries(mentions, knowledge, tagAt);
    const clusters = clusterMentions(resolveMentions(named, knowledge, text), text);
    const roles = new Map<Cluster, FoundRole[]>();
    const placed = mentionsByBlock(clusters, blocks);
    blocks.forEach(({ start, end }, index) => {
      const data = languageFor(language.blocks[index]?.tag ?? language.tag)?.names;
      if (data === undefined) return;
      const given = blockRoles(text.slice(start, end), start, placed[index]!, data, knowledge);
      for (const [cluster, found] of given) roles.set(cluster, [...(roles.get(cluster) ?? []), ...found]);
    });
    const linked = linkLikelyPeople(clusters, (cluster) => roles.get(cluster) ?? [], knowledge);
    const rolesOf = new Map(linked.map(({ cluster, roles }) => [cluster, roles]));
    return {
      entities: buildEntities([...rolesOf.keys()], {
        blocks,
        tagAt,
        roles: (cluster) => rolesOf.get(cluster) ?? [],
      }),
    };
  },
});
