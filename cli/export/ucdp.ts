import type { Casualty, CasualtyEvent, EnrichedDocument, VictimClass } from '../../schemas/index.js';
import { addressOf, bestRecords, countryOf, dateOf, entityOf, eventsOf } from './figures.js';
import type { ExportFormat, ExportRow } from './format.js';

/** Columns of UCDP GED that hold deaths by who died. */
type Side = 'deaths_a' | 'deaths_b' | 'deaths_civilians';

/** State forces are side A as UCDP has it, attackers side B; who is neither and no bystander is unknown. */
const SIDES: Readonly<Partial<Record<VictimClass, Side>>> = {
  military: 'deaths_a',
  police: 'deaths_a',
  attacker: 'deaths_b',
  civilian: 'deaths_civilians',
  child: 'deaths_civilians',
  woman: 'deaths_civilians',
  journalist: 'deaths_civilians',
  aid_worker: 'deaths_civilians',
  medical: 'deaths_civilians',
  migrant: 'deaths_civilians',
  worker: 'deaths_civilians',
  passenger: 'deaths_civilians',
};

/**
 * The columns of UCDP GED that an article alone can fill: an event with killed is a row. `deaths_*` add up to `best`.
 * Whether it is organised violence, and of which kind, is for the coder.
 */
export const ucdp: ExportFormat = {
  separator: 'comma',
  header: [
    'id',
    'year',
    'source_article',
    'source_office',
    'source_date',
    'source_headline',
    'source_original',
    'where_coordinates',
    'latitude',
    'longitude',
    'country',
    'date_prec',
    'date_start',
    'date_end',
    'deaths_a',
    'deaths_b',
    'deaths_civilians',
    'deaths_unknown',
    'best',
    'high',
    'low',
  ],
  rows(document) {
    return eventsOf(document, 'killed').flatMap((event) => row(document, event));
  },
};

function row(document: EnrichedDocument, event: CasualtyEvent): ExportRow[] {
  const total = event.totals.killed;
  if (total === undefined || total.best === null) return [];
  const records = bestRecords(document, event, 'killed');
  const place = entityOf(document, event.place);
  const { date, known } = dateOf(document, event);
  const sides = sidesOf(document, records, total.best);
  return [
    [
      `${document.id}-${event.id}`,
      date === null ? null : Number(date.slice(0, 4)),
      addressOf(document),
      document.metadata.siteName,
      document.metadata.publishedAt?.slice(0, 10) ?? null,
      document.metadata.title,
      records.find(({ attribution }) => attribution?.span != null)?.attribution?.span?.text ?? null,
      place?.name ?? null,
      place?.place?.lat ?? null,
      place?.place?.lon ?? null,
      countryOf(place),
      // UCDP: 1 is the exact day, 5 a span of more than a month; without a date in the text only publication is known.
      date === null ? null : known ? 1 : 5,
      date,
      date,
      sides.deaths_a,
      sides.deaths_b,
      sides.deaths_civilians,
      total.best - sides.deaths_a - sides.deaths_b - sides.deaths_civilians,
      total.best,
      total.high,
      total.low,
    ],
  ];
}

/** The deaths of each side: those whose class is told, as parts of the total or all of it, never more than `best`. */
function sidesOf(
  document: EnrichedDocument,
  records: readonly Casualty[],
  best: number,
): Record<Side, number> {
  const [record] = records;
  const parts = document.casualties.filter(({ id }) => record?.parts.includes(id));
  const sides = { deaths_a: 0, deaths_b: 0, deaths_civilians: 0 };
  let left = best;
  for (const { victims, count } of parts.length > 0 ? parts : records.slice(0, 1)) {
    const side = victims?.class == null ? undefined : SIDES[victims.class];
    const dead = Math.min(left, count ?? 0);
    if (side === undefined) continue;
    sides[side] += dead;
    left -= dead;
  }
  return sides;
}
