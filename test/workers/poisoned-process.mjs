// A worker process of the embedded queue in a folder, until the queue is empty: KILL in an article ends the process.
// Argument: the folder.
import { setTimeout as sleep } from 'node:timers/promises';
import { emptyLayers } from '../../dist/nlp/empty-layers.js';
import { documentsQueue, openBackend } from '../../dist/queues/index.js';
import { memorySink } from '../../dist/sinks/index.js';
import { createLogger } from '../../dist/workers/logger.js';
import { startWorkers } from '../../dist/workers/start-workers.js';

const [dataFolder] = process.argv.slice(2);
const backend = await openBackend({ queueUrl: '', dataFolder, prefix: 'test' });
const queue = documentsQueue(backend);
const pool = {
  size: 2,
  async run({ text, url }) {
    // Both documents of a pair are under way when one strikes.
    await sleep(100);
    if (text === 'KILL') process.kill(process.pid, 'SIGKILL');
    return {
      result: { ...emptyLayers, id: url, revision: '1', pipeline: { stages: [] }, problems: [] },
      ms: 1,
    };
  },
};
const workers = await startWorkers({
  backend,
  pool,
  sinks: [memorySink()],
  log: createLogger('silent'),
  config: { attempts: 3 },
  lockMs: 1000,
});
for (;;) {
  const counts = await queue.getJobCounts('waiting', 'active', 'delayed', 'prioritized');
  if (Object.values(counts).every((count) => count === 0)) break;
  await sleep(50);
}
await workers.shutdown(1000);
await queue.close();
await backend.close();
