import { francAll } from 'franc';
import type { LanguageGuess } from '../contract.js';

/**
 * Languages that broadcasters publish in and neither fastText nor CLD3 knows, by franc's ISO 639-3 code. Fula, Kanuri
 * and Manding are reported by their macrolanguage, as broadcasters label them.
 */
const TAIL: Readonly<Record<string, string>> = {
  bam: 'bm', // Bambara
  bem: 'bem', // Bemba
  dyu: 'dyu', // Dyula
  emk: 'man', // Eastern Maninkakan
  ewe: 'ee', // Ewe
  fuf: 'ff', // Pular
  fuv: 'ff', // Nigerian Fulfulde
  kin: 'rw', // Kinyarwanda
  knc: 'kr', // Central Kanuri
  lug: 'lg', // Ganda
  mos: 'mos', // Mossi
  ndo: 'ng', // Ndonga
  run: 'rn', // Rundi
  sag: 'sg', // Sango
  snk: 'snk', // Soninke
  ssw: 'ss', // Swati
  tem: 'tem', // Timne
  tiv: 'tiv', // Tiv
  tpi: 'tpi', // Tok Pisin
  tsn: 'tn', // Tswana
  tso: 'ts', // Tsonga
  umb: 'umb', // Umbundu
  ven: 've', // Venda
  wol: 'wo', // Wolof
};

/** Trigrams of less text than this are chance. */
const LEAST_LENGTH = 40;
/** The other languages stay behind by at least this share of the best score, or the lead is chance. */
const LEAST_LEAD = 0.15;

/**
 * The tail language that franc (trigrams of the Universal Declaration of Human Rights) puts first; undefined where it
 * puts another language first. The probability grows with the lead over the next language that is not a sister.
 */
export function tailGuess(text: string): LanguageGuess | undefined {
  if (text.length < LEAST_LENGTH) return undefined;
  const [best, ...others] = francAll(text);
  const tag = TAIL[best?.[0] ?? ''];
  if (tag === undefined) return undefined;
  const next = others.find(([code]) => TAIL[code] === undefined)?.[1] ?? 0;
  const lead = 1 - next;
  return lead < LEAST_LEAD ? undefined : { tag, probability: Math.min(0.9, 0.4 + lead) };
}
