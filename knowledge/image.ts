import { closeSync, existsSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { GlosswireError } from '../errors.js';
import type { KnowledgeEntity } from '../schemas/index.js';
import { isUsed, type LearnedAlias } from './alias-memory.js';
import { EntityStore } from './entity-store.js';
import { buildShippedSegment, merge, mergeEntities, parseEntities, segmentOf } from './files.js';
import { primarySubtag } from './names.js';
import { isSegment, openSegment, type Segment, segmentBytes } from './segment.js';

/** The index of the shipped knowledge, which the build writes beside the compiled code. */
const SHIPPED = new URL('./data/knowledge.index', import.meta.url);

/**
 * Knowledge as memory that threads can share: a buffer a segment, the shipped one first; later ones override. Made by
 * `readKnowledge`, opened by `openKnowledge`.
 */
export interface KnowledgeImage {
  readonly segments: readonly SharedArrayBuffer[];
}

/** Read once a thread, and never changed. */
let shipped: SharedArrayBuffer | undefined;

/**
 * Reads the shipped knowledge and the user's files over it: JSONL of entities (schema `knowledge-entity`), or indexes
 * that `glosswire knowledge index` made. `aliases` that enough documents agree on find their entities too. Throws `E_KNOWLEDGE_INVALID` with file and line for what cannot be used.
 */
export function readKnowledge(
  files: readonly string[] = [],
  aliases: readonly LearnedAlias[] = [],
): KnowledgeImage {
  shipped ??= existsSync(SHIPPED) ? readShared(SHIPPED) : shared(buildShippedSegment());
  const segments = [shipped];
  const own = new Map<string, KnowledgeEntity>();
  const indexes: SharedArrayBuffer[] = [];
  for (const file of files) {
    const content = readUserFile(file);
    if (content instanceof SharedArrayBuffer) indexes.push(content);
    else for (const entity of parseEntities(content, file)) merge(own, entity);
  }
  segments.push(...indexes);
  const learned = aliases.filter(isUsed);
  if (own.size + learned.length === 0) return { segments };
  const stores = segments.map((buffer, at) => new EntityStore(openSegment(buffer, files[at] ?? '')));
  const known = (id: string) => stores.findLast((store) => store.indexOf(id) >= 0)?.get(id);
  const merged = new Map<string, KnowledgeEntity>();
  for (const entity of own.values()) {
    const before = known(entity.id);
    merged.set(entity.id, before === undefined ? entity : mergeEntities(before, entity));
  }
  for (const { id, name, language } of learned) {
    const entity = merged.get(id) ?? known(id);
    if (entity !== undefined) merged.set(id, withAlias(entity, name, language));
  }
  if (merged.size > 0) segments.push(shared(segmentOf(merged.values())));
  return { segments };
}

/** An entity with one more name, behind those that it has in the language. */
function withAlias(entity: KnowledgeEntity, name: string, language: string): KnowledgeEntity {
  const tag = Object.keys(entity.names).find((known) => primarySubtag(known) === language) ?? language;
  const names = { ...entity.names, [tag]: [...new Set([...(entity.names[tag] ?? []), name])] };
  return { ...entity, names };
}

/** A file of the user's: the bytes of an index, or the text of anything else. */
function readUserFile(file: string): SharedArrayBuffer | string {
  try {
    const start = Buffer.alloc(16);
    const handle = openSync(file, 'r');
    try {
      readSync(handle, start, 0, start.length, 0);
    } finally {
      closeSync(handle);
    }
    return isSegment(start) ? readShared(file) : readFileSync(file, 'utf8');
  } catch (cause) {
    throw new GlosswireError(
      'E_KNOWLEDGE_INVALID',
      `The knowledge file ${file} cannot be read (${cause instanceof Error ? cause.message : cause}). Correct GLOSSWIRE_KNOWLEDGE.`,
      { cause },
    );
  }
}

/** A file's bytes, read straight into shared memory. */
function readShared(file: URL | string): SharedArrayBuffer {
  const handle = openSync(file, 'r');
  try {
    const { size } = fstatSync(handle);
    const buffer = new SharedArrayBuffer(size);
    const bytes = new Uint8Array(buffer);
    for (let at = 0; at < size; ) at += readSync(handle, bytes, at, size - at, at);
    return buffer;
  } finally {
    closeSync(handle);
  }
}

function shared(segment: Segment): SharedArrayBuffer {
  const chunks = segmentBytes(segment);
  const bytes = new Uint8Array(
    new SharedArrayBuffer(chunks.reduce((sum, { byteLength }) => sum + byteLength, 0)),
  );
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes.buffer;
}
