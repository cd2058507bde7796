import type { TaggerModel, TaggerTemplate } from '../../models/contract.js';
import type { Draft } from '../rules/names/draft.js';
import { firstEndingAfter } from '../rules/words/names.js';
import { marginals, viterbi } from './crf.js';
import type { TaggerInput } from './evidence.js';
import { LABEL_COUNT, type NameType, OUTSIDE, spansOf } from './labels.js';
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

const TYPES: Readonly<Record<NameType, Draft['type']>> = {
  PER: 'person',
  LOC: 'place',
  ORG: 'organization',
};

/** What a tagger says of a block. */
export interface Tagging {
  /** The names it finds; confidence is the least probable label of the name by the CRF's marginals. */
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
    drafts.push(...draftsOf(units.slice(from, at), labels, probabilities, input.text));
    from = at;
  }
  return {
    drafts,
    outside(start, end) {
      let sum = 0;
      const first = firstEndingAfter(units, start);
      let unit = first;
      for (; unit < units.length && units[unit]!.start < end; unit++) sum += none[unit]!;
      return unit === first ? 1 : sum / (unit - first);
    },
  };
}

function draftsOf(
  units: readonly Unit[],
  labels: Uint8Array,
  probabilities: Float64Array,
  text: string,
): Draft[] {
  return spansOf(labels).map(({ from, to, type }) => {
    let confidence = 1;
    for (let at = from; at < to; at++)
      confidence = Math.min(confidence, probabilities[at * LABEL_COUNT + labels[at]!]!);
    return {
      start: units[from]!.start,
      end: units[type === 'PER' ? wholeName(units, to, text) : to - 1]!.end,
      type: TYPES[type],
      form: 'name',
      by: 'tagger',
      confidence,
      candidates: [],
    };
  });
}

/** The last unit of a person's name that ends before `to`: a double name is not cut at its hyphen (Velasquez-Thorne). */
function wholeName(units: readonly Unit[], to: number, text: string): number {
  let last = to - 1;
  while (units[last + 2]?.token === units[last]!.token && /^\p{Lu}/u.test(text[units[last + 2]!.start]!))
    last += 2;
  return last;
}
