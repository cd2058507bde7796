import { compile, type Evidence, MARKER } from './evidence.js';
import { arabicScript } from './markers/arabic-script.js';
import { bantu } from './markers/bantu.js';
import { cyrillic } from './markers/cyrillic.js';
import { czechSlovak } from './markers/czech-slovak.js';
import { iberian } from './markers/iberian.js';
import { indic } from './markers/indic.js';
import { lowFranconian } from './markers/low-franconian.js';
import { malay } from './markers/malay.js';
import { scandinavian } from './markers/scandinavian.js';
import { serboCroatian } from './markers/serbo-croatian.js';
import { turkic } from './markers/turkic.js';
import type { Word } from './words.js';

/** Evidence does not grow beyond this many markers: by then the text has said which it is. */
const MOST = 4 * MARKER;
/** A neighbour the models did not name starts with this share of the group. */
const FLOOR = 0.05;
/** Text in these is much more often their neighbour's: Bosnian news is a fraction of Croatian and Serbian news. */
const PRIOR: Readonly<Record<string, number>> = { bs: 0.15 };

const groups: readonly ReadonlyMap<string, Evidence>[] = [
  malay,
  scandinavian,
  czechSlovak,
  serboCroatian,
  iberian,
  turkic,
  cyrillic,
  indic,
  arabicScript,
  bantu,
  lowFranconian,
].map(compile);

/**
 * Moves the probability that the models gave a group of close languages to the one whose markers the text shows.
 * Changes `sums` in place; the sum over each group stays.
 */
export function weighNeighbours(
  sums: Map<string, number>,
  words: readonly Word[],
  allowed: (tag: string) => boolean,
): void {
  const best = [...sums].reduce<[string, number] | undefined>(
    (top, entry) => (top === undefined || entry[1] > top[1] ? entry : top),
    undefined,
  );
  if (best === undefined) return;
  for (const group of groups) {
    if (!group.has(best[0])) continue;
    const tags = [...group.keys()].filter((tag) => allowed(tag));
    if (tags.length < 2) continue;
    const mass = tags.reduce((sum, tag) => sum + (sums.get(tag) ?? 0), 0);
    const evidence = tags.map((tag) => words.reduce((sum, word) => sum + group.get(tag)!(word), 0));
    const most = Math.max(...evidence);
    const scores = tags.map((tag, index) => {
      const prior = Math.max(sums.get(tag) ?? 0, FLOOR * mass) * (PRIOR[tag] ?? 1);
      return prior * Math.exp(Math.max(evidence[index]! - most, -MOST));
    });
    const total = scores.reduce((sum, score) => sum + score, 0);
    tags.forEach((tag, index) => {
      sums.set(tag, (mass * scores[index]!) / total);
    });
  }
}
