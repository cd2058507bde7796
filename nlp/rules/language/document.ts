import type { LanguageGuess } from '../../../models/contract.js';
import type { Identified } from './identify.js';

/** A block that says less (letters, CJK counting for three) takes the document's language. */
const LEAST_WEIGHT = 30;
/** So does one whose language is less sure than this. */
const LEAST_CONFIDENCE = 0.6;
/** Unless it says as much as this, and the document's language is so many times less likely than its own. */
const ENOUGH_WEIGHT = 60;
const CLEAR_LEAD = 4;
/** Below this the text does not tell its language. */
const FLOOR = 0.2;

/** A Japanese headline may be all kanji; text of this weight would have kana. */
const KANJI_HEADLINE = 120;

const primary = (tag: string) => tag.split('-', 1)[0]!;

/** The languages of a whole document, most probable first: its blocks' guesses, weighted by their letters. */
export function documentGuesses(blocks: readonly Identified[]): LanguageGuess[] {
  const sums = new Map<string, number>();
  let total = 0;
  for (const { weight, guesses } of blocks) {
    total += weight;
    for (const { tag, probability } of guesses) sums.set(tag, (sums.get(tag) ?? 0) + probability * weight);
  }
  const ranked = [...sums].sort((a, b) => b[1] - a[1]);
  // Blocks that leave the variant open (`zh`) speak for the variant that others show.
  for (const [tag, sum] of ranked) {
    const variant = ranked.find((other) => other[0] !== tag && primary(other[0]) === tag)?.[0];
    if (variant === undefined) continue;
    sums.set(variant, sums.get(variant)! + sum);
    sums.delete(tag);
  }
  return [...sums]
    .map(([tag, sum]) => ({ tag, probability: Math.min(1, sum / total) }))
    .sort((a, b) => b.probability - a.probability);
}

/** The tag to report for the most probable guess: `und` where it is below the floor. */
export function decided([best]: readonly LanguageGuess[]): string {
  return best === undefined || best.probability < FLOOR ? 'und' : best.tag;
}

/**
 * The language of one block of a document in `main`. Short and unsure blocks take the document's, unless their script
 * rules that out; a block whose variant the text leaves open (`zh`) takes the document's variant.
 */
export function blockTag(
  { weight, script, guesses }: Identified,
  main: string,
  mainScript: string | null,
): string {
  const [best] = guesses;
  if (best === undefined) return main;
  if (main === 'ja' && script === 'Hani' && weight < KANJI_HEADLINE) return main;
  const share = guesses.find(({ tag }) => primary(tag) === primary(main))?.probability ?? 0;
  const confident =
    best.probability >= LEAST_CONFIDENCE ||
    (weight >= ENOUGH_WEIGHT && best.probability >= FLOOR && best.probability >= CLEAR_LEAD * share);
  if (!confident || (weight < LEAST_WEIGHT && script === mainScript)) return main;
  return primary(main) === best.tag ? main : best.tag;
}
