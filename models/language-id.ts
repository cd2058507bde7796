import type { LanguageGuess, LanguageIdentifier } from './contract.js';
import { calibrated } from './language-id/calibration.js';
import { loadCld3 } from './language-id/cld3.js';
import { weighCommonWords } from './language-id/common.js';
import { loadFastText } from './language-id/fasttext.js';
import { tailGuess } from './language-id/franc.js';
import { weighNeighbours } from './language-id/neighbours.js';
import { isNewsLanguage } from './language-id/news-languages.js';
import type { Vote } from './language-id/vote.js';
import { wordsOf } from './language-id/words.js';

/** Characters of a text that are looked at; more cost time and change no answer. */
const SAMPLE = 1_000;
/** Characters whose words are weighed: four markers settle a pair, and 400 characters have them. */
const EVIDENCE = 400;
/** fastText alone decides from this length and probability on: on 13,400 sentences it was never wrong there. */
const ALONE_LENGTH = 60;
const ALONE_PROBABILITY = 0.9;
/** CLD3 has one guess and is often sure of a wrong one. Best of 0.5, 0.6 … 1 on the benchmark's snippets. */
const CLD3_WEIGHT = 0.8;
/**
 * Languages that fastText was not taught, or hardly (Somali): what it says of text in them is noise. Not its Bantu
 * languages: CLD3 takes the long tail's Bantu for them.
 */
const CLD3_ONLY = new Set(['ha', 'haw', 'hmn', 'ig', 'mi', 'sm', 'so']);
/** A language that hardly any news is written in needs more evidence. Of 1, 0.5 and 0.3; the last two are alike. */
const RARE_WEIGHT = 0.3;
/** Below this share of the vote the models are guessing and the long tail is asked. */
const UNSURE = 0.45;

/**
 * Loads the language identifier: the summed probabilities of fastText's lid.176 and CLD3, close languages told apart by
 * their own words and letters, franc for the languages that neither knows. All models come from inside their packages:
 * no network.
 */
export async function loadLanguageIdentifier(): Promise<LanguageIdentifier> {
  const [fastText, cld3] = await Promise.all([loadFastText(), loadCld3()]);
  return { identify: (text, allowed = () => true) => identify(clean(text), allowed, fastText, cld3) };
}

function identify(
  text: string,
  allowed: (tag: string) => boolean,
  fastText: Vote,
  cld3: Vote,
): readonly LanguageGuess[] {
  if (text === '') return [];
  const sums = new Map<string, number>();
  const add = (guesses: readonly LanguageGuess[], weight: number) => {
    for (const { tag, probability } of guesses) {
      if (!allowed(tag)) continue;
      const share = probability * weight * (isNewsLanguage(tag) ? 1 : RARE_WEIGHT);
      sums.set(tag, (sums.get(tag) ?? 0) + share);
    }
  };
  add(fastText(text), 1);
  if (text.length < ALONE_LENGTH || Math.max(...sums.values()) < ALONE_PROBABILITY) {
    const second = cld3(text);
    const heard = text.length < ALONE_LENGTH ? 1 : 1 - unheard(second);
    for (const [tag, sum] of sums) sums.set(tag, sum * heard);
    add(second, CLD3_WEIGHT);
    for (const [tag, sum] of sums) sums.set(tag, sum / (heard + CLD3_WEIGHT));
  }
  const words = wordsOf(text.slice(0, EVIDENCE));
  if (text.length < ALONE_LENGTH) weighCommonWords(sums, words, allowed);
  weighNeighbours(sums, words, allowed);
  const ranked = rank(sums);
  const tail = (ranked[0]?.probability ?? 0) < UNSURE ? tailGuess(text) : undefined;
  if (tail === undefined || !allowed(tail.tag)) return ranked;
  const rest = ranked.map(({ tag, probability }) => ({
    tag,
    probability: probability * (1 - tail.probability),
  }));
  return [tail, ...rest].sort((a, b) => b.probability - a.probability);
}

/** How sure CLD3 is of a language that only it knows; on short text it is sure of too many. */
function unheard(guesses: readonly LanguageGuess[]): number {
  return guesses.find(({ tag }) => CLD3_ONLY.has(tag))?.probability ?? 0;
}

/** Most probable first: the first calibrated, the others sharing what it leaves. */
function rank(sums: ReadonlyMap<string, number>): LanguageGuess[] {
  const [best, ...others] = [...sums].sort((a, b) => b[1] - a[1]);
  if (best === undefined) return [];
  const probability = calibrated(Math.min(1, best[1]));
  const left = others.reduce((sum, [, share]) => sum + share, 0);
  const scale = Math.min(1, (1 - probability) / left);
  return [
    { tag: best[0], probability },
    ...others.map(([tag, share]) => ({ tag, probability: Math.min(probability, share * scale) })),
  ];
}

/** One line of well-formed text without what is no language: the models read NUL and line ends as the end. */
function clean(text: string): string {
  return text
    .slice(0, SAMPLE)
    .toWellFormed()
    .replace(/https?:\/\/\S+|[@#][\w.-]+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\uFFFD\s]+/gu, ' ')
    .trim();
}
