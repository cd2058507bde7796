import { statSync } from 'node:fs';
import { learnAliases, readAliases, writeAliases } from './alias-memory.js';
import type { Knowledge } from './contract.js';
import { readMemory, withMemoryLock, writeMemory } from './memory-file.js';
import { type UnknownEntity, UnknownRegister, unknownEntity } from './unknown/register.js';
import type { SightedDocument } from './unknown/sighting.js';

/** Unknown entities kept, the ones named longest ago go first: some 6 MB. */
const KEPT = 5_000;

type Teaching = Pick<SightedDocument, 'id' | 'language' | 'entities'>;

/** What documents taught, kept in files and used on later documents. */
export interface DocumentMemory {
  /** Takes in a document; returns it with the ids for all documents of its unknown people and places. */
  recall<Document extends SightedDocument>(document: Document): Document;
  /**
   * Writes what is new, together with what other processes wrote. False where another process is writing: try later.
   * Throws where the files cannot be read or written.
   */
  save(): boolean;
}

/** The file of unknown entities beside a memory file of aliases: `aliases.jsonl` and `aliases-unknown.jsonl`. */
export function unknownFileOf(aliasesFile: string): string {
  return `${aliasesFile.replace(/\.jsonl$/, '')}-unknown.jsonl`;
}

/** The unknown entities in a memory's file. Throws `E_KNOWLEDGE_INVALID` with file and line for what is none. */
export function readUnknown(aliasesFile: string): UnknownEntity[] {
  return readMemory(unknownFileOf(aliasesFile), unknownEntity, 'an unknown entity');
}

/** Writes the unknown entities of a memory, in one step. */
export function writeUnknown(aliasesFile: string, entities: readonly UnknownEntity[]): void {
  writeMemory(unknownFileOf(aliasesFile), entities);
}

/**
 * Opens the memory in a file of aliases and the file of unknown entities beside it; several processes may share them.
 * Aliases that are learned here are used by processes that start later, unknown entities from the next document on.
 */
export function openDocumentMemory(aliasesFile: string, knowledge: Knowledge): DocumentMemory {
  const register = new UnknownRegister(readUnknown(aliasesFile), KEPT);
  let pending: Teaching[] = [];
  const unknownFile = unknownFileOf(aliasesFile);
  // The file as this process wrote it last: then it holds nothing that is not known here, and reading thousands of
  // entities again would block the loop that renews the locks of jobs.
  let written: string | null = null;
  return {
    recall(document) {
      pending.push(teachingOf(document));
      const ids = register.recognise(document);
      if (ids.size === 0) return document;
      const entities = document.entities.map((entity) => {
        const nilId = ids.get(entity.id);
        return nilId === undefined ? entity : { ...entity, nilId };
      });
      return { ...document, entities };
    },
    save() {
      if (pending.length === 0) return true;
      return withMemoryLock(aliasesFile, () => {
        const learned = pending.reduce(
          (memory, document) => learnAliases(memory, document, knowledge),
          readAliases(aliasesFile),
        );
        if (written === null || written !== stateOf(unknownFile))
          for (const entity of readUnknown(aliasesFile)) register.adopt(entity);
        writeAliases(aliasesFile, learned);
        writeUnknown(aliasesFile, register.entities());
        written = stateOf(unknownFile);
        pending = [];
      });
    },
  };
}

/** What changes with every write of a file, by whomever; null where there is none. */
function stateOf(path: string): string | null {
  const found = statSync(path, { throwIfNoEntry: false });
  return found === undefined ? null : `${found.ino} ${found.mtimeMs} ${found.size}`;
}

/** What aliases are learned from, to wait for the next save. */
function teachingOf({ id, language, entities }: SightedDocument): Teaching {
  const told = entities.filter(
    ({ linked, mentions }) => linked && mentions.some(({ by }) => by !== 'knowledge' && by !== 'coreference'),
  );
  return { id, language, entities: told };
}
