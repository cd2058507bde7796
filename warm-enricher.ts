import { type DefaultEnricherOptions, loadParts } from './default-enricher.js';
import { createEnricher, type Enrich, type EnricherOptions } from './enricher.js';
import type { Language } from './lang/contract.js';
import { createModelEnricher, type EnrichLater } from './model-enricher.js';
import type { LanguageIdentifier } from './models/contract.js';
import { type NameModelOptions, openNameModel } from './models/name-model/load.js';

export interface WarmEnricherOptions extends DefaultEnricherOptions {
  /** Runs what is done for later documents too, so that its time is not charged to the one that came first. */
  readonly untimed?: (run: () => void) => void;
}

/** Loads what a document of any language needs. */
const SAMPLE = 'Two people were injured in Lisbon on Monday, officials said.';

/**
 * An enricher that has done one document already, and does one of ours in each language before the first of its own:
 * what is loaded on first use (dictionaries, models, compiled patterns) takes longer than a document, 40 to 450 ms CPU a
 * language, and must not count against the deadline of the first. Languages that never come cost nothing.
 */
export async function loadWarmEnricher(options: WarmEnricherOptions = {}): Promise<Enrich> {
  const enrich = createEnricher(await warmParts(options));
  enrich({ text: SAMPLE });
  return enrich;
}

/** As {@link loadWarmEnricher}, with names that a large model reads in place of the taggers. */
export async function loadWarmModelEnricher({
  nameModel: asked,
  ...options
}: WarmEnricherOptions & { readonly nameModel: NameModelOptions }): Promise<EnrichLater> {
  const nameModel = await openNameModel(asked);
  const enrich = createModelEnricher({ ...(await warmParts(options)), nameModel });
  await enrich({ text: SAMPLE });
  return enrich;
}

/** What such an enricher is made of. */
async function warmParts({
  untimed = (run) => run(),
  ...options
}: WarmEnricherOptions): Promise<EnricherOptions> {
  const parts = await loadParts(options);
  // Without `onStage`: a document that has to be ended is not in a stage of the sample.
  const { onStage: _, ...silent } = parts;
  return {
    ...parts,
    onLanguage: (language) =>
      untimed(() => {
        createEnricher({ ...silent, identifier: always(language.tag) })({ text: sampleText(language) });
      }),
  };
}

/** Takes every text for one language. */
function always(tag: string): LanguageIdentifier {
  return { identify: () => [{ tag, probability: 1 }] };
}

/** Parts of a language's data that patterns are made of. */
const PARTS = ['quotes', 'dates', 'numbers', 'casualties', 'names', 'sentences', 'tokens'] as const;
/** Entries of a table that are taken; the patterns are the same for all. */
const MOST_ENTRIES = 12;
/** Longer strings are no words but letters, or expressions that no word stands for. */
const LONGEST = 60;

/**
 * A text that makes a language's patterns compile: the first word of each of its lists, each beside a number and a
 * place. No sentences: what is found in it is thrown away.
 */
function sampleText(language: Language): string {
  const words = new Set<string>();
  const collect = (value: unknown): void => {
    if (typeof value === 'string') {
      if (value.length < LONGEST) words.add(value.replace(/\{[^{}]{0,60}\}|\*/g, ''));
    } else if (Array.isArray(value)) collect(value[0]);
    else if (typeof value === 'object' && value !== null)
      Object.values(value).slice(0, MOST_ENTRIES).forEach(collect);
  };
  for (const part of PARTS) collect(language[part]);
  return [...words].map((word, at) => `${at + 2} ${word} Lisbon.`).join('\n');
}
