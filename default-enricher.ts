import { createEnricher, type Enrich, type EnricherOptions } from './enricher.js';
import type { LearnedAlias } from './knowledge/alias-memory.js';
import { type KnowledgeImage, openKnowledge, readKnowledge } from './knowledge/index.js';
import { languages } from './lang/registry.js';
import { loadLanguageIdentifier } from './models/language-id.js';
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
export async function loadEnricher({
  knowledgeFiles,
  aliases,
  knowledge: image,
  only,
  tokens,
  onStage,
}: DefaultEnricherOptions = {}): Promise<Enrich> {
  const knowledge = openKnowledge(image ?? readKnowledge(knowledgeFiles, aliases));
  const identifier = await loadLanguageIdentifier();
  return createEnricher({
    languages,
    knowledge,
    identifier,
    taggers: loadTaggers(LABELS),
    ...(only === undefined ? {} : { only }),
    ...(tokens === undefined ? {} : { tokens }),
    ...(onStage === undefined ? {} : { onStage }),
  });
}

/** A line of each script that has a tokenizer or model of its own to load. */
const SAMPLE = [
  'Two people were injured in Lisbon on Monday, officials said.',
  '里斯本市政府周一表示，两人受伤。',
  'リスボンで月曜日、2人がけがをした。',
  'В понедельник в Лиссабоне пострадали два человека.',
].join('\n');

/**
 * An enricher that has done one document already: what is loaded on first use (dictionaries, compiled patterns) takes
 * longer than a document, and must not count against the deadline of the first.
 */
export async function loadWarmEnricher(options: DefaultEnricherOptions = {}): Promise<Enrich> {
  const enrich = await loadEnricher(options);
  enrich({ text: SAMPLE });
  return enrich;
}
