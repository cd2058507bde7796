import { scriptWeights } from '../scripts.js';

export interface MainScript {
  /** ISO 15924 code of the script that carries the text; `Kana` stands for Japanese, `Hani` for Han without kana. */
  readonly script: string;
  /** Letters of the text, Han, kana and Hangul counting for three. */
  readonly weight: number;
  /**
   * The scripts that may carry the text: the main one and, where that is Latin, any other with a good share. Names from
   * abroad stand in Latin letters in any text; the other way round they are rare.
   */
  readonly scripts: readonly string[];
}

/** A script with less of the text than this is that of a name in it. */
const LEAST_SHARE = 0.2;

/**
 * Kana below this share of the CJK characters is a Japanese name in a Chinese text. Japanese headlines have a tenth
 * and more, running text half.
 */
const KANA_SHARE = 0.05;

/** The script that decides about the language of a text; undefined where the text has no letters. */
export function mainScript(text: string): MainScript | undefined {
  const weights = scriptWeights(text);
  const han = weights.get('Hani') ?? 0;
  const kana = weights.get('Kana') ?? 0;
  if (kana > 0 && kana >= KANA_SHARE * (han + kana)) {
    weights.set('Kana', han + kana);
    weights.delete('Hani');
  } else if (kana > 0) {
    weights.set('Hani', han + kana);
    weights.delete('Kana');
  }
  const ranked = [...weights].sort((a, b) => b[1] - a[1]);
  const [best] = ranked;
  if (best === undefined) return undefined;
  const weight = ranked.reduce((sum, entry) => sum + entry[1], 0);
  const least = best[0] === 'Latn' ? LEAST_SHARE * weight : best[1];
  const scripts = ranked.filter((entry) => entry[1] >= least).map(([script]) => script);
  return { script: best[0], weight, scripts };
}
