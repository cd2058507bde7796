import { GlosswireError } from '../../../dist/errors.js';
import { threadTask } from '../../../dist/workers/thread-task.js';

export default threadTask(async () => {
  throw new GlosswireError('E_KNOWLEDGE_INVALID', 'own.jsonl, line 3: "name" is missing.');
});
