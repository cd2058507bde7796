import type { Casualty, CasualtyType, EnrichedDocument, Entity } from '../../schemas/index.js';
import { addressOf, entityOf, toldFigures } from './figures.js';
import type { ExportFormat } from './format.js';

/** The count types of GDELT's codebook (GKG 2.1, table of V1COUNTS). */
const COUNT_TYPES: Readonly<Record<CasualtyType, string>> = {
  killed: 'KILL',
  injured: 'WOUND',
  kidnapped: 'KIDNAP',
  detained: 'ARREST',
  missing: 'AFFECT',
  displaced: 'AFFECT',
  sickened: 'AFFECT',
  rescued: 'AFFECT',
  combined: 'AFFECT',
};

/** GKG 2.1: a document a row, its counts in blocks; the place of a count is coded by ISO 3166 where GDELT has FIPS 10-4. */
export const gkg: ExportFormat = {
  separator: 'tab',
  header: [
    'GKGRECORDID',
    'V2.1DATE',
    'V2SOURCECOLLECTIONIDENTIFIER',
    'V2SOURCECOMMONNAME',
    'V2DOCUMENTIDENTIFIER',
    'V1COUNTS',
    'V2.1COUNTS',
  ],
  rows(document) {
    const figures = toldFigures(document).filter(({ count }) => count !== null && count > 0);
    if (figures.length === 0) return [];
    const address = addressOf(document);
    const web = document.source.canonicalUrl ?? document.source.url;
    const blocks = figures.map((figure) => blockOf(document, figure));
    // The same count told twice is one in V1COUNTS, by its fullest mention; V2.1COUNTS holds every mention with its offset.
    const distinct = new Map<string, string>();
    for (const fields of blocks) {
      const key = fields.slice(0, 2).join('#');
      const block = `${fields.join('#')};`;
      if (block.length > (distinct.get(key)?.length ?? 0)) distinct.set(key, block);
    }
    const mentions = blocks.map(
      (fields, index) => `${[...fields, figures[index]!.evidence.start].join('#')};`,
    );
    return [
      [
        document.id,
        stamp(document.metadata.publishedAt ?? document.source.retrievedAt),
        web === null ? 3 : 1,
        document.metadata.siteName ?? hostOf(web),
        address,
        [...distinct.values()].join(''),
        mentions.join(''),
      ],
    ];
  },
};

function blockOf(document: EnrichedDocument, { type, count, victims, number, place }: Casualty): string[] {
  const words = victims?.span?.text ?? '';
  const object = number === null ? words : words.replace(number.text, '');
  const entity = entityOf(document, place);
  const { lat = null, lon = null, country = null } = entity?.place ?? {};
  const where =
    entity === null
      ? ['', '', '', '', '', '', '']
      : [
          locationType(entity),
          entity.name,
          country ?? '',
          entity.ids.iso ?? '',
          lat === null ? '' : String(lat),
          lon === null ? '' : String(lon),
          entity.ids.geonames === null ? '' : String(entity.ids.geonames),
        ];
  return [COUNT_TYPES[type], String(count), object, ...where].map(field);
}

/** `#` and `;` part fields and blocks, which have no escape. */
const field = (text: string): string => text.replace(/[#;\s]+/g, ' ').trim();

/** 1 country, 4 city of the world, 5 state of the world. */
function locationType({ place }: Entity): string {
  if (place?.kind === 'country') return '1';
  return place?.kind === 'region' ? '5' : '4';
}

/** `YYYYMMDDHHMMSS` in UTC, midnight where the hour is unknown. */
function stamp(time: string | null): string | null {
  const date = new Date(time ?? Number.NaN);
  return Number.isNaN(date.getTime()) ? null : date.toISOString().slice(0, 19).replace(/\D/g, '');
}

function hostOf(url: string | null): string | null {
  return url !== null && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : null;
}
