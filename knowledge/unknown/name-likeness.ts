import { romanise } from '../romanise.js';
import { likeness } from '../transliteration.js';

/** Words that news writes or leaves out as it likes: articles, particles of nobility, "son of". */
const PARTICLES = new Set(
  'al el ul bin ibn bint ben de da do dos del di la le von van der den du'.split(' '),
);
/** What the letters of a script give away of the sound, most first: the poorer one is read as the richer one. */
const SCRIPTS = ['Latin', 'Cyrillic', 'Katakana', 'Arabic', 'Han'] as const;
const RICHNESS = SCRIPTS.map((script) => new RegExp(`\\p{Script=${script}}`, 'u'));
const MAX_PARTS = 6;
const PATRONYMIC = /(?:ович|евич|івна|ївна|овна|евна|ovi[ct]h?|evi[ct]h?|ovna|evna|ivna)$/iu;

/** How alike two names of persons are. */
export interface NameLikeness {
  /** Of the parts compared, the one that is least alike, 0..1. */
  readonly least: number;
  /** The mean of the parts, 0..1. */
  readonly mean: number;
  /** True where a name of one word was compared with the last word of a longer one. */
  readonly partial: boolean;
  /** True where both are written in the same script. */
  readonly sameScript: boolean;
  /** The script that gives less of the sound away. */
  readonly script: (typeof SCRIPTS)[number];
}

/**
 * Compares names of persons part by part, across scripts: given name with given name, family name with family name, so
 * that brothers differ. A middle name counts only where both have it. Undefined where they cannot be compared (a script
 * that is not read by sound, no letters).
 */
export function nameLikeness(one: string, other: string): NameLikeness | undefined {
  const [scriptOne, scriptOther] = [scriptOf(one), scriptOf(other)];
  if (scriptOne < 0 || scriptOther < 0) return undefined;
  const [foreign, latin] = scriptOne >= scriptOther ? [one, other] : [other, one];
  const [a, b] = [nameParts(foreign), nameParts(latin)];
  const [best] = alignments(a, b)
    .map((pairs) => pairs.map(([part, sound]) => likeness(part, sound)))
    .sort((one, other) => Math.min(...other) - Math.min(...one));
  if (best === undefined) return undefined;
  return {
    least: Math.min(...best),
    mean: best.reduce((sum, score) => sum + score, 0) / best.length,
    partial: best.length === 1,
    sameScript: scriptOne === scriptOther,
    script: SCRIPTS[Math.max(scriptOne, scriptOther)]!,
  };
}

/**
 * The ways to set the parts of two names beside each other: all; of a longer name its first and last parts; or its last
 * ones, since a finder may take a word before a name for its beginning. A patronymic is no given name: Ivan's son Pyotr
 * Ivanovich is not Ivan.
 */
function alignments(a: readonly string[], b: readonly string[]): [string, string][][] {
  const size = Math.min(a.length, b.length);
  if (size === 0) return [];
  const last = (parts: readonly string[]) => parts.slice(-size);
  const pair = (one: readonly string[], other: readonly string[]) =>
    one.map((part, at): [string, string] => [part, other[at]!]);
  if (a.length === b.length || size === 1) return [pair(last(a), last(b))];
  const ends = (parts: readonly string[]) => [parts[0]!, parts.at(-1)!];
  const middle = (a.length > b.length ? a : b).at(-size)!;
  const found = [pair(ends(a), ends(b))];
  if (!PATRONYMIC.test(middle)) found.push(pair(last(a), last(b)));
  return found;
}

/** The words of a name that are compared: without particles, titles' dots and the Arabic article. */
export function nameParts(name: string): string[] {
  const words = name
    .replace(/\p{Cf}/gu, '')
    .replace(/['’`ʼ]/gu, '')
    .split(/[\s·・‧•．=＝_-]+/u)
    .map((word) => (/^ال\p{Script=Arabic}{3}/u.test(word) ? word.slice(2) : word))
    .filter((word) => /\p{L}/u.test(word));
  const parts = words.filter(
    (word, at) => (at === 0 || !PARTICLES.has(word.toLowerCase())) && !/^\p{Lu}\.?$/u.test(word),
  );
  return (parts.length > 0 ? parts : words).slice(0, MAX_PARTS);
}

/** True for names that are written alike but for case, accents and dots, in one script. */
export function sameSpelling(one: string, other: string): boolean {
  const key = (name: string) => nameParts(name).join(' ').normalize('NFKC').toLowerCase();
  const [a, b] = [key(one), key(other)];
  return (
    a !== '' &&
    (a === b || (scriptOf(one) === 0 && scriptOf(other) === 0 && romanise(one) === romanise(other)))
  );
}

function scriptOf(name: string): number {
  return RICHNESS.findIndex((script) => script.test(name));
}
