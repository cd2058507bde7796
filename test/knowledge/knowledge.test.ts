import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parseEntities, shippedFiles } from '../../knowledge/files.js';
import { type Knowledge, loadKnowledge } from '../../knowledge/index.js';

let knowledge: Knowledge;
const folder = mkdtempSync(join(tmpdir(), 'glosswire-knowledge-'));
beforeAll(() => {
  knowledge = loadKnowledge();
});
afterAll(() => rmSync(folder, { recursive: true }));

/** `surface=id` of the best candidate of every match. */
const found = (text: string, language: string) =>
  knowledge
    .match(text, language)
    .map(({ start, end, candidates }) => `${text.slice(start, end)}=${candidates[0]?.id}`);

describe('the shipped files', () => {
  test.each(shippedFiles())('%s matches the schema and names nothing twice', (file) => {
    const path = join('knowledge/data', file);
    const entities = parseEntities(readFileSync(path, 'utf8'), path);
    expect(new Set(entities.map(({ id }) => id)).size).toBe(entities.length);
  });
});

describe('match', () => {
  const cases: [language: string, text: string, expected: string[]][] = [
    ['zh-Hans', '阿塞拜疆和亚美尼亚', ['阿塞拜疆=iso:AZ', '亚美尼亚=iso:AM']],
    ['zh-Hant', '亞塞拜然與義大利', ['亞塞拜然=iso:AZ', '義大利=iso:IT']],
    [
      'zh-Hans',
      '在纳戈尔诺．卡拉巴赫、纳戈尔诺-卡拉巴赫和纳戈尔诺卡拉巴赫',
      Array(3).fill('gw:nagorno-karabakh'),
    ],
    ['en', 'The U.S. told us that Baku’s army', ['U.S.=iso:US', 'Baku=gn:587084']],
    ['en', 'from New York to Paris, Texas', ['New York=gn:5128581', 'Paris=gn:2988507', 'Texas=gw:us-texas']],
    ['ru', 'в Азербайджане, Армении и Москве', ['Азербайджане=iso:AZ', 'Армении=iso:AM', 'Москве=gn:524901']],
    ['ar', 'في باريس وأذربيجان وللسعودية', ['باريس=gn:2988507', 'أذربيجان=iso:AZ', 'سعودية=iso:SA']],
    ['de', 'Frankreichs Hauptstadt', ['Frankreichs=iso:FR']],
    ['tr', "Türkiye'nin başkenti", ['Türkiye=iso:TR']],
    ['ja', 'アルメニアとモスクワ、マリアさん', ['アルメニア=iso:AM', 'モスクワ=gn:524901']],
    ['ko', '러시아가 우크라이나를', ['러시아=iso:RU', '우크라이나=iso:UA']],
    ['fr', "l'Arménie et la Côte d’Ivoire", ['Arménie=iso:AM', 'Côte d’Ivoire=iso:CI']],
  ];
  test.each(cases)('%s: %s', (language, text, expected) => {
    const matches = found(text, language);
    expect(
      matches.map((match, index) => (expected[index]?.includes('=') ? match : match.split('=')[1])),
    ).toEqual(expected);
  });

  test('is linear: a megabyte of capitals and brackets ends', () => {
    const text = 'United Arab (New York-'.repeat(50_000);
    expect(knowledge.match(text, 'en').length).toBe(50_000);
  });

  test('the spans are in order, apart and inside the text', () => {
    const text = 'नमस्ते Baku\u0301\ud800 · U.S.A. United Arab Emirates — 中东\u0000';
    let last = 0;
    for (const { start, end } of knowledge.match(text, 'en')) {
      expect(start).toBeGreaterThanOrEqual(last);
      expect(end).toBeGreaterThan(start);
      last = end;
    }
    expect(last).toBeLessThanOrEqual(text.length);
  });
});

describe('get', () => {
  test('knows coordinates and ids', () => {
    expect(knowledge.get('gn:587084')).toMatchObject({ country: 'AZ', lat: 40.378, lon: 49.892 });
    expect(knowledge.get('iso:AM')).toMatchObject({ ids: { wikidata: 'Q399' }, kind: 'country' });
    expect(knowledge.get('iso:QQ')).toBeUndefined();
  });

  test('makes the bodies that every country has', () => {
    expect(knowledge.get('gw:US.armed-forces')?.names.en).toEqual(['Armed Forces of the United States']);
    expect(knowledge.get('gw:AZ.ministry-of-magic')).toBeUndefined();
  });
});

describe("the user's own file", () => {
  const file = (name: string, content: string) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };

  test('adds entities and overrides names', () => {
    const own = loadKnowledge({
      files: [
        file(
          'own.jsonl',
          `{"id":"user:acme","type":"organization","names":{"en":["Acme Widgets"]}}\n\n{"id":"iso:AZ","type":"place","names":{"en":["Land of Fire"]}}\n`,
        ),
      ],
    });
    expect(
      own.match('Acme Widgets opened in Land of Fire', 'en').map(({ candidates }) => candidates[0]?.id),
    ).toEqual(['user:acme', 'iso:AZ']);
    expect(own.get('iso:AZ')?.names.en).toEqual(['Land of Fire', 'Azerbaijan']);
    expect(own.version).not.toBe(knowledge.version);
  });

  test.each([
    ['no JSON', '{"id":"user:a","type":"person","names":{"en":["A B"]}}\n{oops', 'line 2: not JSON'],
    ['no name', '{"id":"user:a","type":"person","names":{"en":[]}}', 'line 1: names.en: '],
    ['bad id', '{"id":"a","type":"person","names":{"en":["A"]}}', 'line 1: id: '],
  ])('%s is an error with file and line', (name, content, message) => {
    const path = file(`${name}.jsonl`, content);
    expect(() => loadKnowledge({ files: [path] })).toThrow(
      expect.objectContaining({
        code: 'E_KNOWLEDGE_INVALID',
        message: expect.stringContaining(`${path}, ${message}`),
      }),
    );
  });

  test('a missing file is named', () => {
    expect(() => loadKnowledge({ files: [join(folder, 'none.jsonl')] })).toThrow(
      /none\.jsonl cannot be read/,
    );
  });
});
