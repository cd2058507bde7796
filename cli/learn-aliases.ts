import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { GlosswireError } from '../errors.js';
import { learnAliases, readAliases, writeAliases } from '../knowledge/alias-memory.js';
import { loadKnowledge } from '../knowledge/index.js';
import { enrichedDocument } from '../schemas/index.js';

const NEEDED = enrichedDocument.pick({ id: true, language: true, entities: true });

/**
 * Takes what enriched documents (files of JSON lines) show into a memory file. Returns how many documents were read and
 * how many aliases there are now. Throws `E_KNOWLEDGE_IMPORT` with file and line for a line that is no document.
 */
export async function learnFromFiles(
  files: readonly string[],
  memoryFile: string,
  knowledgeFiles: readonly string[],
): Promise<{ documents: number; aliases: number }> {
  const knowledge = loadKnowledge({ files: knowledgeFiles });
  let memory = readAliases(memoryFile);
  let documents = 0;
  for (const file of files) {
    let number = 0;
    for await (const line of linesOf(file)) {
      number++;
      if (line.trim() === '') continue;
      memory = learnAliases(memory, parse(line, file, number), knowledge);
      documents++;
    }
  }
  writeAliases(memoryFile, memory);
  return { documents, aliases: memory.length };
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
  const { id, language, entities } = (value ?? {}) as Record<string, unknown>;
  return { id, language, entities };
}
