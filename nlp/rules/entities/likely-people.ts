import type { Knowledge } from '../../../knowledge/contract.js';
import type { KnowledgeEntity } from '../../../schemas/index.js';
import type { Cluster } from './clusters.js';
import type { FoundRole } from './roles.js';

/** Likeness that is enough, and its lead over the second: 99 % right of 100 in bench/quality/transliteration. */
const SURE = { score: 0.62, lead: 0.12 };
/** Where only the consonants are compared, only the same ones are enough. */
const SURE_CONSONANTS = { score: 0.99, lead: 0.25 };
/** Where short vowels are not written; 99 % right of 100 likewise. */
const SURE_ABJAD = { score: 0.72, lead: 0.15 };
/** Shorter names sound like too many others. */
const SHORTEST = { han: 3, letters: 5 };
const CONFIDENCE = 0.8;

/**
 * Links people whom the text writes in a way that nobody knows: an unknown person with an office of a country (亚美尼亚总理
 * 帕什尼扬) is one of that country's known people if the name sounds like one of theirs and clearly like nobody else's.
 * Likeness without the office links nothing. Clusters of one entity become one; `rolesOf` gives what the text says of a
 * cluster.
 */
export function linkLikelyPeople(
  clusters: readonly Cluster[],
  rolesOf: (cluster: Cluster) => readonly FoundRole[],
  knowledge: Knowledge,
): { readonly cluster: Cluster; readonly roles: readonly FoundRole[] }[] {
  const linked = new Map<string, { cluster: Cluster; roles: readonly FoundRole[] }>();
  clusters.forEach((cluster, index) => {
    const roles = rolesOf(cluster);
    const likely = cluster.entity === null ? likelyPerson(cluster, roles, knowledge) : undefined;
    const entity = cluster.entity ?? likely ?? null;
    const key = entity?.id ?? `unknown ${index}`;
    const known = linked.get(key);
    const confidence = likely === undefined ? cluster.confidence : CONFIDENCE;
    linked.set(
      key,
      known === undefined
        ? { cluster: likely === undefined ? cluster : { ...cluster, entity, confidence }, roles }
        : { cluster: joined(known.cluster, cluster), roles: [...known.roles, ...roles] },
    );
  });
  return [...linked.values()];
}

function joined(one: Cluster, other: Cluster): Cluster {
  return {
    entity: one.entity,
    confidence: Math.max(one.confidence, other.confidence),
    mentions: [...one.mentions, ...other.mentions].sort((a, b) => a.start - b.start),
  };
}

function likelyPerson(
  { mentions }: Cluster,
  roles: readonly FoundRole[],
  knowledge: Knowledge,
): KnowledgeEntity | undefined {
  if (!mentions.some(({ type }) => type === 'person')) return undefined;
  const countries = new Set(roles.flatMap(({ country }) => country ?? []));
  if (countries.size === 0) return undefined;
  const name = mentions.map(({ text }) => text).sort((a, b) => b.length - a.length)[0]!;
  if (name.length < (/\p{Script=Han}/u.test(name) ? SHORTEST.han : SHORTEST.letters)) return undefined;
  const scored = [...countries]
    .flatMap((country) => knowledge.peopleOf(country))
    .map((id) => ({ id, score: likenessTo(name, knowledge.get(id), knowledge) }))
    .sort((a, b) => b.score - a.score);
  const [best, second] = scored;
  const sure = /\p{Script=Arabic}/u.test(name)
    ? SURE_ABJAD
    : /\p{Script=Hebrew}/u.test(name)
      ? SURE_CONSONANTS
      : SURE;
  if (best === undefined || best.score < sure.score || best.score - (second?.score ?? 0) < sure.lead)
    return undefined;
  return knowledge.get(best.id);
}

/** Likeness to the whole of a person's name, or, for a name of one word, to its last word. */
function likenessTo(name: string, entity: KnowledgeEntity | undefined, knowledge: Knowledge): number {
  const full = entity?.names.en?.[0];
  if (full === undefined) return 0;
  if (/[\s·・‧•．]/.test(name)) return knowledge.likeness(name, full);
  return Math.max(knowledge.likeness(name, full), knowledge.likeness(name, full.split(' ').at(-1)!));
}
