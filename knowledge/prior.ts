import type { KnowledgeCandidate } from './contract.js';
import type { EntityStore } from './entity-store.js';
import type { Sense } from './name-index.js';
import { ANY_LANGUAGE, primarySubtag } from './names.js';
import { nameFlag } from './segment.js';

/** An alias stands for its entity less often than its first name does. Set by hand; measured by bench/quality/links. */
const ALIAS_SHARE = 0.25;
/** A name of another language says little where the text's own has the name too: مراکش is Morocco in Persian alone. */
const OTHER_LANGUAGE_SHARE = 0.001;
/** But for a town's English name, which is mostly its own: Cartagena in Spain has no other in Spanish. */
const ENGLISH_SHARE = 0.1;
const MAX_CANDIDATES = 6;

/**
 * Candidates of a name, most likely first. The prior is the entity's share of the name's senses, times how far a
 * capitalised word of that name is believed to be a name at all: a town of 20,000 is doubted, a country is not.
 */
export function rankSenses(
  senses: readonly Sense[],
  stores: readonly EntityStore[],
  language: string,
): KnowledgeCandidate[] {
  const tag = primarySubtag(language);
  const massOf = ({ segment, entity }: Sense) => stores[segment]!.segment.masses[entity]!;
  const best = new Map<string, { mass: number; sense: Sense }>();
  // What the text's own language says of a name: 0 strong, 1 weak.
  const own = new Map<string, number>();
  for (const sense of senses) {
    const id = stores[sense.segment]!.idOf(sense.entity);
    const isPrimary = (sense.flags & nameFlag.primary) !== 0;
    const mass = massOf(sense) * (isPrimary ? 1 : ALIAS_SHARE) * languageShare(sense, tag);
    const known = best.get(id);
    if (sense.language === tag) own.set(id, Math.min(isWeak(sense), own.get(id) ?? 1));
    // A spelling that is strong in one language is strong, whatever the others say, but for the text's own: طالبان are
    // two students in Arabic, and the Taliban alone in Persian.
    const better = known === undefined || isWeak(known.sense) > isWeak(sense) || mass > known.mass;
    if (better && !(known !== undefined && isWeak(sense) > isWeak(known.sense)))
      best.set(id, { mass, sense });
  }
  let total = 0;
  for (const { mass } of best.values()) total += mass;
  return [...best]
    .map(([id, { mass, sense }]) => ({
      id,
      prior: (mass / total) * belief(massOf(sense)),
      primary: (sense.flags & nameFlag.primary) !== 0,
      weak: (own.get(id) ?? isWeak(sense)) === 1,
    }))
    .sort((a, b) => b.prior - a.prior)
    .slice(0, MAX_CANDIDATES);
}

function languageShare({ language, flags }: Sense, tag: string): number {
  if (language === tag || language === ANY_LANGUAGE) return 1;
  return language === 'en' && (flags & nameFlag.primary) !== 0 ? ENGLISH_SHARE : OTHER_LANGUAGE_SHARE;
}

function isWeak(sense: Sense): number {
  return (sense.flags & nameFlag.weak) === 0 ? 0 : 1;
}

/** 0.35 for a town of 15,000, 0.7 for a city of 300,000, 0.95 from three million on. */
function belief(mass: number): number {
  return Math.min(0.97, Math.max(0.3, 0.35 + 0.26 * Math.log10(Math.max(mass, 1) / 15_000)));
}
