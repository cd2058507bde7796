import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { GlosswireError } from '../errors.js';
import { type KnowledgeEntity, knowledgeEntity } from '../schemas/index.js';

const DATA = new URL('./data/', import.meta.url);

export interface KnowledgeFiles {
  /** Entities by id: generated countries, then the files by hand, then the user's, merged in that order. */
  readonly entities: Map<string, KnowledgeEntity>;
  /** The generated places: JSON lines in UTF-8, too many to keep as objects. */
  readonly places: Buffer;
  /** Hash of everything that was read. */
  readonly version: string;
}

/**
 * Reads the shipped knowledge and, if given, the user's file. The shipped files are checked by a test, the user's file
 * here: throws `E_KNOWLEDGE_INVALID` with file and line for a line that does not match the schema.
 */
export function readKnowledgeFiles(userFile?: string): KnowledgeFiles {
  const hash = createHash('sha256');
  const entities = new Map<string, KnowledgeEntity>();
  const take = (name: string, content: string) => {
    hash.update(name).update(content);
    for (const line of content.split('\n'))
      if (line !== '') merge(entities, JSON.parse(line) as KnowledgeEntity);
  };
  take('countries', readFileSync(new URL('generated/countries.jsonl', DATA), 'utf8'));
  for (const file of shippedFiles()) take(file, readFileSync(new URL(file, DATA), 'utf8'));
  if (userFile !== undefined) {
    const content = readUserFile(userFile);
    hash.update(content);
    for (const entity of parseEntities(content, userFile)) merge(entities, entity);
  }
  const packed = readFileSync(new URL('generated/cities.jsonl.gz', DATA));
  hash.update(packed);
  return { entities, places: gunzipSync(packed), version: hash.digest('hex').slice(0, 16) };
}

/** Names of the data files written by hand, in alphabetical order. */
export function shippedFiles(): string[] {
  return readdirSync(fileURLToPath(DATA))
    .filter((file) => file.endsWith('.jsonl'))
    .sort();
}

function readUserFile(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new GlosswireError(
      'E_KNOWLEDGE_INVALID',
      `The knowledge file ${file} cannot be read (${cause instanceof Error ? cause.message : cause}). Correct GLOSSWIRE_KNOWLEDGE.`,
      { cause },
    );
  }
}

/** The entities of a JSONL file; empty lines are skipped. Throws `E_KNOWLEDGE_INVALID` naming file and line. */
export function parseEntities(content: string, file: string): KnowledgeEntity[] {
  const entities: KnowledgeEntity[] = [];
  for (const [index, line] of content.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const fail = (reason: string) =>
      new GlosswireError('E_KNOWLEDGE_INVALID', `${file}, line ${index + 1}: ${reason}. Correct the line.`);
    let value: unknown;
    try {
      value = JSON.parse(index === 0 ? line.replace(/^\ufeff/, '') : line);
    } catch (error) {
      throw fail(`not JSON (${(error as Error).message})`);
    }
    const parsed = knowledgeEntity.safeParse(value);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      throw fail(`${issue?.path.join('.') || 'the entity'}: ${issue?.message}`);
    }
    entities.push(parsed.data);
  }
  return entities;
}

/** Adds an entity, or what a later file says of a known one: its names come first, its other values win. */
export function mergeEntities(known: KnowledgeEntity, later: KnowledgeEntity): KnowledgeEntity {
  return {
    ...known,
    ...later,
    names: mergeNames(known.names, later.names),
    weak: mergeNames(known.weak ?? {}, later.weak ?? {}),
    ids: { ...known.ids, ...later.ids },
  };
}

function merge(entities: Map<string, KnowledgeEntity>, entity: KnowledgeEntity): void {
  const known = entities.get(entity.id);
  entities.set(entity.id, known === undefined ? entity : mergeEntities(known, entity));
}

function mergeNames(known: Record<string, string[]>, later: Record<string, string[]>) {
  const merged = { ...known };
  for (const [language, names] of Object.entries(later))
    merged[language] = [...new Set([...names, ...(known[language] ?? [])])];
  return merged;
}
