import type { Layers } from './stage.js';

/** What a layer holds before its stage ran, or when it failed: later stages find nothing instead of a hole. */
export const emptyLayers: Readonly<Layers> = Object.freeze({
  text: '',
  blocks: [],
  metadata: {
    title: null,
    bylines: [],
    siteName: null,
    section: null,
    publishedAt: null,
    modifiedAt: null,
    declaredLanguage: null,
    leadImage: null,
    images: [],
    links: [],
    keywords: [],
  },
  url: null,
  language: { tag: 'und', name: 'Unknown', script: null, confidence: 0, alternatives: [], blocks: [] },
  sentences: [],
  tokens: [],
  numbers: [],
  dates: [],
  mentions: [],
  entities: [],
  casualties: [],
  casualtySummary: {},
  casualtyEvents: [],
  quotes: [],
  keywords: [],
  fingerprint: null,
});
