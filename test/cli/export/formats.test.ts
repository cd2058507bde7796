import { beforeAll, describe, expect, test } from '@jest/globals';
import { exportFormats } from '../../../cli/export/index.js';
import { loadEnricher } from '../../../default-enricher.js';
import type { EnrichedDocument } from '../../../schemas/index.js';

let shelling: EnrichedDocument;
let quiet: EnrichedDocument;
let roundUp: EnrichedDocument;

beforeAll(async () => {
  const enrich = await loadEnricher();
  shelling = enrich({
    title: 'Shelling kills five near Donetsk',
    text:
      'Shelling killed at least five people, including two soldiers and three civilians, in Donetsk on Monday, police said. ' +
      'Seven others were wounded. In 2014 a rocket killed 30 people in the same town.',
    url: 'https://news.example/2026/shelling;1?a=#top',
    publishedAt: '2026-03-03T08:30:00Z',
    language: 'en',
  });
  roundUp = enrich({
    title: 'Strikes kill five across Ukraine',
    text:
      'Strikes killed five people across Ukraine overnight.\n\n' +
      'In Kharkiv, a missile killed three people and injured 12.\n\nIn Odesa, two people died when drones struck the port.',
    language: 'en',
  });
  quiet = enrich({
    title: 'Budget passed',
    text: 'The council passed the budget on Monday.',
    language: 'en',
  });
}, 60_000);

/** The only row of a document, by column. */
function rowOf(name: keyof typeof exportFormats): Record<string, unknown> {
  const { header, rows } = exportFormats[name];
  const [row = []] = rows(shelling);
  return Object.fromEntries(header.map((column, index) => [column, row[index]]));
}

describe('export formats', () => {
  test.each(['gkg', 'acled', 'ucdp'] as const)(
    '%s: as many cells as columns, no row without dead',
    (name) => {
      const { header, rows } = exportFormats[name];
      for (const row of rows(shelling)) expect(row).toHaveLength(header.length);
      expect(rows(quiet)).toEqual([]);
    },
  );

  test('ucdp: deaths by side add up to best; background is no death', () => {
    expect(rowOf('ucdp')).toMatchObject({
      best: 5,
      low: 5,
      high: null,
      deaths_a: 2,
      deaths_b: 0,
      deaths_civilians: 3,
      deaths_unknown: 0,
      country: 'Ukraine',
      date_start: '2026-03-02',
      date_prec: 1,
      source_original: 'police',
    });
  });

  test('acled: the conservative figure, event type where the cause decides it', () => {
    expect(rowOf('acled')).toMatchObject({
      event_date: '2026-03-02',
      event_type: 'Explosions/Remote violence',
      sub_event_type: 'Shelling/artillery/missile attack',
      country: 'Ukraine',
      location: 'Donetsk',
      fatalities: 5,
      injured: 7,
    });
  });

  test.each([
    ['acled', 'location', 'fatalities'],
    ['ucdp', 'where_coordinates', 'best'],
  ] as const)('%s: a round-up is a row an event, without its total', (name, place, dead) => {
    const { header, rows } = exportFormats[name];
    const cells = rows(roundUp).map((row) => [row[header.indexOf(place)], row[header.indexOf(dead)]]);
    expect(cells).toEqual([
      ['Kharkiv', 3],
      ['Odesa', 2],
    ]);
  });

  test('gkg: a block a count, `#` and `;` never inside a field', () => {
    const row = rowOf('gkg');
    expect(row['V2.1DATE']).toBe('20260303083000');
    const counts = String(row.V1COUNTS).split(';').filter(Boolean);
    expect(counts.map((block) => block.split('#').slice(0, 2))).toEqual([
      ['KILL', '5'],
      ['WOUND', '7'],
    ]);
    for (const block of counts) expect(block.split('#')).toHaveLength(10);
    for (const block of String(row['V2.1COUNTS']).split(';').filter(Boolean)) {
      const offset = Number(block.split('#').at(-1));
      expect(shelling.casualties.some(({ evidence }) => evidence.start === offset)).toBe(true);
    }
  });
});
