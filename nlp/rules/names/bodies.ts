import type { Knowledge } from '../../../knowledge/contract.js';
import type { NameData } from '../../../lang/contract/names.js';
import { compiledOnce } from '../compiled.js';
import type { Draft } from './draft.js';
import { finderOf, literal } from './phrases.js';

/** A draft that names a country or its people, with the country's code. */
export interface CountryDraft {
  readonly draft: Draft;
  readonly country: string;
}

/** The drafts that stand for a country: its name, or a nationality. */
export function countryDrafts(drafts: readonly Draft[], knowledge: Knowledge): CountryDraft[] {
  return drafts.flatMap((draft) => {
    const id = draft.candidates[0]?.id ?? '';
    const country = /^iso:([A-Z]{2})$/.exec(id)?.[1] ?? /^gw:([A-Z]{2})\.people$/.exec(id)?.[1];
    return country !== undefined && knowledge.get(`iso:${country}`) !== undefined ? [{ draft, country }] : [];
  });
}

/**
 * Bodies of a state by rule “country × body”: 阿塞拜疆国防部, the Russian Foreign Ministry, Azerbaijan's army, le ministère
 * russe de la Défense, МИД России. A body without a country beside it is left alone.
 */
export function bodyDrafts(
  text: string,
  countries: readonly CountryDraft[],
  data: NameData,
  knowledge: Knowledge,
): Draft[] {
  if (countries.length === 0) return [];
  const beside = countryNeighbours(text, countries, data);
  const found: Draft[] = [];
  for (const body of finderOf(data.bodies)(text)) {
    const neighbour = beside(body.start, body.end);
    if (neighbour === undefined) continue;
    found.push(organization(neighbour.start, neighbour.end, `gw:${neighbour.country}.${body.key}`));
  }
  for (const { draft, country } of countries) {
    const split = splitBody(text, draft, data);
    if (split !== undefined) found.push(organization(split.start, split.end, `gw:${country}.${split.key}`));
  }
  return found.filter(({ candidates }) => knowledge.get(candidates[0]!.id) !== undefined);
}

function organization(start: number, end: number, id: string): Draft {
  return {
    start,
    end,
    type: 'organization',
    form: 'name',
    by: 'rule',
    confidence: 0.95,
    candidates: [{ id, score: 0.95 }],
  };
}

/**
 * A country's branch of an organisation of all countries, which is an organisation of its own: “Kenya Red Cross”. Only
 * with nouns that end the names of organisations: “Turkey NATO talks” name no branch.
 */
export function branchDrafts(
  text: string,
  known: readonly Draft[],
  countries: readonly CountryDraft[],
  data: NameData,
  knowledge: Knowledge,
): Draft[] {
  const byEnd = new Map(countries.map(({ draft }) => [draft.end, draft]));
  return known.flatMap(({ start, end, candidates }) => {
    const country = byEnd.get(start - 1);
    const entity = knowledge.get(candidates[0]?.id ?? '');
    if (country?.type !== 'place' || text[start - 1] !== ' ') return [];
    if (entity?.type !== 'organization' || entity.country != null) return [];
    const last = text.slice(start, end).split(' ').at(-1) ?? '';
    if (!data.organizationNouns.includes(last)) return [];
    return [{ ...organization(country.start, end, ''), confidence: 0.85, candidates: [] }];
  });
}

/** The parts of a form with `{}` on both sides of a nationality: `ministère {} de la Défense`. */
function splitBody(text: string, { start, end }: Draft, { bodies }: NameData) {
  for (const { key, before, after } of splitForms(bodies)) {
    const head = text.slice(Math.max(0, start - before.length), start);
    const tail = text.slice(end, end + after.length);
    if (head.toLowerCase() !== before || tail.toLowerCase() !== after) continue;
    return { key, start: start - before.length, end: end + after.length };
  }
  return undefined;
}

/** The forms with `{}` in lower case, cut there. */
const splitForms = compiledOnce((bodies: NameData['bodies']) =>
  Object.entries(bodies).flatMap(([key, forms]) =>
    forms
      .filter((form) => form.includes('{}'))
      .map((form) => {
        const [before = '', after = ''] = form.toLowerCase().split('{}');
        return { key, before, after };
      }),
  ),
);

/** Matches a gap that holds a linking word at most. */
const gapOf = compiledOnce(
  (links: readonly string[]) => new RegExp(`^\\s?(?:${links.map(literal).join('|')})?\\s?$`, 'iu'),
);

/**
 * Finds the country beside a stretch of text, with at most a linking word between (of, de, 's, の). Returns the range
 * of both together.
 */
export function countryNeighbours(text: string, countries: readonly CountryDraft[], data: NameData) {
  const [gapBefore, gapAfter] = [gapOf(data.links.afterCountry), gapOf(data.links.afterTitle)];
  const byEnd = [...countries].sort((a, b) => a.draft.end - b.draft.end);
  const byStart = [...countries].sort((a, b) => a.draft.start - b.draft.start);
  return (start: number, end: number) => {
    const before = lastAtMost(byEnd, start, ({ draft }) => draft.end);
    if (
      before !== undefined &&
      start - before.draft.end <= 8 &&
      gapBefore.test(text.slice(before.draft.end, start))
    )
      return { start: before.draft.start, end, country: before.country };
    const after = firstAtLeast(byStart, end, ({ draft }) => draft.start);
    if (
      after !== undefined &&
      after.draft.start - end <= 12 &&
      gapAfter.test(text.slice(end, after.draft.start))
    )
      return { start, end: after.draft.end, country: after.country };
    return undefined;
  };
}

function firstAtLeast<T>(sorted: readonly T[], at: number, key: (item: T) => number): T | undefined {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (key(sorted[middle]!) < at) low = middle + 1;
    else high = middle;
  }
  return sorted[low];
}

function lastAtMost<T>(sorted: readonly T[], at: number, key: (item: T) => number): T | undefined {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (key(sorted[middle]!) <= at) low = middle + 1;
    else high = middle;
  }
  return sorted[low - 1];
}
