// Writes subdivisions.jsonl: states and provinces (first level of ISO 3166-2) of countries that news names them of, with
// their English names from CLDR (Unicode licence). Their names in other languages are in ../data/subdivisions.jsonl.
// Run after cities.mjs: where a city of the country has the same name, the city stands for both.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gunzipSync } from 'node:zlib';

const COUNTRIES =
  'AF AR AU BD BF BR CA CD CL CM CN CO DE EC EG ES ET FR GB ID IN IQ IR IT JP KE KR LY ML MM MX MZ NE NG NL NP PE PH PK SD SO SS SY TD TH TR US VE VN YE ZA'.split(
    ' ',
  );
// Words before they are names, and names of something better known.
const COMMON = new Set(
  'angus|blue nile|capital|capital district|central|chin|cross river|delta|down|eastern|federal district|free state|highland|kent|meta|mon|nan|niger|northern|plateau|pool|red sea|river nile|rivers|shan|somali|south|southern|union|western|white nile|washington|new york|georgia|mexico state|orange|centre|maritime|nord|littoral|sud|est|ouest|lakes|unity|jura|lake|north|northwest|north west|ladakh|east|west|far north|southwest|cascades|gaza|bari|sahel|babylon|bay somalia|markazi|khorasane razavi|fars|wasit|golestan|gilan|saba|long an|hatay|cesar|vargas|lara|portuguesa|falcon|manica|salamat|magdalena|sila|free'.split(
    '|',
  ),
);
/** Parts that ISO 3166-1 counts as countries too. */
const OVERSEAS = /^iso:(FR-97|NL-BQ|NL-AW|NL-CW|NL-SX|US-PR)/;
const require = createRequire(import.meta.url);
const { subdivisions } = require('cldr-subdivisions-full/subdivisions/en/en.json').subdivisions
  .localeDisplayNames;
const { subdivisionContainment } = require('cldr-core/supplemental/subdivisionContainment.json').supplemental;
const fold = (name) =>
  name
    .normalize('NFKD')
    .replace(/[^\p{L} ]/gu, '')
    .toLowerCase()
    .replace(/ (oblast|region|state|province|governorate|republic|islands?|krai)$/, '');
const lines = (file) => file.trim().split('\n').map(JSON.parse);
const cities = new Set(
  lines(
    gunzipSync(readFileSync(new URL('../data/generated/cities.jsonl.gz', import.meta.url))).toString(),
  ).flatMap(({ country, names }) =>
    [...names.en, ...(names.mul ?? [])].map((name) => `${country} ${fold(name)}`),
  ),
);
const known = new Set(
  lines(readFileSync(new URL('../data/regions.jsonl', import.meta.url), 'utf8')).flatMap(
    ({ country, names }) => names.en.map((name) => `${country} ${fold(name)}`),
  ),
);
const ids = new Set(
  ['regions', 'subdivisions'].flatMap((file) =>
    lines(readFileSync(new URL(`../data/${file}.jsonl`, import.meta.url), 'utf8')).map(({ id }) => id),
  ),
);

const rows = COUNTRIES.flatMap((country) =>
  subdivisionContainment[country]._contains.flatMap((code) => {
    const name = subdivisions[code];
    const id = `iso:${country}-${code.slice(2).toUpperCase()}`;
    if (name === undefined) return [];
    const key = fold(name);
    const taken = ids.has(id) || cities.has(`${country} ${key}`) || known.has(`${country} ${key}`);
    // Numbers stand for names to come, or for footnotes.
    if (taken || COMMON.has(key) || key.length < 4 || /[\d²]/.test(name) || OVERSEAS.test(id)) return [];
    const iso = id.slice(4);
    return [
      JSON.stringify({ id, type: 'place', kind: 'region', country, names: { en: [name] }, ids: { iso } }),
    ];
  }),
);
writeFileSync(new URL('../data/generated/subdivisions.jsonl', import.meta.url), `${rows.join('\n')}\n`);
console.log(`subdivisions.jsonl: ${rows.length} states and provinces`);
