import { createEnricher, type Enrich, type EnricherOptions } from './enricher.js';
import { loadKnowledge } from './knowledge/index.js';
import { languages } from './lang/registry.js';
import { loadLanguageIdentifier } from './models/language-id.js';

export interface DefaultEnricherOptions extends Pick<EnricherOptions, 'only' | 'tokens'> {
  /** A JSONL file with entities beside those that Glosswire ships. */
  readonly knowledgeFile?: string | undefined;
}

/**
 * The enricher that the command line, the workers' threads and the library's users get: every language, the knowledge
 * and the models that Glosswire ships. Takes a second or two; keep the result. Throws `E_STAGE_UNKNOWN` and
 * `E_KNOWLEDGE_INVALID`.
 */
export async function loadEnricher({
  knowledgeFile,
  only,
  tokens,
}: DefaultEnricherOptions = {}): Promise<Enrich> {
  const knowledge = loadKnowledge({ file: knowledgeFile });
  const identifier = await loadLanguageIdentifier();
  return createEnricher({
    languages,
    knowledge,
    identifier,
    ...(only === undefined ? {} : { only }),
    ...(tokens === undefined ? {} : { tokens }),
  });
}
