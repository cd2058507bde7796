import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { likeness } from '../../knowledge/transliteration.js';
import type { KnowledgeEntity } from '../../schemas/index.js';
import { type BenchReport, formatTable, percent } from '../report.js';

const SCRIPTS: Readonly<Record<string, RegExp>> = {
  zh: /^\p{Script=Han}{2,8}$/u,
  ru: /^\p{Script=Cyrillic}{3,}$/u,
  ja: /^[\p{Script=Katakana}ー]{3,}$/u,
  ar: /^\p{Script=Arabic}{3,}$/u,
};
/** Countries whose names are written, not sounded, in Chinese characters. */
const OWN_SCRIPT = 'CN TW HK MO JP KR KP SG VN';
const QUERIES = 400;
/** A merge needs this likeness and this lead over the second best; see nlp/rules/entities/likely-people.ts. */
const SURE = { score: 0.62, lead: 0.12 };

interface Pair {
  readonly foreign: string;
  readonly latin: string;
}

/**
 * Held-out places (every tenth by GeoNames id, which the table has not seen) by their name in another script: how often
 * the right Latin name is the likeliest of 100 and of 1,000, and, among 100, how often one is sure and then right.
 */
export async function run(): Promise<BenchReport> {
  const lines = gunzipSync(readFileSync('knowledge/data/generated/cities.jsonl.gz')).toString('utf8').trim();
  const places = lines
    .split('\n')
    .map((line) => JSON.parse(line) as KnowledgeEntity)
    .filter(({ id, names }) => Number(id.slice(3)) % 10 === 0 && !/[ -]/.test(names.en![0]!));
  const figures: Record<string, number> = {};
  const rows: (string | number)[][] = [];
  for (const [language, script] of Object.entries(SCRIPTS)) {
    const pairs = places.flatMap((place) => pairOf(place, language, script));
    const all = pairs.slice(0, QUERIES);
    const others = places.map(({ names }) => names.en![0]!);
    const of100 = all.map((pair, at) => rank(pair, candidates(pair, others, at, 100)));
    const of1000 = all.map((pair, at) => rank(pair, candidates(pair, others, at, 1000)));
    const sure = of100.filter(({ score, lead }) => score >= SURE.score && lead >= SURE.lead);
    const share = (ranks: readonly Rank[]) => ranks.filter(({ right }) => right).length / ranks.length;
    figures[`${language}.of100`] = share(of100);
    figures[`${language}.of1000`] = share(of1000);
    figures[`${language}.sureRight`] = share(sure);
    rows.push([
      language,
      all.length,
      percent(share(of100)),
      percent(share(of1000)),
      percent(sure.length / all.length),
      percent(share(sure)),
    ]);
  }
  return {
    part: 'transliteration',
    figures,
    table: formatTable(
      ['script', 'names', 'first of 100', 'first of 1,000', 'sure of 100', 'right if sure'],
      rows,
    ),
  };
}

function pairOf({ country = '', names }: KnowledgeEntity, language: string, script: RegExp): Pair[] {
  if (language !== 'ru' && language !== 'ar' && OWN_SCRIPT.includes(country)) return [];
  const own = Object.entries(names).flatMap(([tag, list]) =>
    tag === 'mul' || tag.startsWith(language) ? list : [],
  );
  const foreign = own.find((name) => script.test(name))?.replace(/[市县镇州省]$/u, '');
  return foreign === undefined || foreign.length < 2 ? [] : [{ foreign, latin: names.en![0]! }];
}

/** The right name and others, the same ones for the same query. */
function candidates({ latin }: Pair, others: readonly string[], at: number, count: number): string[] {
  const step = Math.max(1, Math.floor(others.length / count));
  const wrong = Array.from({ length: count - 1 }, (_, each) => others[(at + each * step) % others.length]!);
  return [latin, ...wrong];
}

interface Rank {
  readonly right: boolean;
  readonly score: number;
  readonly lead: number;
}

function rank({ foreign, latin }: Pair, names: readonly string[]): Rank {
  const scored = [...new Set(names)]
    .map((name) => ({ name, score: likeness(foreign, name) }))
    .sort((a, b) => b.score - a.score);
  const [best, second] = scored;
  return { right: best!.name === latin, score: best!.score, lead: best!.score - (second?.score ?? 0) };
}
