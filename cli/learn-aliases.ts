import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { GlosswireError } from '../errors.js';
import { readAliases } from '../knowledge/alias-memory.js';
import { type DocumentMemory, openDocumentMemory, readUnknown } from '../knowledge/document-memory.js';
import { loadKnowledge } from '../knowledge/index.js';
import { enrichedDocument } from '../schemas/index.js';

const NEEDED = enrichedDocument.pick({
  id: true,
  language: true,
  entities: true,
  casualties: true,
  dates: true,
  metadata: true,
});
/** Documents between two saves. */
const SAVED_EVERY = 1000;
const WAIT_MS = 200;
const MAX_WAITS = 50;

/** What a memory holds after learning. */
export interface Learned {
  readonly documents: number;
  readonly aliases: number;
  readonly unknown: number;
}

/**
 * Takes what enriched documents (files of JSON lines) show into a memory: names of known entities, and unknown people and
 * places. Returns how many documents were read and what there is now. Throws `E_KNOWLEDGE_IMPORT` with file and line for
 * a line that is no document, and where another process keeps the memory locked for ten seconds.
 */
export async function learnFromFiles(
  files: readonly string[],
  memoryFile: string,
  knowledgeFiles: readonly string[],
): Promise<Learned> {
  const memory = openDocumentMemory(memoryFile, loadKnowledge({ files: knowledgeFiles }));
  let documents = 0;
  for (const file of files) {
    let number = 0;
    for await (const line of linesOf(file)) {
      number++;
      if (line.trim() === '') continue;
      memory.recall(parse(line, file, number));
      if (++documents % SAVED_EVERY === 0) await save(memory, memoryFile);
    }
  }
  await save(memory, memoryFile);
  return { documents, aliases: readAliases(memoryFile).length, unknown: readUnknown(memoryFile).length };
}

async function save(memory: DocumentMemory, file: string): Promise<void> {
  for (let waits = 0; !memory.save(); waits++) {
    if (waits === MAX_WAITS)
      throw new GlosswireError(
        'E_KNOWLEDGE_IMPORT',
        `${file} is being written by another process. Try again, or remove ${file}.lock if there is none.`,
      );
    await setTimeout(WAIT_MS);
  }
}

async function* linesOf(file: string): AsyncGenerator<string> {
  try {
    yield* createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY });
  } catch (cause) {
    throw new GlosswireError(
      'E_KNOWLEDGE_IMPORT',
      `${file} cannot be read: ${cause instanceof Error ? cause.message : cause}. Give files of enriched documents.`,
      { cause },
    );
  }
}

function parse(line: string, file: string, number: number) {
  const fail = () =>
    new GlosswireError(
      'E_KNOWLEDGE_IMPORT',
      `${file}, line ${number}: no enriched document. Give files that a jsonl sink or \`glosswire enrich --json\` wrote.`,
    );
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw fail();
  }
  const parsed = NEEDED.safeParse(pick(value));
  if (!parsed.success) throw fail();
  return parsed.data;
}

/** The parts of a document that are read; the schema takes no others. */
function pick(value: unknown): unknown {
  const given = (value ?? {}) as Record<string, unknown>;
  return Object.fromEntries(Object.keys(NEEDED.shape).map((part) => [part, given[part]]));
}
