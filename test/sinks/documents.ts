import { emptyLayers } from '../../nlp/empty-layers.js';
import { type EnrichedDocument, SCHEMA_VERSION, sha256 } from '../../schemas/index.js';

/** A valid document: `name` makes its id, `content` its text and revision. */
export function documentOf(name: string, content = 'First report.'): EnrichedDocument {
  return {
    schemaVersion: SCHEMA_VERSION,
    id: `d-${sha256(name)}`,
    revision: sha256(content),
    pipeline: { name: 'glosswire', version: '0.0.0', stages: [] },
    source: {
      id: name,
      url: null,
      canonicalUrl: null,
      feed: null,
      file: null,
      item: null,
      retrievedAt: null,
      contentType: null,
      charset: null,
    },
    metadata: emptyLayers.metadata,
    language: emptyLayers.language,
    text: content,
    blocks: [],
    sentences: [],
    entities: [],
    casualties: [],
    casualtySummary: {},
    casualtyEvents: [],
    quotes: [],
    dates: [],
    numbers: [],
    keywords: [],
    fingerprint: null,
    problems: [],
    skipped: [],
  };
}
