import { createEnricher, type Enrich, type EnricherOptions } from './enricher.js';
import type { LearnedAlias } from './knowledge/alias-memory.js';
import { type KnowledgeImage, openKnowledge, readKnowledge } from './knowledge/index.js';
import { languages } from './lang/registry.js';
import { createModelEnricher, type EnrichLater } from './model-enricher.js';
import { loadLanguageIdentifier } from './models/language-id.js';
import { type NameModelOptions, openNameModel } from './models/name-model/load.js';
import { loadTaggers } from './models/taggers.js';
import { LABELS } from './nlp/tagger/labels.js';

export interface DefaultEnricherOptions extends Pick<EnricherOptions, 'only' | 'tokens' | 'onStage'> {
  /** Files with entities beside those that Glosswire ships: JSONL, or indexes made by `glosswire knowledge index`. */
  readonly knowledgeFiles?: readonly string[] | undefined;
  /** Names that documents gave known entities, as `readAliases` reads them from a memory file. */
  readonly aliases?: readonly LearnedAlias[] | undefined;
  /** Knowledge that was read already, to share its memory between threads; then the files are not read. */
  readonly knowledge?: KnowledgeImage | undefined;
}

/**
 * The enricher that the command line, the workers' threads and the library's users get: every language, the knowledge
 * and the models that Glosswire ships. Takes a second or two; keep the result. Throws `E_STAGE_UNKNOWN` and
 * `E_KNOWLEDGE_INVALID`.
 */
export async function loadEnricher(options: DefaultEnricherOptions = {}): Promise<Enrich> {
  return createEnricher(await loadParts(options));
}

/**
 * As {@link loadEnricher}, with names that a large model reads in place of the taggers. Throws `E_MODEL_RUNTIME` and
 * `E_MODEL_INVALID` too.
 */
export async function loadModelEnricher(
  options: DefaultEnricherOptions & { readonly nameModel: NameModelOptions },
): Promise<EnrichLater> {
  const nameModel = await openNameModel(options.nameModel);
  return createModelEnricher({ ...(await loadParts(options)), nameModel });
}

/** What `loadEnricher` makes its enricher of. */
export async function loadParts({
  knowledgeFiles,
  aliases,
  knowledge: image,
  only,
  tokens,
  onStage,
}: DefaultEnricherOptions): Promise<EnricherOptions> {
  const knowledge = openKnowledge(image ?? readKnowledge(knowledgeFiles, aliases));
  const identifier = await loadLanguageIdentifier();
  return {
    languages,
    knowledge,
    identifier,
    taggers: loadTaggers(LABELS),
    ...(only === undefined ? {} : { only }),
    ...(tokens === undefined ? {} : { tokens }),
    ...(onStage === undefined ? {} : { onStage }),
  };
}
