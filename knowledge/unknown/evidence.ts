import { nameLikeness, nameParts, sameSpelling } from './name-likeness.js';
import type { Sighting } from './sighting.js';

/** What makes two sightings one beside the name: a gloss, an office of a country, the same story. */
export type Evidence = 'gloss' | 'office' | 'story';

/** Two sightings that may be of one entity. */
export interface Agreement {
  /** How alike the names are, 0..1. */
  readonly likeness: number;
  readonly evidence: readonly Evidence[];
}

/**
 * Likeness of the least like part and of all parts together that is enough, by the script of the poorer name. On the
 * people of knowledge/data with one part of the name exchanged (57,000 a language) 1 to 6 in 1,000 pass; what passes still
 * needs evidence.
 */
const ENOUGH = {
  same: { least: 0.8, mean: 0.88 },
  Han: { least: 0.3, mean: 0.55 },
  Katakana: { least: 0.45, mean: 0.6 },
  Arabic: { least: 0.68, mean: 0.78 },
  Cyrillic: { least: 0.5, mean: 0.65 },
} as const;
/** Days between two reports of one story. */
const STORY_DAYS = 4;
const DAY_MS = 86_400_000;
/** What tells a son from his father. */
const GENERATION =
  /(?<![\p{L}\p{M}])(?:jr|junior|sr|senior|ii|iii|iv|filho|hijo|мл|младший|старший|молодший)(?![\p{L}\p{M}])|[小老]$/iu;

/** Whether two sightings of different documents agree in name and in a second thing; undefined where they do not. */
export function agreementOf(one: Sighting, other: Sighting): Agreement | undefined {
  const evidence = sharedEvidence(one, other);
  if (evidence.length === 0) return undefined;
  let best = 0;
  for (const a of [...one.names, ...one.glosses])
    for (const b of [...other.names, ...other.glosses]) {
      const score = nameScore(a, b, evidence);
      if (score > best) best = score;
    }
  return best === 0 ? undefined : { likeness: best, evidence };
}

/** 0 where the names do not agree, else how alike they are. A name of one word asks for office and story. */
function nameScore(a: string, b: string, evidence: readonly Evidence[]): number {
  if (GENERATION.test(a) !== GENERATION.test(b)) return 0;
  const single = nameParts(a).length === 1 || nameParts(b).length === 1;
  if (single && !evidence.includes('gloss') && evidence.length < 2) return 0;
  if (sameSpelling(a, b)) return 1;
  const compared = nameLikeness(a, b);
  if (compared === undefined) return 0;
  const enough = compared.sameScript
    ? ENOUGH.same
    : ENOUGH[compared.script === 'Latin' ? 'same' : compared.script];
  if (compared.least < enough.least || compared.mean < enough.mean) return 0;
  return compared.mean * (compared.partial ? 0.8 : 1);
}

function sharedEvidence(one: Sighting, other: Sighting): Evidence[] {
  const evidence: Evidence[] = [];
  if (givesTheOther(one, other) || givesTheOther(other, one)) evidence.push('gloss');
  if (one.offices.some((office) => other.offices.includes(office))) evidence.push('office');
  if (isSameStory(one, other)) evidence.push('story');
  return evidence;
}

/** True where one text gives in brackets the name under which the other speaks. */
function givesTheOther({ glosses }: Sighting, { names, glosses: others }: Sighting): boolean {
  return glosses.some((gloss) => [...names, ...others].some((name) => sameSpelling(gloss, name)));
}

/**
 * True where two documents tell the same: published within days of each other, about the same country, and about two
 * rarely named entities, or one and the same figure or day, or the same two figures.
 */
function isSameStory(one: Sighting, other: Sighting): boolean {
  const apart =
    one.day === null || other.day === null
      ? 0
      : Math.abs(Date.parse(one.day) - Date.parse(other.day)) / DAY_MS;
  if (apart > STORY_DAYS) return false;
  if (!one.countries.some((country) => other.countries.includes(country))) return false;
  const entities = count(one.story, other.story);
  const facts = count(one.figures, other.figures) + Math.min(1, count(one.days, other.days));
  return entities >= 2 || (entities === 1 && facts >= 1) || count(one.figures, other.figures) >= 2;
}

function count(one: readonly string[], other: readonly string[]): number {
  return one.filter((each) => other.includes(each)).length;
}
