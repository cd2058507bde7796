import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, jest, test } from '@jest/globals';
import { learnFromFiles } from '../../cli/learn-aliases.js';
import { createEnricher } from '../../enricher.js';
import { readAliases, writeAliases } from '../../knowledge/alias-memory.js';
import { readUnknown, writeUnknown } from '../../knowledge/document-memory.js';
import { loadKnowledge } from '../../knowledge/index.js';
import { languages } from '../../lang/registry.js';
import { glosswire } from '../cli/glosswire.js';

// The first Chinese text loads the tokenizer, and the machine may be busy.
jest.setTimeout(60_000);

const folder = mkdtempSync(join(tmpdir(), 'glosswire-learn-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('documents that a sink wrote are learned from, each once', async () => {
  const enrich = createEnricher({
    languages,
    knowledge: loadKnowledge(),
    identifier: { identify: () => [{ tag: 'zh-Hans', probability: 1 }] },
    only: ['entities'],
  });
  const texts = ['救援人员周三在里斯博纳（Lisbon）搜寻。', '里斯博纳（Lisbon）周四发生火灾，两人受伤。'];
  const documents = join(folder, 'documents.jsonl');
  writeFileSync(
    documents,
    texts.map((text) => `${JSON.stringify(enrich({ text, language: 'zh' }))}\n`).join(''),
  );
  const memory = join(folder, 'aliases.jsonl');
  expect(await learnFromFiles([documents, documents], memory, [])).toMatchObject({ documents: 4 });
  expect(readAliases(memory).find(({ name }) => name === '里斯博纳')).toMatchObject({
    id: 'gn:2267057',
    evidence: { gloss: 2, likeness: 0 },
  });
});

test.each([
  ['no document', '{"id":1}\n', 'line 1'],
  ['no JSON', '\nnonsense\n', 'line 2'],
])('%s is an error with file and line', async (name, content, line) => {
  const file = join(folder, `${name}.jsonl`);
  writeFileSync(file, content);
  await expect(learnFromFiles([file], join(folder, 'none.jsonl'), [])).rejects.toMatchObject({
    code: 'E_KNOWLEDGE_IMPORT',
    message: expect.stringContaining(line),
  });
});

test('a missing file is named', async () => {
  await expect(learnFromFiles(['no-such.jsonl'], join(folder, 'none.jsonl'), [])).rejects.toMatchObject({
    code: 'E_KNOWLEDGE_IMPORT',
  });
});

test('aliases are listed, exported and forgotten', async () => {
  const file = join(folder, 'kept.jsonl');
  const alias = (name: string, gloss: number) => ({
    name,
    language: 'zh',
    id: 'gn:2267057',
    evidence: { gloss, likeness: 0 },
    documents: [],
  });
  writeAliases(file, [alias('里斯博纳', 2), alias('里斯本纳', 1)]);
  const list = await glosswire(['aliases', 'list', '--file', file]);
  expect(list.stdout).toMatch(/里斯博纳 +zh +gn:2267057 +2 +0/);
  const exported = await glosswire(['aliases', 'export', '--file', file]);
  expect(exported.stdout).toBe('{"id":"gn:2267057","type":"place","names":{"zh":["里斯博纳"]}}\n');
  const forgot = await glosswire(['aliases', 'forget', '里斯博纳', '--file', file]);
  expect(forgot.stdout).toBe('1 forgotten.\n');
  expect(readAliases(file).map(({ name }) => name)).toEqual(['里斯本纳']);
  expect((await glosswire(['aliases', 'forget', '--file', file])).code).toBe(2);
});

test('unknown people of several documents are listed, exported and forgotten', async () => {
  const file = join(folder, 'unknown.jsonl');
  const id = 'nil:0123456789abcdef';
  const seen = (document: string, language: string, name: string, by: ('gloss' | 'office' | 'story')[]) => ({
    document,
    language,
    by,
    day: null,
    names: [name],
    glosses: [],
    offices: [],
    story: [],
    countries: [],
    figures: [],
    days: [],
    evidence: { start: 0, end: name.length, text: name },
  });
  const sightings = [
    seen('d-1', 'en', 'Davit Margvelani', []),
    seen('d-2', 'ru', 'Давид Маргвелани', ['story']),
  ];
  writeUnknown(file, [{ id, type: 'person', documents: 2, sightings }]);
  const list = await glosswire(['aliases', 'list', '--unknown', '--file', file]);
  expect(list.stdout).toMatch(/Davit Margvelani, Давид Маргвелани +person +nil:0123456789abcdef +story +2/);
  const exported = await glosswire(['aliases', 'export', '--file', file]);
  expect(JSON.parse(exported.stdout)).toEqual({
    id: 'user:nil-0123456789abcdef',
    type: 'person',
    names: { en: ['Davit Margvelani'], ru: ['Давид Маргвелани'] },
  });
  expect((await glosswire(['aliases', 'forget', '--id', id, '--file', file])).stdout).toBe('1 forgotten.\n');
  expect(readUnknown(file)).toEqual([]);
});
