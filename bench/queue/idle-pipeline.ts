import { loadEnricher } from '../../default-enricher.js';
import { article as articleSchema, documentId, type EnrichedDocument, sha256 } from '../../schemas/index.js';
import type { Sink } from '../../sinks/index.js';
import type { EnrichPool } from '../../workers/document-worker.js';
import { sampleArticle } from '../samples.js';

/**
 * A pool that enriches nothing: every article becomes the document of one sample under its own id, so that what is
 * measured is the queue, the worker and the sinks.
 */
export async function idlePool(size: number): Promise<EnrichPool & { readonly bytes: number }> {
  const enrich = await loadEnricher();
  const sample = enrich((await sampleArticle()).article);
  return {
    size,
    bytes: Buffer.byteLength(JSON.stringify(sample)),
    async run(input) {
      const id = documentId(articleSchema.parse(input));
      const result: EnrichedDocument = { ...sample, id, revision: sha256(id) };
      return { result, ms: 0 };
    },
  };
}

/** A sink that takes everything and keeps nothing. */
export function nullSink(): Sink {
  return {
    name: 'null:',
    slow: false,
    write: async (documents) => documents.map(() => 'written'),
    close: async () => {},
  };
}
