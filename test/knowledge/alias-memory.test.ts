import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, jest, test } from '@jest/globals';
import { createEnricher } from '../../enricher.js';
import { type LearnedAlias, learnAliases, readAliases, writeAliases } from '../../knowledge/alias-memory.js';
import { loadKnowledge, openKnowledge, readKnowledge } from '../../knowledge/index.js';
import { languages } from '../../lang/registry.js';

// The first Chinese text loads the tokenizer, and the machine may be busy.
jest.setTimeout(60_000);

const folder = mkdtempSync(join(tmpdir(), 'glosswire-aliases-'));
afterAll(() => rmSync(folder, { recursive: true }));
const shipped = loadKnowledge();
const enricher = (knowledge: typeof shipped) =>
  createEnricher({
    languages,
    knowledge,
    identifier: { identify: () => [{ tag: 'zh-Hans', probability: 1 }] },
    only: ['entities'],
  });
const GLOSSED = [
  '救援人员周三在里斯博纳（Lisbon），市内交通中断。',
  '里斯博纳（Lisbon）周四发生火灾，两人受伤。',
];
const learned = () =>
  GLOSSED.map((text) => enricher(shipped)({ text })).reduce<LearnedAlias[]>(
    (memory, document) => learnAliases(memory, document, shipped),
    [],
  );

describe('the alias memory', () => {
  test('learns from glosses, once a document', () => {
    const memory = learned();
    expect(memory).toMatchObject([
      { name: '里斯博纳', language: 'zh', id: 'gn:2267057', evidence: { gloss: 2, likeness: 0 } },
    ]);
    const again = learnAliases(memory, enricher(shipped)({ text: GLOSSED[0]! }), shipped);
    expect(again).toEqual(memory);
  });

  test('uses a name that two documents gave, and no other', () => {
    const text = '里斯博纳的居民周五表示，交通已经恢复。';
    const ids = (memory: readonly LearnedAlias[]) =>
      openKnowledge(readKnowledge([], memory))
        .match(text, 'zh-Hans')
        .map(({ candidates }) => candidates[0]?.id);
    const memory = learned();
    expect(ids(memory)).toEqual(['gn:2267057']);
    expect(ids(memory.map((alias) => ({ ...alias, evidence: { gloss: 1, likeness: 0 } })))).toEqual([]);
    const known = openKnowledge(readKnowledge([], memory));
    expect(known.version).not.toBe(shipped.version);
    expect(known.get('gn:2267057')?.names.en).toEqual(shipped.get('gn:2267057')?.names.en);
  });

  test('is the same after it was written and read', () => {
    const file = join(folder, 'deep', 'aliases.jsonl');
    expect(readAliases(file)).toEqual([]);
    writeAliases(file, learned());
    expect(readAliases(file)).toEqual(learned());
    writeFileSync(file, '{"name":"x"}\n');
    expect(() => readAliases(file)).toThrow(
      expect.objectContaining({ code: 'E_KNOWLEDGE_INVALID', message: expect.stringContaining('line 1') }),
    );
  });
});
