import { createHash } from 'node:crypto';
import type { KnowledgeEntity } from '../schemas/index.js';
import { bodyEntity } from './bodies.js';
import type { Knowledge } from './contract.js';
import { EntityStore } from './entity-store.js';
import { mergeEntities } from './files.js';
import { type KnowledgeImage, readKnowledge } from './image.js';
import { findNames } from './matcher.js';
import { peopleByCountry } from './people.js';
import { rankSenses } from './prior.js';
import { openSegment } from './segment.js';
import { acceptedSenses } from './senses.js';
import { likeness } from './transliteration.js';

export type { Knowledge, KnowledgeCandidate, KnowledgeMatch } from './contract.js';
export { type KnowledgeImage, readKnowledge } from './image.js';

/**
 * The knowledge base: the shipped entities and, with `files`, the user's own merged over them. Read-only and shared
 * between documents. Throws `E_KNOWLEDGE_INVALID` for a user's file that cannot be used.
 */
export function loadKnowledge(options: { readonly files?: readonly string[] | undefined } = {}): Knowledge {
  return openKnowledge(readKnowledge(options.files));
}

/** The knowledge base in an image. Costs next to nothing: threads open the same image beside each other. */
export function openKnowledge({ segments }: KnowledgeImage): Knowledge {
  const stores = segments.map((buffer) => new EntityStore(openSegment(buffer, 'in memory')));
  const opened = stores.map(({ segment }) => segment);
  const known = (id: string) => {
    const entities = stores.flatMap((store) => store.get(id) ?? []);
    return entities.length < 2 ? entities[0] : entities.reduce(mergeEntities);
  };
  const get = (id: string): KnowledgeEntity | undefined =>
    known(id) ?? (/^gw:[A-Z]{2}\./.test(id) ? bodyEntity(id, known(`iso:${id.slice(3, 5)}`)) : undefined);
  return Object.freeze({
    version: joined(opened.map(({ version }) => version)),
    size: opened.reduce((sum, { size }) => sum + size, 0),
    get,
    peopleOf: peopleByCountry(stores),
    likeness,
    match: (text: string, language: string) =>
      findNames(text, opened, (hash, surface, skipped) =>
        acceptedSenses(stores, hash, surface, skipped, language),
      ).map(({ start, end, senses }) => ({ start, end, candidates: rankSenses(senses, stores, language) })),
  });
}

function joined(versions: readonly string[]): string {
  if (versions.length === 1) return versions[0]!;
  return createHash('sha256').update(versions.join(' ')).digest('hex').slice(0, 16);
}
