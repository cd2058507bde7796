import type { Reading, ReadName, TaggerModel, TaggerTemplate } from '../../models/contract.js';
import type { Range } from '../../schemas/index.js';
import type { Draft } from '../rules/names/draft.js';
import { firstEndingAfter } from '../rules/words/names.js';
import { calibrated } from './calibration.js';
import { marginals, viterbi } from './crf.js';
import type { TaggerInput } from './evidence.js';
import { LABEL_COUNT, type LabelSpan, OUTSIDE, spansOf } from './labels.js';
import { LETTER_FEATURES, letterFeatures } from './letter-features.js';
import { LEXICON_FEATURES, lexiconFeatures } from './lexicon-features.js';
import { emissionsOf } from './score.js';
import { letterUnits, type Unit, wordUnits } from './units.js';
import { WORD_FEATURES, wordFeatures } from './word-features.js';

/** How a template cuts a text into units and what it looks at. */
interface Template {
  /** Features a unit. */
  readonly size: number;
  units(text: string, tokens: TaggerInput['tokens']): Unit[];
  /** Reads a block once; gives `size` hashes a unit for each of its sentences, half-open ranges of units. */
  features(units: readonly Unit[], input: TaggerInput): (from: number, to: number) => Int32Array;
}

/** The feature templates that a model may be trained with. A template that changes gets a new name: old files must not load. */
export const templates: Readonly<Record<TaggerTemplate, Template>> = {
  'words-2': { size: WORD_FEATURES, units: wordUnits, features: wordFeatures },
  letters: { size: LETTER_FEATURES, units: letterUnits, features: letterFeatures },
  'letters-lexicon': {
    size: LETTER_FEATURES + LEXICON_FEATURES,
    units: letterUnits,
    features(units, input) {
      const [letters, lexicon] = [letterFeatures(units, input), lexiconFeatures(units, input)];
      return (from, to) =>
        sideBySide(letters(from, to), LETTER_FEATURES, lexicon(from, to), LEXICON_FEATURES);
    },
  },
};

/** Features of two kinds, `a` and `b` a unit, as one row a unit. */
function sideBySide(first: Int32Array, a: number, second: Int32Array, b: number): Int32Array {
  const features = new Int32Array(first.length + second.length);
  for (let unit = 0; unit * a < first.length; unit++) {
    features.set(first.subarray(unit * a, (unit + 1) * a), unit * (a + b));
    features.set(second.subarray(unit * b, (unit + 1) * b), unit * (a + b) + a);
  }
  return features;
}

const TYPES: Readonly<Record<ReadName['type'], Draft['type']>> = {
  PER: 'person',
  LOC: 'place',
  ORG: 'organization',
  MISC: 'other',
};

/** What all drafts of a tagger have in common. */
const FOUND: Pick<Draft, 'form' | 'by' | 'candidates'> = { form: 'name', by: 'tagger', candidates: [] };

/** What a tagger says of a block. */
export interface Tagging {
  /** The names it finds; confidence is how often such a name is right. */
  readonly drafts: readonly Draft[];
  /** Mean probability that a range of the text is part of no name. */
  outside(start: number, end: number): number;
}

/** Tags a block, a sentence at a time; offsets are those of its text. Linear in the text. */
export function tagBlock(
  input: TaggerInput,
  sentenceStarts: ReadonlySet<number>,
  model: TaggerModel,
): Tagging {
  const template = templates[model.template];
  const units = template.units(input.text, input.tokens);
  const featuresOf = template.features(units, input);
  const drafts: Draft[] = [];
  const none = new Float32Array(units.length);
  let from = 0;
  for (let at = 1; at <= units.length; at++) {
    if (at < units.length && !sentenceStarts.has(units[at]!.start)) continue;
    const emissions = emissionsOf(featuresOf(from, at), template.size, model);
    const probabilities = marginals(emissions, model.transitions).units;
    for (let unit = from; unit < at; unit++)
      none[unit] = probabilities[(unit - from) * LABEL_COUNT + OUTSIDE]!;
    const labels = viterbi(emissions, model.transitions);
    drafts.push(...draftsOf(units.slice(from, at), labels, probabilities, input.text, model));
    from = at;
  }
  return { drafts, outside: meanOutside(units, (unit) => none[unit]!) };
}

/** What a name model has read in a block, as a tagger says it. */
export function taggingOf({ names, units }: Reading): Tagging {
  const drafts = names.map(({ type, ...rest }) => ({ ...rest, type: TYPES[type], ...FOUND }));
  return { drafts, outside: meanOutside(units, (unit) => units[unit]!.outside) };
}

/** `Tagging.outside` by the probability of each unit, 1 where there is none. */
function meanOutside(units: readonly Range[], outside: (unit: number) => number): Tagging['outside'] {
  return (start, end) => {
    let sum = 0;
    const first = firstEndingAfter(units, start);
    let unit = first;
    for (; unit < units.length && units[unit]!.start < end; unit++) sum += outside(unit);
    return unit === first ? 1 : sum / (unit - first);
  };
}

function draftsOf(
  units: readonly Unit[],
  labels: Uint8Array,
  probabilities: Float64Array,
  text: string,
  { calibration }: TaggerModel,
): Draft[] {
  return spansOf(labels).map((span) => {
    const { from, to, type } = span;
    return {
      start: units[from]!.start,
      end: units[type === 'PER' ? wholeName(units, to, text) : to - 1]!.end,
      type: TYPES[type],
      confidence: calibrated(leastProbable(span, labels, probabilities), calibration),
      ...FOUND,
    };
  });
}

/** The probability of a name's least probable label: what the CRF itself says of how sure the name is. */
export function leastProbable(
  { from, to }: LabelSpan,
  labels: Uint8Array,
  probabilities: Float64Array,
): number {
  let least = 1;
  for (let at = from; at < to; at++) least = Math.min(least, probabilities[at * LABEL_COUNT + labels[at]!]!);
  return least;
}

/** The last unit of a person's name that ends before `to`: a double name is not cut at its hyphen (Velasquez-Thorne). */
function wholeName(units: readonly Unit[], to: number, text: string): number {
  let last = to - 1;
  while (units[last + 2]?.token === units[last]!.token && /^\p{Lu}/u.test(text[units[last + 2]!.start]!))
    last += 2;
  return last;
}
