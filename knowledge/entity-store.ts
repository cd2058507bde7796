import type { KnowledgeEntity } from '../schemas/index.js';
import { slotOf } from './name-index.js';
import type { Segment } from './segment.js';

/** Parsed entities that are kept: a document asks for the same few again and again. */
const KEPT = 500;

const ID_START = Buffer.byteLength('{"id":"');
const QUOTE = 0x22;

/** Hash of an id, for the table `idSlots` of a segment (FNV-1a over UTF-16). */
export function idHash(id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return hash | 0;
}

/** The entities of one segment, decoded when asked for. */
export class EntityStore {
  readonly segment: Segment;
  readonly #texts: Buffer;
  readonly #kept = new Map<number, KnowledgeEntity>();

  constructor(segment: Segment) {
    this.segment = segment;
    const { buffer, byteOffset, byteLength } = segment.texts;
    this.#texts = Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength);
  }

  /** Index of an entity, or -1. */
  indexOf(id: string): number {
    const { idSlots } = this.segment;
    const mask = idSlots.length - 1;
    for (let slot = slotOf(idHash(id), mask); idSlots[slot] !== 0; slot = (slot + 1) & mask) {
      const index = idSlots[slot]! - 1;
      if (this.idOf(index) === id) return index;
    }
    return -1;
  }

  idOf(index: number): string {
    const from = this.segment.starts[index]! + ID_START;
    return this.#texts.toString('latin1', from, this.#texts.indexOf(QUOTE, from));
  }

  at(index: number): KnowledgeEntity {
    const kept = this.#kept.get(index);
    if (kept !== undefined) return kept;
    const { starts } = this.segment;
    const entity = JSON.parse(
      this.#texts.toString('utf8', starts[index]!, starts[index + 1]!),
    ) as KnowledgeEntity;
    if (this.#kept.size >= KEPT) this.#kept.clear();
    this.#kept.set(index, entity);
    return entity;
  }

  get(id: string): KnowledgeEntity | undefined {
    const index = this.indexOf(id);
    return index < 0 ? undefined : this.at(index);
  }
}
