import { expect, test } from '@jest/globals';
import { summarizeDocument } from '../../../cli/output/document-summary.js';
import { columnsOf } from '../../../cli/output/text.js';
import type { Casualty, EnrichedDocument, Entity } from '../../../schemas/index.js';

const text = '山体滑坡造成至少17人遇难，其中包括3名儿童。';
const span = (start: number, end: number) => ({ start, end, text: text.slice(start, end) });
const figure = (more: Partial<Casualty>): Casualty => ({
  id: 'c1',
  type: 'killed',
  count: 17,
  low: 17,
  high: null,
  modifier: 'at_least',
  implicit: false,
  victims: null,
  subsetOf: null,
  parts: [],
  cause: null,
  place: null,
  when: null,
  attribution: null,
  status: 'asserted',
  evidence: span(0, text.length),
  number: span(6, 10),
  trigger: span(11, 13),
  confidence: 0.9,
  ...more,
});
const entity = (name: string, salience: number): Entity => ({
  id: `gw:${name}`,
  type: 'place',
  name,
  names: {},
  ids: { wikidata: null, iso: null, geonames: null },
  place: null,
  country: null,
  linked: true,
  confidence: 1,
  salience,
  roles: [],
  mentions: [{ ...span(0, 2), form: 'name', by: 'knowledge', confidence: 1 }],
});
const document = {
  text,
  metadata: { title: text.slice(0, 4), publishedAt: '2026-03-17' },
  source: { url: null, file: 'landslide.txt' },
  language: { tag: 'zh-Hans', name: 'Simplified Chinese', confidence: 0.996 },
  entities: [entity('Tbilisi', 0.1), entity('Georgia', 0.6)],
  casualties: [
    figure({}),
    figure({ id: 'c2', count: 3, low: 3, high: 3, modifier: 'exact', subsetOf: 'c1', place: 'gw:Georgia' }),
    figure({
      id: 'c3',
      count: null,
      low: 5,
      high: 8,
      modifier: 'range',
      status: 'claimed',
      evidence: span(0, 4),
    }),
  ],
  quotes: [{ ...span(0, 4), speaker: { entity: null, span: span(4, 6) }, verb: null, indirect: false }],
  dates: [{ ...span(0, 2), value: null, grain: 'day', relative: false }],
  problems: [],
} as unknown as EnrichedDocument;

test('the summary of a document: what it is, who, how many, each with its words', () => {
  expect(summarizeDocument(document, 100)).toEqual([
    '山体滑坡',
    'source      landslide.txt',
    'published   2026-03-17',
    'language    Simplified Chinese (zh-Hans), 100 %',
    'entities    Georgia (place), Tbilisi (place)',
    'casualties  killed: at least 17',
    '            killed: 3, Georgia, part of the figure above',
    `            “${text}”`,
    '            killed: 5–8 (claimed)',
    '            “山体滑坡”',
    'quotes      “山体滑坡” — 造成',
    'dates       山体 → ?',
  ]);
});

test('no line is wider than the terminal', () => {
  for (const line of summarizeDocument(document, 40)) expect(columnsOf(line)).toBeLessThanOrEqual(40);
});
