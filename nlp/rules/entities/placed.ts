import type { Block, Mention } from '../../../schemas/index.js';
import type { Cluster } from './clusters.js';

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
