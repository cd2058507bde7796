import type { Config } from '../config.js';
import { describeError } from '../errors.js';
import { readAliases } from '../knowledge/alias-memory.js';
import { openDocumentMemory } from '../knowledge/document-memory.js';
import { openKnowledge, readKnowledge } from '../knowledge/index.js';
import type { EnrichedDocument } from '../schemas/index.js';
import type { Logger } from '../workers/logger.js';

const SAVED_EVERY_MS = 30_000;

/** What a worker's process learns from its own documents. */
export interface WorkerMemory {
  readonly recall: (document: EnrichedDocument) => EnrichedDocument;
  /** Saves what is left and stops saving. */
  close(): void;
}

/**
 * The memory that `GLOSSWIRE_ALIASES` names, saved every half minute; undefined where it is not set. A save that fails is
 * logged and tried again: it never costs a document. Throws `E_KNOWLEDGE_INVALID` for files that cannot be read.
 */
export function openWorkerMemory(config: Config, log: Logger): WorkerMemory | undefined {
  const { aliasesFile, knowledgeFiles } = config;
  if (aliasesFile === undefined) return undefined;
  const knowledge = openKnowledge(readKnowledge(knowledgeFiles, readAliases(aliasesFile)));
  const memory = openDocumentMemory(aliasesFile, knowledge);
  const save = () => {
    try {
      if (!memory.save()) log.debug({ file: aliasesFile }, 'another process writes the memory');
    } catch (error) {
      log.warn({ file: aliasesFile, error: describeError(error) }, 'the memory was not saved');
    }
  };
  const timer = setInterval(save, SAVED_EVERY_MS).unref();
  return {
    recall: (document) => memory.recall(document),
    close() {
      clearInterval(timer);
      save();
    },
  };
}
