import type { LanguageGuess, LanguageIdentifier } from '../../../models/contract.js';
import { mainScript } from './main-script.js';
import { isWrittenIn, languagesOf } from './script-languages.js';

/** What a stretch of text says about its language. */
export interface Identified {
  /** ISO 15924 code of the main script, null where there are no letters. */
  readonly script: string | null;
  /** Letters, Han, kana and Hangul counting for three. */
  readonly weight: number;
  /** Most probable first; empty where the text says nothing. */
  readonly guesses: readonly LanguageGuess[];
}

/** Languages the script alone decides are this certain: what is left is a name or loan from elsewhere. */
const SCRIPT_CERTAIN = 0.99;

/**
 * The languages a text may be in. Scripts of one language decide by themselves; otherwise the models are asked among
 * the languages of the script, which keeps them from absurd answers on short text.
 */
export function identify(text: string, identifier: LanguageIdentifier): Identified {
  const main = mainScript(text);
  if (main === undefined) return { script: null, weight: 0, guesses: [] };
  const { script, weight } = main;
  const only = languagesOf(script);
  if (only.length === 1) return { script, weight, guesses: [{ tag: only[0]!, probability: SCRIPT_CERTAIN }] };
  const guesses = identifier.identify(text, (tag) => isWrittenIn(tag, script));
  const fallback = only[0] === undefined ? [] : [{ tag: only[0], probability: 0.3 }];
  return { script, weight, guesses: guesses.length > 0 ? guesses : fallback };
}
