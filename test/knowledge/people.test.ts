import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { parseEntities, shippedFiles } from '../../knowledge/files.js';
import { fold } from '../../knowledge/fold.js';
import { languages } from '../../lang/registry.js';
import { simplifiedOnly, traditionalOnly } from '../../lang/zh/characters.js';
import type { KnowledgeEntity } from '../../schemas/index.js';

const DATA = 'knowledge/data';
const read = (file: string) => parseEntities(readFileSync(join(DATA, file), 'utf8'), file);
const readGenerated = (file: string) => {
  const bytes = readFileSync(join(DATA, 'generated', file));
  const lines = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as KnowledgeEntity);
};
const files = shippedFiles().filter((file) => file.startsWith('people'));
const people = files.flatMap(read);

/** Every name that is believed alone, with its language; and the form in which the matcher compares it. */
const strongNames = ({ names }: KnowledgeEntity) =>
  Object.entries(names).flatMap(([language, list]) => list.map((name) => ({ language, name })));
const compared = (name: string) => {
  const { codes, length } = fold(name);
  return String.fromCharCode(...codes.subarray(0, length)).trim();
};

const HAN = '\\p{Script=Han}';
const LATIN = /^(\d{1,2}\. |Papa |Kral |Kraliçe )*[\p{Script=Latin}\p{M} .'’-]+$/u;
const CYRILLIC = /^(?!.*[іїєґІЇЄҐ])[\p{Script=Cyrillic} .'-]+( [IVX]+\b[\p{Script=Cyrillic} ]*)?$/u;
const SCRIPTS: Readonly<Record<string, RegExp>> = {
  'zh-Hans': new RegExp(`^[${HAN}·-]+$`, 'u'),
  'zh-Hant': new RegExp(`^[${HAN}·-]+$`, 'u'),
  ru: CYRILLIC,
  uk: /^(?!.*[ыэёъЫЭЁЪ])[\p{Script=Cyrillic} .'-]+( [IVX]+\b[\p{Script=Cyrillic} ]*)?$/u,
  ar: /^(?!.*[پچژگکی])[\p{Script=Arabic}\p{M} .-]+$/u,
  fa: /^(?!.*[كيىة])[\p{Script=Arabic}\p{M} .\u200c-]+$/u,
  ja: new RegExp(`^[${HAN}\\p{Script=Katakana}ー・＝0-9A-Z]+$`, 'u'),
  ko: /^[\p{Script=Hangul} 0-9A-Z.-]+$/u,
};
const COVERED = ['en', 'zh-Hans', 'fr', 'es', 'de', 'pt', 'it', 'ru', 'uk', 'ar', 'fa', 'ja', 'ko', 'tr'];
/** Countries whose people have two-character Chinese names of their own. */
const SINIC = new Set(['CN', 'HK', 'TW', 'JP', 'KR', 'KP', 'VN', 'SG']);
/** Characters that traditional Chinese writes in names, though it has another form for the word. */
const SURNAMES = new Set('朴杰');
/** Foreign leaders so well known that two characters name them and no one else. */
const TWO_CHARACTERS = new Set(
  '普京 普丁 拜登 莫迪 川普 奧班 米莱 卢拉 魯拉 盧拉 佐科 默茨 吕特 呂特 安華 海珊 勒庞 勒朋 蕭茲 居伦 居倫 洪森'.split(
    ' ',
  ),
);

test('there are people of every region, in the languages that are written about them', () => {
  expect(files.length).toBe(7);
  expect(people.length).toBeGreaterThanOrEqual(1000);
  for (const language of COVERED) {
    const named = people.filter(({ names }) => names[language] !== undefined).length;
    expect([language, named / people.length > 0.9]).toEqual([language, true]);
  }
});

test.each(files)('%s is sorted by country and id', (file) => {
  const keys = read(file).map(({ country = '', id }) => `${country} ${id}`);
  expect(keys).toEqual([...keys].sort());
});

/** What is wrong with how a name of a person is written, if anything. */
function fault({ language, name }: { language: string; name: string }, person: KnowledgeEntity) {
  if (!(SCRIPTS[language] ?? LATIN).test(name)) return 'script';
  if (name !== name.normalize('NFC')) return 'not composed';
  const other = language === 'zh-Hans' ? traditionalOnly : language === 'zh-Hant' ? simplifiedOnly : '';
  if ([...name].some((character) => other.includes(character) && !SURNAMES.has(character))) return 'variant';
  const isShort = language.startsWith('zh') && name.length < 3;
  if (isShort && !SINIC.has(person.country ?? '') && !TWO_CHARACTERS.has(name)) return 'too short';
  return undefined;
}

test.each(files)('%s: ids, terms and names are well-formed', (file) => {
  const wrong = read(file).flatMap((person) => {
    const [from = null, to = null] = person.term ?? [];
    const isOrdered = from === null || to === null || from <= to;
    const isWhole =
      /^gw:[a-z0-9-]+$/.test(person.id) && person.type === 'person' && person.names.en !== undefined;
    const faults = strongNames(person).flatMap((each) => fault(each, person) ?? []);
    return isOrdered && isWhole && faults.length === 0 ? [] : [[person.id, ...faults]];
  });
  expect(wrong).toEqual([]);
});

describe('no name is shared', () => {
  const owners = new Map<string, Set<string>>();
  for (const person of people)
    for (const { name } of strongNames(person)) {
      const key = compared(name);
      owners.set(key, (owners.get(key) ?? new Set()).add(person.id));
    }

  test('by two people', () => {
    expect([...owners].filter(([, ids]) => ids.size > 1)).toEqual([]);
    const wikidata = people.flatMap(({ ids }) => ids?.wikidata ?? []);
    expect(new Set(wikidata).size).toBe(wikidata.length);
  });

  test('with an organisation, a people, a region or a city of 100,000', () => {
    const others = [
      ...shippedFiles()
        .filter((file) => !files.includes(file))
        .flatMap(read),
      ...['countries.jsonl', 'subdivisions.jsonl', 'cities.jsonl.gz'].flatMap(readGenerated),
    ];
    const shared = others
      .filter(({ kind, population = 0 }) => kind !== 'city' || population >= 100_000)
      .flatMap((other) =>
        strongNames(other)
          .filter(({ name }) => owners.has(compared(name)))
          .map(({ name }) => name),
      );
    // Italian “albanese” has a small letter and the Australian a capital one.
    expect([...new Set(shared)]).toEqual(['albanese']);
  });

  test('with a common word', () => {
    const common = [...languages.values()].flatMap(({ names }) => names?.commonWords ?? []);
    expect(common.filter((word) => owners.has(compared(word)))).toEqual([]);
  });
});
