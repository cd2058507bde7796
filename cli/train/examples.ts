import type { Knowledge } from '../../knowledge/contract.js';
import { languages } from '../../lang/registry.js';
import type { TaggerModel, TaggerTemplate, WordClusters } from '../../models/contract.js';
import { taggerInput } from '../../nlp/rules/names/block.js';
import { tokens as tokensStage } from '../../nlp/stages/tokens.js';
import { type LabelSpan, labelsOf, type NameType } from '../../nlp/tagger/labels.js';
import { tagBlock, templates } from '../../nlp/tagger/tag.js';
import type { Example } from '../../nlp/tagger/train.js';
import type { Unit } from '../../nlp/tagger/units.js';
import type { Row } from './corpus.js';

/** A sentence as the pipeline hands it to the tagger. */
function inputOf(text: string, language: string, knowledge: Knowledge, clusters: WordClusters | undefined) {
  const languageFor = (tag: string) => languages.get(tag);
  const { tokens } = tokensStage.run(
    { text, blocks: [], sentences: [{ start: 0, end: text.length, block: 0, language }] },
    {
      knowledge,
      languageFor,
      identifier: { identify: () => [] },
      problem: () => undefined,
      skip: () => undefined,
    },
  );
  const block = { text, tag: language, tokens, sentenceStarts: new Set([0]) };
  return taggerInput(block, languageFor(language)?.names, knowledge, clusters);
}

/**
 * What the tagger sees of each row and the labels it is to give, exactly as in the pipeline. A name that does not begin
 * and end where units do is widened to those that hold it.
 */
export function exampleOf(
  { text, entities }: Row,
  language: string,
  domain: number,
  template: TaggerTemplate,
  knowledge: Knowledge,
  clusters: WordClusters | undefined,
): Example {
  const input = inputOf(text, language, knowledge, clusters);
  const { units: cut, features } = templates[template];
  const units = cut(text, input.tokens);
  return {
    features: features(units, input)(0, units.length),
    labels: labelsOf(units.length, spansOver(units, entities)),
    domain,
  };
}

/** A name that a tagger found, with how sure it is. */
export type TaggedName = Row['entities'][number] & { readonly confidence: number };

const TYPES: Readonly<Record<string, NameType>> = { person: 'PER', place: 'LOC', organization: 'ORG' };

/** The names that a tagger by itself finds in a sentence. */
export function namesIn(
  text: string,
  language: string,
  model: TaggerModel,
  knowledge: Knowledge,
): TaggedName[] {
  const input = inputOf(text, language, knowledge, model.clusters);
  return tagBlock(input, new Set([0]), model).drafts.map(({ start, end, type, confidence }) => ({
    start,
    end,
    type: TYPES[type]!,
    confidence,
  }));
}

function spansOver(units: readonly Unit[], entities: Row['entities']): LabelSpan[] {
  const spans: LabelSpan[] = [];
  for (const { start, end, type } of [...entities].sort((a, b) => a.start - b.start)) {
    const from = units.findIndex((unit) => unit.end > start);
    const after = units.findIndex((unit) => unit.start >= end);
    const to = after < 0 ? units.length : after;
    if (from >= 0 && to > from && from >= (spans.at(-1)?.to ?? 0)) spans.push({ from, to, type });
  }
  return spans;
}
