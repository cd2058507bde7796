import type { LanguageGuess, LanguageIdentifier } from './contract.js';
import { loadCld3 } from './language-id/cld3.js';
import { loadFastText } from './language-id/fasttext.js';

/**
 * Loads the language identifier: the summed probabilities of fastText's lid.176 and CLD3. Both models come from inside
 * their packages: no network.
 */
export async function loadLanguageIdentifier(): Promise<LanguageIdentifier> {
  const votes = await Promise.all([loadFastText(), loadCld3()]);
  return {
    identify(text, allowed = () => true) {
      const sums = new Map<string, number>();
      const line = clean(text);
      if (line === '') return [];
      for (const vote of votes) {
        const guesses = vote(line).filter(({ tag }) => allowed(tag));
        for (const { tag, probability } of guesses) sums.set(tag, (sums.get(tag) ?? 0) + probability);
      }
      return ranked(sums, votes.length);
    },
  };
}

/** One line of well-formed text without what is no language: the models read NUL and line ends as the end. */
function clean(text: string): string {
  return text
    .toWellFormed()
    .replace(/https?:\/\/\S+|[@#][\w.-]+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\uFFFD\s]+/gu, ' ')
    .trim();
}

function ranked(sums: ReadonlyMap<string, number>, voters: number): LanguageGuess[] {
  return [...sums]
    .map(([tag, sum]) => ({ tag, probability: Math.min(1, sum / voters) }))
    .sort((a, b) => b.probability - a.probability);
}
