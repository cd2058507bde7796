import { usualScript } from './script-languages.js';

/** `tag` with its script where that is not the one the language is usually written in: `sr` in Latin is `sr-Latn`. */
export function withScript(tag: string, script: string | null): string {
  if (script === null || tag === 'und' || tag.includes('-') || CJK.has(script)) return tag;
  return usualScript(tag) === script ? tag : `${tag}-${script}`;
}

/** Han, kana and Hangul are mixed in one text; Intl knows their mixtures by codes of their own (`Jpan`, `Kore`). */
const CJK = new Set(['Hani', 'Kana', 'Hang']);

/** ISO 15924 code of the script that a text in `tag` is written in, where `found` is its main script. */
export function scriptCode(tag: string, found: string | null): string | null {
  if (found === null || !CJK.has(found)) return found;
  if (tag === 'zh' || tag === 'und') return 'Hani';
  // `zh-Hans` and `zh-Hant` name theirs.
  return new Intl.Locale(tag).script ?? usualScript(tag);
}
