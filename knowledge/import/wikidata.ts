import type { KnowledgeEntity } from '../../schemas/index.js';
import { keptLanguage, NameList } from './languages.js';
import type { Importer } from './run-import.js';

/** Classes (P31) of organisations that news names; their subclasses are many, these are what items are given. */
const ORGANIZATIONS = new Set(
  (
    'Q43229 Q4830453 Q783794 Q891723 Q6881511 Q7278 Q327333 Q484652 Q245065 Q15925165 Q163740 Q79913 Q176799 Q17149090 ' +
    'Q1110794 Q11032 Q192283 Q1616075 Q15265344 Q192350 Q22687 Q66344 Q3918 Q902104 Q476028 Q15911314 Q4358176 Q47913 ' +
    'Q35535 Q732717 Q11204 Q41487 Q190752 Q2659904 Q748019 Q1156831 Q41710397 Q4421956'
  ).split(' '),
);
/** Classes of towns. */
const CITIES = new Set('Q515 Q1549591 Q3957 Q5119 Q1637706 Q486972 Q174844 Q15284 Q747074'.split(' '));

interface Item {
  readonly id?: string;
  readonly type?: string;
  readonly labels?: Readonly<Record<string, { readonly value: string }>>;
  readonly aliases?: Readonly<Record<string, readonly { readonly value: string }[]>>;
  readonly claims?: Readonly<Record<string, readonly Claim[]>>;
  readonly sitelinks?: Readonly<Record<string, unknown>>;
}
interface Claim {
  readonly rank?: string;
  readonly mainsnak?: { readonly datavalue?: { readonly value?: unknown } };
}

export interface WikidataOptions {
  /** Wikipedias and sister projects that must have an article: a measure of how much is written about an item. */
  readonly minSitelinks: number;
  /** ISO 3166-1 codes of countries by their Wikidata id. */
  readonly countries: ReadonlyMap<string, string>;
}

/** Wikidata's JSON dump (CC0): an array of items, one a line. Kept are people, organisations and places. */
export function wikidataImporter({ minSitelinks, countries }: WikidataOptions): Importer {
  return {
    entity(line) {
      const json = line.endsWith(',') ? line.slice(0, -1) : line;
      if (!json.startsWith('{')) return undefined;
      let item: Item;
      try {
        item = JSON.parse(json) as Item;
      } catch {
        return undefined;
      }
      if (item.type !== 'item' || !/^Q\d+$/.test(item.id ?? '')) return undefined;
      if (Object.keys(item.sitelinks ?? {}).length < minSitelinks) return undefined;
      return entityOf(item, countries);
    },
  };
}

function entityOf(item: Item, countries: ReadonlyMap<string, string>): KnowledgeEntity | undefined {
  const classes = values(item, 'P31').map(idOf);
  const [point] = values(item, 'P625') as { latitude?: number; longitude?: number }[];
  const isPlace = point?.latitude !== undefined && point.longitude !== undefined;
  const type = classes.includes('Q5')
    ? 'person'
    : classes.some((id) => ORGANIZATIONS.has(id))
      ? 'organization'
      : isPlace
        ? 'place'
        : undefined;
  if (type === undefined) return undefined;
  const list = new NameList();
  for (const [code, { value }] of Object.entries(item.labels ?? {})) addName(list, code, value);
  for (const [code, aliases] of Object.entries(item.aliases ?? {}))
    for (const { value } of aliases) addName(list, code, value);
  if (list.isEmpty) return undefined;
  const owner = values(item, type === 'person' ? 'P27' : 'P17').map(idOf);
  const country = owner.map((id) => countries.get(id)).find((code) => code !== undefined);
  const geonames = Number(values(item, 'P1566')[0]);
  const isKnownPlace = type === 'place' && Number.isSafeInteger(geonames) && geonames > 0;
  const population = Number((values(item, 'P1082')[0] as { amount?: string } | undefined)?.amount);
  return {
    // A place that GeoNames has too is one with it.
    id: isKnownPlace ? `gn:${geonames}` : `wd:${item.id}`,
    type,
    names: list.names,
    ids: { wikidata: item.id!, ...(isKnownPlace ? { geonames } : {}) },
    ...(country === undefined ? {} : { country }),
    ...(type === 'place' ? { kind: classes.some((id) => CITIES.has(id)) ? 'city' : 'other' } : {}),
    ...(type === 'place' ? { lat: round(point!.latitude!), lon: round(point!.longitude!) } : {}),
    ...(type === 'place' && population > 0 ? { population: Math.round(population) } : {}),
  };
}

function addName(list: NameList, code: string, value: string): void {
  const language = keptLanguage(code);
  if (language !== undefined) list.add(language, value);
}

/** Values of a property that are not deprecated, preferred ones first. */
function values({ claims }: Item, property: string): unknown[] {
  const order = { preferred: 0, normal: 1 } as Readonly<Record<string, number>>;
  return (claims?.[property] ?? [])
    .filter(({ rank }) => rank !== 'deprecated')
    .sort((a, b) => (order[a.rank ?? ''] ?? 1) - (order[b.rank ?? ''] ?? 1))
    .flatMap(({ mainsnak }) => (mainsnak?.datavalue?.value === undefined ? [] : [mainsnak.datavalue.value]));
}

function idOf(value: unknown): string {
  return (value as { id?: string }).id ?? '';
}

function round(degrees: number): number {
  return Number(degrees.toFixed(3));
}
