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
/** A second candidate this near to the first leaves it open which one is meant. */
const TIED = 0.95;
/** A mention that reaches less, and that only the knowledge base saw, is a common word and no name. */
const NAME_THRESHOLD = 0.3;
/** Factor for a candidate whose country the document names; 3, 8, 12 and 20 were tried on bench/quality/linking. */
const COHERENT = 12;
/** Named so often, and more, it counts that many times: the other Tripoli in a text full of Lebanon. */
const MOST_COHERENT = 4;
/** Factor for a city whose state the document names. */
const SAME_REGION = 12;
/** Factor for a city of the country, or the state, that stands behind it: Valencia, en Venezuela; Paris, Texas. */
const OF_COUNTRY = 50;
const OF_REGION = 1e5;
/** How much of the doubt in a name its country's presence takes away; below the floor it is a common word all the same. */
const REASSURANCE = 0.45;
const REASSURED_FROM = 0.12;

/**
 * Decides which known entity each mention names, by prior and by coherence: a candidate whose country the document
 * names surely elsewhere gains, and more so one whose country or state stands directly behind it; a doubtful name
 * without such a country stays unlinked; a word that is seldom a name goes. `text` is the document's. Two passes over
 * the mentions.
 */
export function resolveMentions(
  mentions: readonly Mention[],
  knowledge: Knowledge,
  text: string,
): ResolvedMention[] {
  const evidence = documentEvidence(mentions, knowledge);
  return mentions.flatMap((mention, index): ResolvedMention[] => {
    if (mention.candidates.length === 0) return [{ mention, entity: null, confidence: mention.confidence }];
    const doubted = mention.confidence < LINK_THRESHOLD || mention.form === 'short';
    const within = regionBehind(mention, mentions[index + 1], knowledge, text);
    const own = countryOf(mention, knowledge);
    let total = 0;
    const scored = mention.candidates.map(({ id, score }) => {
      const entity = knowledge.get(id);
      const paired = entity === undefined ? 1 : pairFactor(entity, within);
      const coherent = entity !== undefined && (paired > 1 || supports(evidence, id, entity, mention, own));
      const named = timesNamed(evidence, entity?.country);
      // A tail candidate's score may be rounded to nothing.
      const regional = evidence.regions.has(entity?.region ?? '') ? SAME_REGION : 1;
      const value = Math.max(score, 1e-4) * paired * regional * (coherent ? COHERENT * named : 1);
      total += value;
      return { entity, coherent, paired, value };
    });
    scored.sort((a, b) => b.value - a.value);
    const best = scored[0]!;
    if (best.entity === undefined) return [];
    const share = best.value / total;
    const believed =
      best.paired > 1 ? 0.9 : best.coherent ? reassured(mention.confidence) : mention.confidence;
    const sure = believed * (0.5 + 0.5 * share);
    const tied = scored.length > 1 && scored[1]!.value > TIED * best.value;
    if (sure >= LINK_THRESHOLD && !tied && (!doubted || best.coherent || believed >= 0.8))
      return [{ mention, entity: best.entity, confidence: Math.min(sure, 0.99) }];
    if (mention.confidence < NAME_THRESHOLD || mention.form === 'short') return [];
    return [{ mention, entity: null, confidence: mention.confidence * 0.6 }];
  });
}

function reassured(confidence: number): number {
  return confidence < REASSURED_FROM ? confidence : confidence + (1 - confidence) * REASSURANCE;
}

/** The country or region named directly behind a mention, after a comma, a bracket or a short word. */
function regionBehind(
  { end }: Mention,
  next: Mention | undefined,
  knowledge: Knowledge,
  text: string,
): KnowledgeEntity | undefined {
  const id = next?.candidates[0]?.id;
  if (id === undefined || next === undefined || next.start - end > 6) return undefined;
  if (!/^(?:, (?:\p{L}{1,3} )?| ?[(（]| )$/u.test(text.slice(end, next.start))) return undefined;
  const entity = knowledge.get(id);
  return entity?.kind === 'country' || entity?.ids?.iso != null ? entity : undefined;
}

function pairFactor({ kind, country, region }: KnowledgeEntity, within: KnowledgeEntity | undefined): number {
  if (within === undefined || kind !== 'city' || country !== within.country) return 1;
  if (within.kind === 'country') return OF_COUNTRY;
  return region !== undefined && region === within.ids?.iso ? OF_REGION : 1;
}

interface Evidence {
  readonly ids: ReadonlyMap<string, number>;
  readonly countries: ReadonlyMap<string, number>;
  /** ISO 3166-2 codes of the states and provinces it names. */
  readonly regions: ReadonlySet<string>;
}

/** How often the document names each entity and each country surely. */
function documentEvidence(mentions: readonly Mention[], knowledge: Knowledge): Evidence {
  const ids = new Map<string, number>();
  const countries = new Map<string, number>();
  const regions = new Set<string>();
  for (const mention of mentions) {
    if (!isEvidence(mention)) continue;
    const { id } = mention.candidates[0]!;
    ids.set(id, (ids.get(id) ?? 0) + 1);
    const { country, ids: codes } = knowledge.get(id) ?? {};
    if (codes?.iso != null) regions.add(codes.iso);
    if (country !== undefined) countries.set(country, (countries.get(country) ?? 0) + 1);
  }
  return { ids, countries, regions };
}

function isEvidence({ candidates, confidence, form }: Mention): boolean {
  return candidates.length > 0 && confidence >= 0.7 && form !== 'short';
}

/** How often a country is spoken of, 1 to `MOST_COHERENT`; its own name counts twice. */
function timesNamed({ ids, countries }: Evidence, country = ''): number {
  const own = ids.has(`iso:${country}`) ? 1 : 0;
  return Math.min(Math.max((countries.get(country) ?? 0) + own, 1), MOST_COHERENT);
}

function countryOf({ candidates }: Mention, knowledge: Knowledge): string | undefined {
  return knowledge.get(candidates[0]?.id ?? '')?.country;
}

/** True where other mentions than this one, whose own first candidate is of the country `own`, speak for an entity. */
function supports(
  { ids, countries }: Evidence,
  id: string,
  { country }: KnowledgeEntity,
  mention: Mention,
  own: string | undefined,
): boolean {
  const counts = isEvidence(mention) ? 1 : 0;
  if ((ids.get(id) ?? 0) > (mention.candidates[0]!.id === id ? counts : 0)) return true;
  return country !== undefined && (countries.get(country) ?? 0) > (own === country ? counts : 0);
}
