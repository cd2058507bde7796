import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { loadKnowledge } from '../../knowledge/index.js';
import { primarySubtag } from '../../knowledge/names.js';
import type { KnowledgeEntity } from '../../schemas/index.js';
import { type BenchReport, formatTable, percent } from '../report.js';

const LATIN = /^\p{Script=Latin}/u;
/** How a name of each language is told among names without a language. */
const SCRIPTS: Readonly<Record<string, RegExp>> = {
  zh: /^\p{Script=Han}/u,
  en: LATIN,
  fr: LATIN,
  es: LATIN,
  de: LATIN,
  pt: LATIN,
  ru: /^\p{Script=Cyrillic}/u,
  ar: /^\p{Script=Arabic}/u,
  ja: /^[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー・＝]+$/u,
  ko: /^\p{Script=Hangul}/u,
};
const CITIES = 500;

/**
 * The 500 largest cities: `found` is the share that has a name in the language which is matched whole in a neutral
 * carrier, `top` the share of those whose first candidate is the city. A language in Latin letters without a name of
 * its own for a city writes the English one.
 */
export async function run(): Promise<BenchReport> {
  const knowledge = loadKnowledge();
  const cities = largestCities().map(({ id }) => knowledge.get(id)!);
  const figures: Record<string, number> = {};
  const rows: string[][] = [];
  for (const [language, script] of Object.entries(SCRIPTS)) {
    let [found, right] = [0, 0];
    const wrong: string[] = [];
    for (const city of cities) {
      const name = nameIn(city, language, script);
      if (name === undefined) continue;
      const text = `“${name}”, 2023.`;
      const match = knowledge.match(text, language).find(({ start, end }) => text.slice(start, end) === name);
      if (match === undefined) continue;
      found++;
      if (match.candidates[0]?.id === city.id) right++;
      else wrong.push(name);
    }
    figures[`${language}.found`] = found / cities.length;
    figures[`${language}.top`] = right / Math.max(found, 1);
    rows.push([
      language,
      percent(found / cities.length),
      percent(right / Math.max(found, 1)),
      wrong.join(', '),
    ]);
  }
  return {
    part: 'cities',
    figures,
    table: formatTable(['language', 'found', 'top candidate right', 'others'], rows),
  };
}

/** The generated places are in order of population. */
function largestCities(): KnowledgeEntity[] {
  const file = new URL('../../knowledge/data/generated/cities.jsonl.gz', import.meta.url);
  const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n', CITIES);
  return lines.map((line) => JSON.parse(line) as KnowledgeEntity);
}

function nameIn({ names }: KnowledgeEntity, language: string, script: RegExp): string | undefined {
  for (const [tag, [first]] of Object.entries(names)) if (primarySubtag(tag) === language) return first;
  return script === LATIN ? names.en?.[0] : names.mul?.find((name) => script.test(name));
}
