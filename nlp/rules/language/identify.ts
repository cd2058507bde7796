import type { VariantData } from '../../../lang/contract/variants.js';
import type { LanguageGuess, LanguageIdentifier } from '../../../models/contract.js';
import { breakTie } from './hints.js';
import { type MainScript, mainScript } from './main-script.js';
import { isWrittenIn, languagesOf } from './script-languages.js';
import { variantOf } from './variants.js';

/** What a stretch of text says about its language. */
export interface Identified {
  /** ISO 15924 code of the main script (`Kana` for Japanese, `Hani` for Han alone), null without letters. */
  readonly script: string | null;
  /** Letters, Han, kana and Hangul counting for three. */
  readonly weight: number;
  /** BCP 47 tags with variants where the text shows them, most probable first; empty where it says nothing. */
  readonly guesses: readonly LanguageGuess[];
}

/** What identification is handed. */
export interface IdentifyContext {
  readonly identifier: LanguageIdentifier;
  /** The variants of a language, by its primary tag. */
  variantsOf(tag: string): VariantData | undefined;
}

/** What a script of one language proves: the rest is a name or a loan from elsewhere. */
const SCRIPT_CERTAIN = 0.99;
/** A script whose languages no model knows: its first language is most likely. */
const SCRIPT_FALLBACK = 0.4;
/** More guesses than this are noise. */
const MOST_GUESSES = 5;
/** As much of a text as decides about its script; longer text is sampled from its beginning. */
const SCRIPT_SAMPLE = 2_000;

/**
 * The languages a text may be in. Scripts of one language decide by themselves; otherwise the models are asked among
 * the languages of the script, which keeps them from absurd answers on short text. `hints` (tags the source names)
 * only break ties.
 */
export function identify(
  text: string,
  { identifier, variantsOf }: IdentifyContext,
  hints: readonly string[] = [],
): Identified {
  const main = mainScript(text.slice(0, SCRIPT_SAMPLE));
  if (main === undefined) return { script: null, weight: 0, guesses: [] };
  const found = guessAmong(text, main.scripts, identifier);
  const script = scriptOf(found[0]?.tag, main);
  const guesses = breakTie(found, hints).map(({ tag, probability }) => {
    const variants = variantsOf(tag);
    const variant = variants === undefined ? tag : variantOf(text, tag, variants);
    return { tag: variant === tag ? (hintedVariant(tag, variants, hints) ?? tag) : variant, probability };
  });
  return { script, weight: main.weight, guesses: merged(guesses) };
}

/** The script of the text's language: a sentence full of foreign names may have more letters of theirs. */
function scriptOf(tag: string | undefined, { script, scripts }: MainScript): string {
  if (tag === undefined || isWrittenIn(tag, script)) return script;
  return scripts.find((other) => isWrittenIn(tag, other)) ?? script;
}

/** The languages among those of `scripts`; where there are several scripts, the models say which one carries the text. */
function guessAmong(
  text: string,
  scripts: readonly string[],
  identifier: LanguageIdentifier,
): readonly LanguageGuess[] {
  const languages = scripts.length === 1 ? languagesOf(scripts[0]!) : [];
  const [first] = languages;
  if (first !== undefined && languages.length === 1) return [{ tag: first, probability: SCRIPT_CERTAIN }];
  const allowed = (tag: string) => scripts.some((script) => isWrittenIn(tag, script));
  const guesses = identifier.identify(unshouted(text), allowed).slice(0, MOST_GUESSES);
  if (guesses.length > 0 || first === undefined) return guesses;
  return [{ tag: first, probability: SCRIPT_FALLBACK }];
}

/** Text in capitals throughout (wire copy) in small letters, which is what the models were trained on. */
function unshouted(text: string): string {
  const small = text.match(/\p{Ll}/gu)?.length ?? 0;
  const capital = text.match(/\p{Lu}/gu)?.length ?? 0;
  return capital > 4 * small ? text.toLowerCase() : text;
}

/** The variant a hint names, for a text that could be of any. */
function hintedVariant(
  tag: string,
  data: VariantData | undefined,
  hints: readonly string[],
): string | undefined {
  const tags = data?.variants
    .map((variant) => variant.tag)
    .filter((variant) => variant.startsWith(`${tag}-`));
  return hints.find((hint) => tags?.includes(hint));
}

/** Two guesses may turn out the same language: `zh` with Japanese characters and `ja`. */
function merged(guesses: readonly LanguageGuess[]): LanguageGuess[] {
  const sums = new Map<string, number>();
  for (const { tag, probability } of guesses) sums.set(tag, (sums.get(tag) ?? 0) + probability);
  return [...sums]
    .map(([tag, probability]) => ({ tag, probability: Math.min(1, probability) }))
    .sort((a, b) => b.probability - a.probability);
}
