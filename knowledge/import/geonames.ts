import type { KnowledgeEntity } from '../../schemas/index.js';
import { keptLanguage, NameList } from './languages.js';
import type { Importer } from './run-import.js';

type Place = Pick<KnowledgeEntity, 'kind' | 'role'>;

/** Feature codes of allCountries that news names, as our kinds; cities also need the population asked for. */
const KINDS: Readonly<Record<string, Place>> = {
  PCLI: { kind: 'country' },
  ADM1: { kind: 'region' },
  PPLC: { kind: 'city', role: 'capital' },
  SEA: { kind: 'sea' },
  GULF: { kind: 'sea' },
  STRT: { kind: 'strait' },
  MTS: { kind: 'mountain' },
  RGN: { kind: 'region' },
};
const CITY: Place = { kind: 'city' };
/** Sections of cities, and places that are gone. */
const NO_CITY = /^PPL(?:X|H|CH|Q|W)$/;

/**
 * GeoNames' dumps: allCountries.txt and then alternateNamesV2.txt (CC BY 4.0, https://www.geonames.org), joined by
 * geonameid. Cities below `minPopulation` are left out.
 */
export function geonamesImporter(options: { readonly minPopulation: number }): Importer {
  return {
    part(line, file) {
      const columns = line.split('\t');
      if (file === 0) {
        const [id, name, , , lat, lon, kind, code, country, , , , , , population] = columns;
        const place = placeOf(kind ?? '', code ?? '', Number(population), options.minPopulation);
        if (id === undefined || name === undefined || place === undefined) return undefined;
        return {
          id,
          kept: JSON.stringify({
            name,
            lat: Number(lat),
            lon: Number(lon),
            country,
            population: Number(population),
            ...place,
          }),
        };
      }
      const [, id, language = '', name, preferred, , colloquial, historic] = columns;
      // Links, postal and airport codes are no names; names without a language may be of any.
      const tag = language === '' ? 'mul' : keptLanguage(language);
      if (id === undefined || !name || tag === undefined || historic === '1' || colloquial === '1')
        return undefined;
      return { id, kept: `${preferred === '1' ? 1 : 0}\t${tag}\t${name}` };
    },
    join(id, parts) {
      const row = parts.find((part) => part.startsWith('{'));
      if (row === undefined) return undefined;
      const { name, country, ...place } = JSON.parse(row) as Place & { name: string; country: string };
      const list = new NameList();
      const alternates = parts.filter((part) => !part.startsWith('{')).map((part) => part.split('\t'));
      for (const preferred of ['1', '0'])
        for (const [rank, tag, alternate] of alternates) if (rank === preferred) list.add(tag!, alternate!);
      list.add('en', name);
      return {
        id: `gn:${id}`,
        type: 'place',
        ...place,
        ...(country.length === 2 ? { country } : {}),
        names: list.names,
        ids: { geonames: Number(id) },
      };
    },
  };
}

function placeOf(kind: string, code: string, population: number, minimum: number): Place | undefined {
  const known = KINDS[code];
  if (known !== undefined) return known;
  return kind === 'P' && population >= minimum && !NO_CITY.test(code) ? CITY : undefined;
}
