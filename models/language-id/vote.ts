import type { LanguageGuess } from '../contract.js';

/** One model's opinion of a text: guesses in the model's own order and scale, tags already BCP 47. */
export type Vote = (text: string) => readonly LanguageGuess[];

/**
 * Codes of the models that are not the BCP 47 tag we report. Wikipedia codes (fastText was trained on Wikipedia) and
 * deprecated ISO codes become the current tag; a language that news labels by its macrolanguage takes that.
 */
const TAGS: Readonly<Record<string, string>> = {
  als: 'gsw', // Alemannic Wikipedia; ISO `als` is Tosk Albanian
  arz: 'ar',
  bh: 'bho',
  bxr: 'bua',
  eml: 'egl',
  fil: 'tl',
  iw: 'he',
  jw: 'jv',
  mo: 'ro',
  nb: 'no',
  nn: 'no',
  sh: 'hr', // Serbo-Croatian in Latin script; nlp/rules/language/groups.ts lists its sisters as alternatives
  wuu: 'zh',
  yue: 'zh', // told from Mandarin by its own characters, see lang/zh/variants.ts
};

/** The BCP 47 tag for a model's label; undefined for labels that are no language of written news (`zh-Latn`). */
export function tagOf(label: string): string | undefined {
  return label.includes('-') || label === 'und' ? undefined : (TAGS[label] ?? label);
}
