import type { ArticleInput, EnrichedDocument } from '../schemas/index.js';

/** The article that a document goes back on the queue as: what was extracted then, to be read with what is known now. */
export function articleAgain(document: EnrichedDocument): ArticleInput {
  const { id: documentId, revision, blocks, metadata, source } = document;
  const { id, url, canonicalUrl, feed, file, item, retrievedAt, contentType, charset } = source;
  return {
    ...(id === null ? {} : { id }),
    ...(url === null ? {} : { url }),
    extracted: {
      documentId,
      revision,
      // Queues take NUL out of what they store, which would move every offset behind it.
      text: document.text.replaceAll('\0', '\uFFFD'),
      blocks,
      metadata,
      canonicalUrl,
    },
    origin: { feed, file, item, retrievedAt, contentType, charset },
  };
}
