import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readDocuments } from '../../../cli/export/read-documents.js';
import { documentOf } from '../../sinks/documents.js';

let folder = '';
const one = documentOf('one');
const two = documentOf('two');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'glosswire-export-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(name: string, content: string | Uint8Array, maxBytes = 1_000_000) {
  const file = join(folder, name);
  await writeFile(file, content);
  const items: string[] = [];
  for await (const item of readDocuments(file, maxBytes)) {
    items.push(
      'document' in item ? item.document.id : `${item.error.code}: ${item.error.message.replace(folder, '')}`,
    );
  }
  return items;
}

test.each([
  ['JSON Lines', 'a.jsonl', `${JSON.stringify(one)}\n\n${JSON.stringify(two)}\n`],
  ['gzip', 'a.jsonl.gz', gzipSync(`${JSON.stringify(one)}\n${JSON.stringify(two)}`)],
  ['an array over several lines', 'a.json', JSON.stringify([one, two], null, 2)],
  ['an array in one line', 'b.json', JSON.stringify([one, two])],
])('%s', async (_, name, content) => {
  expect(await read(name, content)).toEqual([one.id, two.id]);
});

test('a document over several lines', async () => {
  expect(await read('c.json', JSON.stringify(one, null, 2))).toEqual([one.id]);
});

test('what is no document is named with its place, and the rest is read', async () => {
  const { casualties: _, ...short } = one;
  const items = await read('d.jsonl', `${JSON.stringify(short)}\nnonsense\n${JSON.stringify(two)}\n`);
  expect(items).toEqual([
    expect.stringMatching(/^E_INPUT_DOCUMENT: \/d\.jsonl, line 1: casualties: .*whole documents/),
    expect.stringMatching(/^E_INPUT_DOCUMENT: \/d\.jsonl, line 2 is no JSON\./),
    two.id,
  ]);
});

test('nothing is gathered without end', async () => {
  expect(await read('e.json', 'x\n'.repeat(100), 50)).toEqual([
    expect.stringMatching(/^E_INPUT_DOCUMENT: \/e\.json is no JSON Lines and longer than 50 bytes/),
  ]);
  expect(await read('f.gz', 'no gzip')).toEqual([expect.stringMatching(/^E_INPUT_UNREADABLE/)]);
});
