import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from '@jest/globals';
import { parseEntities } from '../../../knowledge/files.js';
import {
  geonamesImporter,
  indexEntities,
  jrcNamesImporter,
  runImport,
  wikidataImporter,
} from '../../../knowledge/import/index.js';
import { loadKnowledge } from '../../../knowledge/index.js';

const folder = mkdtempSync(join(tmpdir(), 'glosswire-import-'));
afterAll(() => rmSync(folder, { recursive: true }));
const path = (name: string) => join(folder, name);
const file = (name: string, content: string | Buffer) => {
  writeFileSync(path(name), content);
  return path(name);
};
const read = (out: string) => parseEntities(readFileSync(out, 'utf8'), out);

// Invented items in the dump's layout: an array, one item a line.
const claim = (value: unknown) => [{ rank: 'normal', mainsnak: { datavalue: { value } } }];
const item = (id: string, name: string, sites: number, claims: object) =>
  JSON.stringify({
    type: 'item',
    id,
    labels: { en: { value: name }, 'zh-tw': { value: `${name}市` }, xx: { value: 'left out' } },
    aliases: { en: [{ value: `${name} the Elder` }] },
    claims,
    sitelinks: Object.fromEntries(Array.from({ length: sites }, (_, at) => [`s${at}wiki`, {}])),
  });
const dump = `[\n${[
  item('Q9001', 'Ada Quill', 20, { P31: claim({ id: 'Q5' }), P27: claim({ id: 'Q399' }) }),
  item('Q9002', 'Quillport', 30, {
    P31: claim({ id: 'Q515' }),
    P625: claim({ latitude: 1.23456, longitude: -7 }),
    P1566: claim('777'),
    P1082: claim({ amount: '+52000' }),
  }),
  item('Q9003', 'Little Known', 2, { P31: claim({ id: 'Q5' }) }),
  item('Q9004', 'Quill Society', 15, { P31: claim({ id: 'Q43229' }) }),
  item('Q9005', 'A theorem', 50, { P31: claim({ id: 'Q65943' }) }),
].join(',\n')}\n]\n`;
const wikidata = () => wikidataImporter({ minSitelinks: 10, countries: new Map([['Q399', 'AM']]) });

describe('Wikidata', () => {
  test.each([
    ['plain', () => file('dump.json', dump)],
    ['gzip', () => file('dump.json.gz', gzipSync(dump))],
    ['bzip2, several streams', () => 'test/knowledge/import/dump.json.bz2'],
  ])('%s', async (name, make) => {
    const out = path(`${name}.jsonl`);
    expect(await runImport(wikidata(), { files: [make()], out })).toBe(3);
    expect(read(out)).toEqual([
      {
        id: 'wd:Q9001',
        type: 'person',
        names: { en: ['Ada Quill', 'Ada Quill the Elder'], 'zh-Hant': ['Ada Quill市'] },
        ids: { wikidata: 'Q9001' },
        country: 'AM',
      },
      expect.objectContaining({ id: 'gn:777', kind: 'city', lat: 1.235, lon: -7, population: 52_000 }),
      expect.objectContaining({ id: 'wd:Q9004', type: 'organization' }),
    ]);
  });

  test('a file that is cut off is named', async () => {
    const cut = file('cut.json.gz', gzipSync(dump).subarray(0, 200));
    await expect(runImport(wikidata(), { files: [cut], out: path('cut.jsonl') })).rejects.toMatchObject({
      code: 'E_KNOWLEDGE_IMPORT',
      message: expect.stringContaining('cut.json.gz'),
    });
  });
});

test('GeoNames: places are joined with their names', async () => {
  const row = (id: number, name: string, code: string, population: number) =>
    [
      id,
      name,
      name,
      '',
      10.5,
      20.25,
      code[0],
      code,
      'AM',
      '',
      '01',
      '',
      '',
      '',
      population,
      '',
      '',
      'Asia/Yerevan',
      '',
    ].join('\t');
  const places = file(
    'allCountries.txt',
    `${row(1, 'Quillport', 'PPL', 20_000)}\n${row(2, 'Hamlet', 'PPL', 12)}\n${row(3, 'Quillshire', 'ADM1', 0)}\n`,
  );
  const names = file(
    'alternateNamesV2.txt',
    [
      '10\t1\tru\tКвиллпорт\t1\t\t\t',
      '11\t1\tlink\thttps://example.org\t\t\t\t',
      '12\t1\t\tQuill\t\t\t\t',
      '13\t2\tru\tХамлет\t1',
      '14\t1\tru\tСтарый\t\t\t\t1',
    ].join('\n'),
  );
  const out = path('geonames.jsonl');
  expect(await runImport(geonamesImporter({ minPopulation: 500 }), { files: [places, names], out })).toBe(2);
  const [port, shire] = read(out).sort((a, b) => a.id.localeCompare(b.id));
  expect(port).toMatchObject({
    id: 'gn:1',
    kind: 'city',
    country: 'AM',
    population: 20_000,
    names: { ru: ['Квиллпорт'], mul: ['Quill'], en: ['Quillport'] },
  });
  expect(shire).toMatchObject({ id: 'gn:3', kind: 'region' });
});

test('JRC-Names: spellings are gathered', async () => {
  const list = file(
    'entities',
    '5\tP\tu\tAda+Quill\n5\tP\tru\tАда+Квилл\n6\tO\tu\tQuill+Society\n7\tT\tu\tThing\n5\tP\tu\tA.+Quill\n',
  );
  const out = path('jrc.jsonl');
  expect(await runImport(jrcNamesImporter(), { files: [list], out })).toBe(2);
  expect(read(out).find(({ id }) => id === 'jrc:5')?.names).toEqual({
    mul: ['Ada Quill', 'A. Quill'],
    ru: ['Ада Квилл'],
  });
});

test('an import that was interrupted goes on, and ends like one that was not', async () => {
  const lines = Array.from({ length: 120_000 }, (_, at) => `${at % 700}\tP\tu\tName+${at}`).join('\n');
  const list = file('many', lines);
  const whole = path('whole.jsonl');
  await runImport(jrcNamesImporter(), { files: [list], out: whole });
  const out = path('resumed.jsonl');
  const controller = new AbortController();
  let read = 0;
  const importer = jrcNamesImporter();
  const counting = {
    ...importer,
    part(line: string, at: number) {
      if (++read === 80_000) controller.abort();
      return importer.part!(line, at);
    },
  };
  await expect(runImport(counting, { files: [list], out, signal: controller.signal })).rejects.toThrow();
  await runImport(counting, { files: [list], out });
  expect(read).toBeLessThan(160_000);
  expect(readFileSync(out, 'utf8')).toBe(readFileSync(whole, 'utf8'));
});

test('an index is knowledge of its own, beside and over the shipped one', async () => {
  const own = file(
    'own.jsonl',
    `{"id":"user:quill","type":"organization","names":{"en":["Quill Society"]}}\n{"id":"user:quill","type":"organization","names":{"en":["Twice"]}}\n{"id":"iso:AM","type":"place","names":{"en":["Land of Quills"]}}\n`,
  );
  const out = path('own.index');
  expect(await indexEntities([own], out)).toEqual({ entities: 2, repeated: 1 });
  const knowledge = loadKnowledge({ files: [out] });
  const text = 'Quill Society left Land of Quills for Armenia';
  expect(knowledge.match(text, 'en').map(({ candidates }) => candidates[0]?.id)).toEqual([
    'user:quill',
    'iso:AM',
    'iso:AM',
  ]);
  expect(knowledge.get('iso:AM')).toMatchObject({ kind: 'country', country: 'AM' });
});
