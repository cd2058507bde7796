import { z } from 'zod';
import { article } from './article.js';
import { enrichedDocument } from './document.js';
import { knowledgeEntity } from './knowledge-entity.js';
import { receipt } from './receipt.js';

const published = {
  article: [article, 'What a producer gives: one article.', 'input'],
  'enriched-document': [enrichedDocument, 'What Glosswire emits: one enriched article.', 'output'],
  'knowledge-entity': [knowledgeEntity, 'One line of a knowledge file.', 'input'],
  receipt: [receipt, 'What a finished job returns.', 'output'],
} as const;

/** The JSON Schema (draft 2020-12) of every published document, by file name. */
export function jsonSchemas(): Record<string, object> {
  return Object.fromEntries(
    Object.entries(published).map(([name, [schema, description, io]]) => [
      name,
      { ...z.toJSONSchema(schema, { io }), title: name, description },
    ]),
  );
}
