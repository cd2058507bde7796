// The text as it is, in an otherwise empty document, after a rest that makes every blow fall in mid-job. It loads
// neither languages nor extraction: processes are started by the dozen.
import { setTimeout as rest } from 'node:timers/promises';
import { GlosswireError } from '../../dist/errors.js';
import { emptyLayers } from '../../dist/nlp/empty-layers.js';
import {
  article as articleSchema,
  contentHash,
  documentId,
  SCHEMA_VERSION,
} from '../../dist/schemas/index.js';
import { threadTask } from '../../dist/workers/thread-task.js';

const REST_MS = 60;
const TEXT_LENGTH = 300;

export default threadTask(async () => async (input) => {
  await rest(REST_MS);
  const article = articleSchema.parse(input);
  if (article.text === null) throw new GlosswireError('E_EXTRACT_EMPTY', 'The article has no text.');
  return {
    ...emptyLayers,
    schemaVersion: SCHEMA_VERSION,
    id: documentId(article),
    revision: contentHash(article),
    pipeline: { name: 'chaos', version: '1', stages: [] },
    text: article.text.slice(0, TEXT_LENGTH),
    problems: [],
  };
});
