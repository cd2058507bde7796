import type { TaggerModel, TaggerTemplate } from '../../models/contract.js';
import type { Draft } from '../rules/names/draft.js';
import { CHARACTER_FEATURES, characterFeatures } from './character-features.js';
import { marginals, viterbi } from './crf.js';
import type { TaggerInput } from './evidence.js';
import { LABEL_COUNT, type NameType, spansOf } from './labels.js';
import { emissionsOf } from './score.js';
import { characterUnits, type Unit, wordUnits } from './units.js';
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
  words: { size: WORD_FEATURES, units: wordUnits, features: wordFeatures },
  characters: { size: CHARACTER_FEATURES, units: characterUnits, features: characterFeatures },
};

const TYPES: Readonly<Record<NameType, Draft['type']>> = {
  PER: 'person',
  LOC: 'place',
  ORG: 'organization',
};

/**
 * The names that the model finds in a block, a sentence at a time, with their offsets in its text. Confidence is the
 * least probable label of the name by the CRF's marginals. Linear in the text.
 */
export function taggedDrafts(
  input: TaggerInput,
  sentenceStarts: ReadonlySet<number>,
  model: TaggerModel,
): Draft[] {
  const template = templates[model.template];
  const units = template.units(input.text, input.tokens);
  const featuresOf = template.features(units, input);
  const drafts: Draft[] = [];
  let from = 0;
  for (let at = 1; at <= units.length; at++) {
    if (at < units.length && !sentenceStarts.has(units[at]!.start)) continue;
    const emissions = emissionsOf(featuresOf(from, at), template.size, model);
    drafts.push(...tagSentence(units.slice(from, at), emissions, input.text, model));
    from = at;
  }
  return drafts;
}

function tagSentence(
  units: readonly Unit[],
  emissions: Float32Array,
  text: string,
  model: TaggerModel,
): Draft[] {
  const labels = viterbi(emissions, model.transitions);
  const spans = spansOf(labels);
  if (spans.length === 0) return [];
  const probabilities = marginals(emissions, model.transitions).units;
  return spans.map(({ from, to, type }) => {
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
