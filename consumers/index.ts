export { articleAgain } from './article-again.js';
export { type ConsumeOptions, consume, type DocumentHandler } from './consume.js';
export type { FeedStart } from './contract.js';
export type { DocumentFilter } from './filter/conditions.js';
export { parseFilter } from './filter/parse-filter.js';
export { feedForms, isFeed } from './open-feed.js';
export { type ReadOptions, readDocuments } from './read-documents.js';
