import type { EnrichedDocument } from '../../../schemas/index.js';
import { documentOf } from '../../sinks/documents.js';

/** A document about a clash, with every field that filters are tried on. */
export const clash: EnrichedDocument = {
  ...documentOf('clash', 'Twelve soldiers were killed near Goris.'),
  language: { ...documentOf('x').language, tag: 'en' },
  metadata: {
    ...documentOf('x').metadata,
    title: 'Clash at the border',
    publishedAt: '2026-03-02T08:00:00+04:00',
    bylines: ['Ani Petrosyan'],
  },
  entities: [
    {
      id: 'iso:AM',
      type: 'place',
      name: 'Armenia',
      names: { zh: '亚美尼亚' },
      ids: { wikidata: 'Q399', iso: 'AM', geonames: null },
      place: { country: 'AM', lat: 40, lon: 45, kind: 'country' },
      country: null,
      linked: true,
      confidence: 0.9,
      salience: 0.5,
      roles: [],
      mentions: [{ start: 0, end: 6, text: 'Twelve', form: 'name', by: 'knowledge', confidence: 0.9 }],
    },
  ] as EnrichedDocument['entities'],
  casualtySummary: { killed: { best: 12, low: 10, high: 14, evidence: ['c1'], conflicting: [] } },
};
