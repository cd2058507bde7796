import type { KnowledgeCandidate } from './contract.js';
import type { EntityStore } from './entity-store.js';
import { nameFlag, type Sense } from './name-table.js';

/** An alias stands for its entity less often than its first name does. Set by hand; measured by bench/quality/links. */
const ALIAS_SHARE = 0.25;
const OTHER_LANGUAGE_SHARE = 0.3;
const MAX_CANDIDATES = 6;

/**
 * Candidates of a name, most likely first. The prior is the entity's share of the name's senses, times how far a
 * capitalised word of that name is believed to be a name at all: a town of 20,000 is doubted, a country is not.
 */
export function rankSenses(
  senses: readonly Sense[],
  store: EntityStore,
  language: string,
): KnowledgeCandidate[] {
  const tag = language.split('-', 1)[0];
  const best = new Map<number, { mass: number; sense: Sense }>();
  for (const sense of senses) {
    const own = store.languageOf(sense);
    const isPrimary = (sense.flags & nameFlag.primary) !== 0;
    const mass =
      store.massOf(sense.entity) *
      (isPrimary ? 1 : ALIAS_SHARE) *
      (own === tag || own === 'mul' ? 1 : OTHER_LANGUAGE_SHARE);
    const known = best.get(sense.entity);
    // A spelling that is strong in one language is strong, whatever the others say.
    const better = known === undefined || isWeak(known.sense) > isWeak(sense) || mass > known.mass;
    if (better && !(known !== undefined && isWeak(sense) > isWeak(known.sense)))
      best.set(sense.entity, { mass, sense });
  }
  let total = 0;
  for (const { mass } of best.values()) total += mass;
  return [...best.values()]
    .map(({ mass, sense }) => ({
      id: store.idOf(sense.entity),
      prior: (mass / total) * belief(store.massOf(sense.entity)),
      primary: (sense.flags & nameFlag.primary) !== 0,
      weak: isWeak(sense) === 1,
    }))
    .sort((a, b) => b.prior - a.prior)
    .slice(0, MAX_CANDIDATES);
}

function isWeak(sense: Sense): number {
  return (sense.flags & nameFlag.weak) === 0 ? 0 : 1;
}

/** 0.35 for a town of 15,000, 0.7 for a city of 300,000, 0.95 from three million on. */
function belief(mass: number): number {
  return Math.min(0.97, Math.max(0.3, 0.35 + 0.26 * Math.log10(Math.max(mass, 1) / 15_000)));
}
