import { createEnricher, type Enrich } from '../../enricher.js';
import { loadKnowledge } from '../../knowledge/index.js';
import { languages } from '../../lang/registry.js';
import type { Taggers } from '../../models/contract.js';
import type { Range } from '../../schemas/index.js';
import type { Finder } from './score.js';

const TYPES: Readonly<Record<string, string>> = { person: 'PER', place: 'LOC', organization: 'ORG' };

/** The whole pipeline with these taggers, the language of each row given. */
export function glosswire(taggers: Taggers | undefined): Finder {
  const knowledge = loadKnowledge();
  const enrichers = new Map<string, Enrich>();
  const enricherFor = (tag: string): Enrich => {
    const identifier = { identify: () => [{ tag, probability: 1 }] };
    const made = createEnricher({ languages, knowledge, identifier, taggers, only: ['entities'] });
    enrichers.set(tag, made);
    return made;
  };
  return ({ lang, text }) => {
    const tag = lang.split('-')[0]!;
    const document = (enrichers.get(tag) ?? enricherFor(tag))({ text, language: lang });
    // Extraction trims and joins lines: spans are found again in the row's own text.
    const shift = text.indexOf(document.text);
    const all = document.entities.flatMap(({ mentions }) => mentions);
    // The sets label the longest names only: what lies within one is neither right nor wrong there.
    const outermost = ({ start, end }: Range) =>
      !all.some((each) => each.start <= start && each.end >= end && each.end - each.start > end - start);
    return document.entities.flatMap(({ type, mentions }) =>
      TYPES[type] === undefined
        ? []
        : mentions.filter(outermost).map(({ start, end, confidence, by }) => ({
            start: start + shift,
            end: end + shift,
            type: TYPES[type]!,
            confidence,
            by,
          })),
    );
  };
}
