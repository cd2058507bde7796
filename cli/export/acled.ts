import type { CasualtyEvent, CauseClass, EnrichedDocument } from '../../schemas/index.js';
import { addressOf, bestRecords, countryOf, dateOf, entityOf, eventsOf } from './figures.js';
import type { ExportFormat, ExportRow } from './format.js';

const EXPLOSIONS = 'Explosions/Remote violence';

/** Event and sub-event types of the ACLED codebook, only where the cause decides them. */
const EVENTS: Readonly<Partial<Record<CauseClass, readonly [event: string, sub: string]>>> = {
  mine: [EXPLOSIONS, 'Remote explosive/landmine/IED'],
  bombing: [EXPLOSIONS, 'Remote explosive/landmine/IED'],
  suicide_bombing: [EXPLOSIONS, 'Suicide bomb'],
  shelling: [EXPLOSIONS, 'Shelling/artillery/missile attack'],
  missile: [EXPLOSIONS, 'Shelling/artillery/missile attack'],
  airstrike: [EXPLOSIONS, 'Air/drone strike'],
  drone: [EXPLOSIONS, 'Air/drone strike'],
  clash: ['Battles', 'Armed clash'],
};

/**
 * The columns of ACLED that an article alone can fill: an event with killed is a row. `fatalities` is the most
 * conservative figure, as ACLED codes it; `fatalities_best` and `fatalities_high` are ours.
 */
export const acled: ExportFormat = {
  separator: 'comma',
  header: [
    'event_date',
    'year',
    'time_precision',
    'event_type',
    'sub_event_type',
    'country',
    'location',
    'latitude',
    'longitude',
    'geo_precision',
    'source',
    'source_url',
    'notes',
    'fatalities',
    'fatalities_best',
    'fatalities_high',
    'injured',
    'document_id',
    'event_id',
  ],
  rows(document) {
    return eventsOf(document, 'killed').flatMap((event) => row(document, event));
  },
};

function row(document: EnrichedDocument, event: CasualtyEvent): ExportRow[] {
  const total = event.totals.killed;
  if (total === undefined || total.low === null) return [];
  const records = bestRecords(document, event, 'killed');
  const place = entityOf(document, event.place);
  const { date, known } = dateOf(document, event);
  const cause = records.find((record) => record.cause !== null)?.cause?.class ?? event.cause;
  const [type, sub] = (cause === null ? undefined : EVENTS[cause]) ?? [null, null];
  const kind = place?.place?.kind;
  return [
    [
      date,
      date === null ? null : Number(date.slice(0, 4)),
      // ACLED: 1 is the exact day, 3 a month; 1 is a named town, 2 a small region, 3 a larger one or a country.
      date === null ? null : known ? 1 : 3,
      type,
      sub,
      countryOf(place),
      place?.name ?? null,
      place?.place?.lat ?? null,
      place?.place?.lon ?? null,
      place === null ? null : kind === 'city' || kind === 'facility' ? 1 : kind === 'district' ? 2 : 3,
      document.metadata.siteName,
      addressOf(document),
      records[0]?.evidence.text ?? null,
      total.low,
      total.best,
      total.high,
      event.totals.injured?.best ?? null,
      document.id,
      event.id,
    ],
  ];
}
