import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { GlosswireError } from '../errors.js';
import { type KnowledgeEntity, knowledgeEntity } from '../schemas/index.js';
import type { Segment } from './segment.js';
import { SegmentBuilder } from './segment-builder.js';

const DATA = new URL('./data/', import.meta.url);

/** Generated files of entities, beside the ones by hand. */
const GENERATED = ['countries.jsonl', 'subdivisions.jsonl', 'cities.jsonl.gz'] as const;

/**
 * Makes the index of the shipped knowledge from its data files: generated entities, with what the files by hand say of
 * them merged over. Takes most of a second, which `npm run build` spends once (scripts/knowledge-index.ts).
 */
export function buildShippedSegment(): Segment {
  const hash = createHash('sha256');
  const entities = new Map<string, KnowledgeEntity>();
  const take = (name: string, content: Buffer) => {
    hash.update(name).update(content);
    for (const line of content.toString('utf8').split('\n'))
      if (line !== '') merge(entities, JSON.parse(line) as KnowledgeEntity);
  };
  for (const file of GENERATED) {
    const content = readFileSync(new URL(`generated/${file}`, DATA));
    take(file, file.endsWith('.gz') ? gunzipSync(content) : content);
  }
  for (const file of shippedFiles()) take(file, readFileSync(new URL(file, DATA)));
  return segmentOf(entities.values(), hash.digest('hex').slice(0, 16));
}

/** The segment of some entities of different ids. */
export function segmentOf(entities: Iterable<KnowledgeEntity>, version?: string): Segment {
  const builder = new SegmentBuilder();
  for (const entity of entities) builder.add(entity);
  return builder.finish(version);
}

/** Names of the data files written by hand, in alphabetical order. */
export function shippedFiles(): string[] {
  return readdirSync(fileURLToPath(DATA))
    .filter((file) => file.endsWith('.jsonl'))
    .sort();
}

/** The entities of a JSONL file; empty lines are skipped. Throws `E_KNOWLEDGE_INVALID` naming file and line. */
export function parseEntities(content: string, file: string): KnowledgeEntity[] {
  return content.split(/\r?\n/).flatMap((line, index) => parseEntity(line, file, index + 1) ?? []);
}

/** The entity of a line, counted from 1; undefined for an empty one. Throws `E_KNOWLEDGE_INVALID` naming file and line. */
export function parseEntity(line: string, file: string, number: number): KnowledgeEntity | undefined {
  if (line.trim() === '') return undefined;
  const fail = (reason: string) =>
    new GlosswireError('E_KNOWLEDGE_INVALID', `${file}, line ${number}: ${reason}. Correct the line.`);
  let value: unknown;
  try {
    value = JSON.parse(number === 1 ? line.replace(/^\ufeff/, '') : line);
  } catch (error) {
    throw fail(`not JSON (${(error as Error).message})`);
  }
  const parsed = knowledgeEntity.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw fail(`${issue?.path.join('.') || 'the entity'}: ${issue?.message}`);
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

/** Adds an entity to a map by id, merged with what the map has of it. */
export function merge(entities: Map<string, KnowledgeEntity>, entity: KnowledgeEntity): void {
  const known = entities.get(entity.id);
  entities.set(entity.id, known === undefined ? entity : mergeEntities(known, entity));
}

function mergeNames(known: Record<string, string[]>, later: Record<string, string[]>) {
  const merged = { ...known };
  for (const [language, names] of Object.entries(later))
    merged[language] = [...new Set([...names, ...(known[language] ?? [])])];
  return merged;
}
