import type { Language } from '../../../lang/contract.js';
import type { KnowledgeEntity } from '../../../schemas/index.js';
import { type Role, spanOf } from '../../../schemas/index.js';
import { compiledOnce } from '../compiled.js';
import { literal } from '../names/phrases.js';
import type { RoleMention } from '../roles/chain.js';
import { type ReadRole, readRoles } from '../roles/read.js';
import { roleRules } from '../roles/rules.js';
import type { Cluster } from './clusters.js';
import type { Placed } from './placed.js';

/** A role of a mention, before the entity it belongs to has its id. */
export interface FoundRole {
  /** Where the person's mention starts in the document. */
  readonly at: number;
  readonly cluster: Cluster;
  readonly role: Omit<Role, 'of'>;
  /** The words that say whose title it is: an entity of the document or a country. */
  readonly of: { readonly start: number; readonly end: number; readonly cluster: Cluster | null } | null;
  /** ISO 3166-1 code of the country it belongs to, or null. */
  readonly country: string | null;
}

/** The roles that the block `text.slice(start, end)` gives the persons it names; none where the language has no data. */
export function blockRoles(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  placed: readonly Placed[],
  language: Language | undefined,
): FoundRole[] {
  const rules = language === undefined ? undefined : roleRules(language);
  if (rules === undefined) return [];
  const content = text.slice(start, end);
  const located = locatedBefore(language!);
  const mentions = placed.map(
    ({ cluster, mention }): RoleMention => ({
      start: mention.start - start,
      end: mention.end - start,
      id: cluster.entity?.id ?? null,
      type: cluster.entity?.type ?? mention.type,
      national: isNational(cluster.entity),
      country: countryOf(cluster.entity),
      located:
        located?.test(content.slice(Math.max(0, mention.start - start - 16), mention.start - start)) ?? false,
    }),
  );
  const clusterOf = new Map(placed.map(({ cluster }, index) => [mentions[index]!, cluster]));
  return readRoles(content, mentions, rules).map((read) => {
    const { person, holder } = read;
    return {
      at: person.start + start,
      cluster: clusterOf.get(person)!,
      role: roleOf(text, start, read),
      of:
        holder === null
          ? null
          : {
              start: holder.start + start,
              end: holder.end + start,
              cluster: holderCluster(holder, clusterOf),
            },
      country: holder?.country ?? null,
    };
  });
}

function roleOf(text: string, offset: number, read: ReadRole): FoundRole['role'] {
  const { start, end, class: name, title, portfolio, qualifiers } = read;
  return {
    evidence: spanOf(text, start + offset, end + offset),
    class: name,
    title,
    portfolio,
    qualifiers: [...qualifiers],
  };
}

/** The cluster of what has the title; null for a country by its people or by its short name. */
function holderCluster(
  { mention, country }: NonNullable<ReadRole['holder']>,
  clusterOf: ReadonlyMap<RoleMention, Cluster>,
): Cluster | null {
  if (mention === null || (mention.national && country !== null)) return null;
  return clusterOf.get(mention) ?? null;
}

function isNational(entity: KnowledgeEntity | null): boolean {
  return entity?.kind === 'country' || (entity?.id.endsWith('.people') ?? false);
}

function countryOf(entity: KnowledgeEntity | null): string | null {
  return entity?.country ?? /^iso:([A-Z]{2})$/.exec(entity?.id ?? '')?.[1] ?? null;
}

/** Matches a word of place (in, near) at the end of what stands before a name. */
const locatedBefore = compiledOnce(({ names }: Language) =>
  names === undefined || names.placeCues.length === 0
    ? undefined
    : new RegExp(`(?:^|[^\\p{L}])(?:${names.placeCues.map(literal).join('|')})\\s$`, 'iu'),
);
