import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import {
  openDocumentMemory,
  readUnknown,
  unknownFileOf,
  writeUnknown,
} from '../../knowledge/document-memory.js';
import { loadKnowledge } from '../../knowledge/index.js';
import { withMemoryLock } from '../../knowledge/memory-file.js';
import type { SightedDocument } from '../../knowledge/unknown/sighting.js';

const folder = mkdtempSync(join(tmpdir(), 'glosswire-memory-'));
afterAll(() => rmSync(folder, { recursive: true }));
const knowledge = loadKnowledge();

/** A report on a person with a gloss, which is evidence enough. */
function report(id: string, tag: string, name: string, gloss: string | null): SightedDocument {
  const mention = { start: 0, end: name.length, text: name, by: 'tagger', confidence: 0.9 } as const;
  const rest = { ids: { wikidata: null, iso: null, geonames: null }, place: null, country: null, roles: [] };
  return {
    id,
    language: { tag, name: tag, script: 'Latn', confidence: 1, alternatives: [], blocks: [] },
    entities: [
      {
        ...rest,
        id: 'e1',
        type: 'person',
        name,
        names: {},
        linked: false,
        confidence: 0.9,
        salience: 1,
        mentions: [
          { ...mention, form: 'name' },
          ...(gloss === null ? [] : [{ ...mention, text: gloss, form: 'gloss' as const }]),
        ],
      },
    ],
    casualties: [],
    dates: [],
    metadata: { publishedAt: null },
  };
}
const glossed = report('d-1', 'zh-Hans', '马尔格韦拉', 'Davit Margvelani');
const plain = report('d-2', 'en', 'Davit Margvelani', null);
const nilId = ({ entities }: SightedDocument) => entities[0]!.nilId;

describe('the memory of documents', () => {
  test('gives an unknown person one id in all documents, in the next process too', () => {
    const file = join(folder, 'deep', 'aliases.jsonl');
    const memory = openDocumentMemory(file, knowledge);
    const id = nilId(memory.recall(glossed));
    expect(id).toMatch(/^nil:/);
    expect(memory.save()).toBe(true);
    expect(unknownFileOf(file)).toBe(join(folder, 'deep', 'aliases-unknown.jsonl'));
    const later = openDocumentMemory(file, knowledge);
    expect(nilId(later.recall(plain))).toBe(id);
    expect(later.save()).toBe(true);
    expect(readUnknown(file)).toMatchObject([
      { id, documents: 2, sightings: [{ by: [] }, { by: ['gloss'] }] },
    ]);
  });

  test('keeps what two processes learned, and waits for one that writes', () => {
    const file = join(folder, 'shared.jsonl');
    const one = openDocumentMemory(file, knowledge);
    const other = openDocumentMemory(file, knowledge);
    one.recall(glossed);
    other.recall(report('d-3', 'en', 'Lara Bonfiglio', null));
    expect(withMemoryLock(file, () => expect(one.save()).toBe(false))).toBe(true);
    expect([one.save(), other.save()]).toEqual([true, true]);
    expect(readUnknown(file).map(({ sightings }) => sightings[0]!.names[0])).toEqual(
      expect.arrayContaining(['马尔格韦拉', 'Lara Bonfiglio']),
    );
    // What another process wrote after its own last save is kept as well.
    one.recall(report('d-4', 'en', 'Petra Halvorsen', null));
    expect(one.save()).toBe(true);
    expect(readUnknown(file)).toHaveLength(3);
  });

  test('breaks the lock of a process that died', () => {
    const file = join(folder, 'dead.jsonl');
    mkdirSync(`${file}.lock`);
    const long = new Date(Date.now() - 60_000);
    utimesSync(`${file}.lock`, long, long);
    expect(withMemoryLock(file, () => {})).toBe(true);
    expect(existsSync(`${file}.lock`)).toBe(false);
  });

  test('says which line cannot be read', () => {
    const file = join(folder, 'broken.jsonl');
    writeUnknown(file, [{ id: 'x' } as never]);
    expect(() => openDocumentMemory(file, knowledge)).toThrow(
      expect.objectContaining({ code: 'E_KNOWLEDGE_INVALID', message: expect.stringContaining('line 1') }),
    );
  });
});
