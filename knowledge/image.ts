import { closeSync, existsSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { GlosswireError } from '../errors.js';
import type { KnowledgeEntity } from '../schemas/index.js';
import { EntityStore } from './entity-store.js';
import { buildShippedSegment, merge, mergeEntities, parseEntities, segmentOf } from './files.js';
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
 * that `glosswire knowledge index` made. Throws `E_KNOWLEDGE_INVALID` with file and line for what cannot be used.
 */
export function readKnowledge(files: readonly string[] = []): KnowledgeImage {
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
  if (own.size > 0) {
    const stores = segments.map((buffer, at) => new EntityStore(openSegment(buffer, files[at] ?? '')));
    const merged = [...own.values()].map((entity) => {
      const known = stores.findLast((store) => store.indexOf(entity.id) >= 0)?.get(entity.id);
      return known === undefined ? entity : mergeEntities(known, entity);
    });
    segments.push(shared(segmentOf(merged)));
  }
  return { segments };
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
