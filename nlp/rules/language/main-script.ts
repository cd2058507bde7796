import { scriptWeights } from '../scripts.js';

export interface MainScript {
  /** ISO 15924 code of the script that carries the text; `Kana` stands for Japanese, `Hani` for Han without kana. */
  readonly script: string;
  /** Letters of the text, Han, kana and Hangul counting for three. */
  readonly weight: number;
  /** Share of that weight in the main script, 0..1. */
  readonly share: number;
}

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
  let weight = 0;
  let best: [script: string, weight: number] | undefined;
  for (const entry of weights) {
    weight += entry[1];
    if (best === undefined || entry[1] > best[1]) best = entry;
  }
  return best === undefined ? undefined : { script: best[0], weight, share: best[1] / weight };
}
