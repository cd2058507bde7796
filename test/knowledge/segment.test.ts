import { describe, expect, test } from '@jest/globals';
import { EntityStore } from '../../knowledge/entity-store.js';
import { segmentOf } from '../../knowledge/files.js';
import { isSegment, openSegment, type Segment, segmentBytes } from '../../knowledge/segment.js';
import type { KnowledgeEntity } from '../../schemas/index.js';

const entities: KnowledgeEntity[] = [
  { id: 'user:a', type: 'person', names: { en: ['Ada Öberg'], 'zh-Hans': ['阿达·厄贝里'] } },
  { id: 'user:b', type: 'place', kind: 'city', names: { mul: ['Öberg'] }, population: 20_000 },
];

const bytes = (segment: Segment): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(Buffer.concat(segmentBytes(segment)));

describe('a segment', () => {
  test('is the same after it was written and opened again', () => {
    const segment = segmentOf(entities);
    const opened = openSegment(bytes(segment).buffer, 'test');
    expect(opened).toEqual(segment);
    const store = new EntityStore(opened);
    expect(store.indexOf('user:b')).toBe(1);
    expect(store.get('user:a')).toEqual(entities[0]);
    expect(store.get('user:c')).toBeUndefined();
  });

  test('tells its version from its entities', () => {
    expect(segmentOf(entities).version).toBe(segmentOf(entities).version);
    expect(segmentOf(entities.slice(1)).version).not.toBe(segmentOf(entities).version);
  });

  test('is told from other files', () => {
    expect(isSegment(bytes(segmentOf(entities)))).toBe(true);
    expect(isSegment(Buffer.from('{"id":"user:a"}'))).toBe(false);
  });

  test.each([
    ['cut off', (all: Uint8Array<ArrayBuffer>) => all.slice(0, all.length - 64)],
    [
      'another version',
      (all: Uint8Array<ArrayBuffer>) => Uint8Array.from([...Buffer.from('GWKNOW02'), ...all.slice(8)]),
    ],
    ['empty', () => new Uint8Array(16)],
  ])('%s is an error that names the file', (_, damage) => {
    expect(() => openSegment(damage(bytes(segmentOf(entities))).buffer, 'my.index')).toThrow(
      expect.objectContaining({ code: 'E_KNOWLEDGE_INVALID', message: expect.stringContaining('my.index') }),
    );
  });
});
