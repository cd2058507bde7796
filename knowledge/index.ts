import type { KnowledgeEntity } from '../schemas/index.js';
import { bodyEntity } from './bodies.js';
import type { Knowledge } from './contract.js';
import { EntityStore } from './entity-store.js';
import { readKnowledgeFiles } from './files.js';
import { findNames } from './matcher.js';
import { rankSenses } from './prior.js';

export type { Knowledge, KnowledgeCandidate, KnowledgeMatch } from './contract.js';

/**
 * The knowledge base: the shipped entities and, with `file`, the user's own merged over them. Read-only and shared
 * between documents. Throws `E_KNOWLEDGE_INVALID` for a user's file that cannot be used.
 */
export function loadKnowledge(options: { readonly file?: string | undefined } = {}): Knowledge {
  const { entities, places, version } = readKnowledgeFiles(options.file);
  const store = new EntityStore(entities, places);
  const get = (id: string): KnowledgeEntity | undefined => {
    const known = store.get(id);
    return (
      known ?? (/^gw:[A-Z]{2}\./.test(id) ? bodyEntity(id, store.get(`iso:${id.slice(3, 5)}`)) : undefined)
    );
  };
  return Object.freeze({
    version,
    size: store.size,
    get,
    match: (text: string, language: string) =>
      findNames(text, store.table, (senses, surface, skipped) =>
        store.accept(senses, surface, skipped, language),
      ).map(({ start, end, senses }) => ({ start, end, candidates: rankSenses(senses, store, language) })),
  });
}
