import type { Knowledge } from '../../../knowledge/contract.js';
import type { KnowledgeEntity, Mention } from '../../../schemas/index.js';

/** A mention with the known entity it was found to name, or null: nobody known, or not sure enough. */
export interface ResolvedMention {
  readonly mention: Mention;
  readonly entity: KnowledgeEntity | null;
  readonly confidence: number;
}

/** An emitted link has to be right 95 times in 100: what stays below this is left unlinked. */
const LINK_THRESHOLD = 0.5;
/** A mention that reaches less, and that only the knowledge base saw, is a common word and no name. */
const NAME_THRESHOLD = 0.3;
/** Factor for a candidate whose country the document names beside it, and for one whose country it does not. */
const COHERENT = 3;

/**
 * Decides which known entity each mention names, by prior and by coherence: a candidate whose country the document
 * names surely elsewhere gains; a doubtful name without such a country stays unlinked; a word that is seldom a name
 * goes. Two passes over the mentions.
 */
export function resolveMentions(mentions: readonly Mention[], knowledge: Knowledge): ResolvedMention[] {
  const evidence = documentEvidence(mentions, knowledge);
  return mentions.flatMap((mention): ResolvedMention[] => {
    if (mention.candidates.length === 0) return [{ mention, entity: null, confidence: mention.confidence }];
    const doubted = mention.confidence < LINK_THRESHOLD || mention.form === 'short';
    let total = 0;
    const scored = mention.candidates.map(({ id, score }) => {
      const entity = knowledge.get(id);
      const coherent = entity !== undefined && supports(evidence, id, entity, mention);
      const value = score * (coherent ? COHERENT : 1);
      total += value;
      return { entity, coherent, value };
    });
    scored.sort((a, b) => b.value - a.value);
    const best = scored[0]!;
    if (best.entity === undefined) return [];
    const share = best.value / total;
    const believed = best.coherent ? Math.max(mention.confidence, 0.35 + 0.4 * share) : mention.confidence;
    const sure = believed * (0.5 + 0.5 * share);
    if (sure >= LINK_THRESHOLD && (!doubted || best.coherent || believed >= 0.8))
      return [{ mention, entity: best.entity, confidence: Math.min(sure, 0.99) }];
    if (mention.confidence < NAME_THRESHOLD || mention.form === 'short') return [];
    return [{ mention, entity: null, confidence: mention.confidence * 0.6 }];
  });
}

interface Evidence {
  readonly ids: ReadonlyMap<string, number>;
  readonly countries: ReadonlyMap<string, number>;
}

/** How often the document names each entity and each country surely. */
function documentEvidence(mentions: readonly Mention[], knowledge: Knowledge): Evidence {
  const ids = new Map<string, number>();
  const countries = new Map<string, number>();
  for (const mention of mentions) {
    const top = mention.candidates[0];
    if (top === undefined || mention.confidence < 0.7 || mention.form === 'short') continue;
    ids.set(top.id, (ids.get(top.id) ?? 0) + 1);
    const country = knowledge.get(top.id)?.country;
    if (country !== undefined) countries.set(country, (countries.get(country) ?? 0) + 1);
  }
  return { ids, countries };
}

function supports(
  { ids, countries }: Evidence,
  id: string,
  entity: KnowledgeEntity,
  mention: Mention,
): boolean {
  // The mention itself is no evidence for itself.
  const own = mention.confidence >= 0.7 && mention.candidates[0]?.id === id ? 1 : 0;
  if ((ids.get(id) ?? 0) > own) return true;
  return entity.country !== undefined && (countries.get(entity.country) ?? 0) > own;
}
