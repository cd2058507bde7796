// Writes countries.jsonl: every ISO 3166-1 country and territory with its CLDR names (from this Node's ICU), the
// Wikidata id and a central point (country-coder, ISC). Aliases by hand are in ../data/countries.jsonl.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const LANGUAGES = [
  'en',
  'zh-Hans',
  'zh-Hant',
  'fr',
  'es',
  'de',
  'pt',
  'it',
  'ru',
  'uk',
  'ar',
  'fa',
  'tr',
  'ja',
  'ko',
];
// Codes that Intl names and that ISO 3166-1 does not assign: unions, pseudo-locales, "unknown", single islands.
const NOT_COUNTRIES = new Set('EU EZ UN QO XA XB ZZ UK SU YU DD FX AC CP CQ DG EA IC TA'.split(' '));
const main = createRequire(import.meta.url).resolve('@rapideditor/country-coder');
const borders = JSON.parse(readFileSync(join(dirname(main), '..', 'src', 'data', 'borders.json'), 'utf8'));
const features = new Map(borders.features.map((feature) => [feature.properties.iso1A2, feature]));
// France, the United States and other countries with parts overseas have no shape of their own: their mainland has.
const mainland = (code) => {
  const own = features.get(code);
  if (own?.geometry) return own;
  const parts = borders.features.filter(
    ({ properties, geometry }) =>
      geometry && properties.country === code && /^(FX)?$/.test(properties.iso1A2 ?? ''),
  );
  return parts.sort((a, b) => area(largest(b)) - area(largest(a)))[0];
};

/** Twice the area of a ring in square degrees at the equator's scale, good enough to tell which part is the largest. */
const cross = ([x1, y1], [x2, y2]) => x1 * y2 - x2 * y1;
const area = (ring) =>
  Math.abs(ring.slice(1).reduce((sum, point, i) => sum + cross(ring[i], point), 0)) *
  Math.cos((ring[0][1] * Math.PI) / 180);
const largest = ({ geometry }) =>
  geometry.coordinates.map(([outer]) => outer).sort((a, b) => area(b) - area(a))[0];

/** Centroid of the largest polygon, to a hundredth of a degree. */
function centre(feature) {
  if (!feature?.geometry) return {};
  const ring = largest(feature);
  let [x, y, sum] = [0, 0, 0];
  for (let i = 1; i < ring.length; i++) {
    const weight = cross(ring[i - 1], ring[i]);
    x += (ring[i - 1][0] + ring[i][0]) * weight;
    y += (ring[i - 1][1] + ring[i][1]) * weight;
    sum += 3 * weight;
  }
  return { lat: Number((y / sum).toFixed(2)), lon: Number((x / sum).toFixed(2)) };
}

/** CLDR writes a second name in brackets: “Myanmar (Burma)” is found by both. “Congo (Kinshasa)” only as a whole. */
function variants(name, code) {
  const [, first, second] = /^(.+?) ?[(（](.+)[)）]$/u.exec(name) ?? [];
  if (
    !first ||
    // “Virgin Islands (United Kingdom)” is no second name of the United Kingdom.
    /^(VG|VI)$/.test(code) ||
    /China|金|布|キン|ブラザ|САР|КНР|특별|특별행정구|إدارية|Kin|Braz|[Kk]ins|[Bb]raz/u.test(second)
  )
    return [name];
  return [first, second];
}

const names = Object.fromEntries(
  LANGUAGES.map((tag) => [tag, new Intl.DisplayNames([tag], { type: 'region', fallback: 'none' })]),
);
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const codes = letters.flatMap((a) => letters.map((b) => a + b));
const lines = codes
  .filter((code) => !NOT_COUNTRIES.has(code) && names.en.of(code) !== undefined)
  // Intl also names withdrawn codes, as their successor: keep those that are their own canonical form.
  .filter(
    (code) => new Intl.Locale(`und-${code}`).region === Intl.getCanonicalLocales(`und-${code}`)[0].slice(4),
  )
  .filter((code) => Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`)
  .map((code) => {
    const wikidata = features.get(code)?.properties.wikidata;
    return JSON.stringify({
      id: `iso:${code}`,
      type: 'place',
      kind: 'country',
      country: code,
      names: Object.fromEntries(LANGUAGES.map((tag) => [tag, variants(names[tag].of(code), code)])),
      ids: { iso: code, ...(wikidata ? { wikidata } : {}) },
      ...centre(mainland(code)),
    });
  });
writeFileSync(new URL('../data/generated/countries.jsonl', import.meta.url), `${lines.join('\n')}\n`);
console.log(`countries.jsonl: ${lines.length} countries and territories`);
