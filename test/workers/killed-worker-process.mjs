// A worker process that is killed at the worst moment: its sink holds a document, the queue does not know it yet.
// Arguments: folder, number of documents to write before that.
import { join } from 'node:path';
import { openBackend } from '../../dist/queues/index.js';
import { jsonlSink } from '../../dist/sinks/index.js';
import { createLogger } from '../../dist/workers/logger.js';
import { startWorkers } from '../../dist/workers/start-workers.js';
import { createThreadPool } from '../../dist/workers/thread-pool.js';

const [folder, last] = process.argv.slice(2);
const sink = await jsonlSink({ folder: join(folder, 'out') });
let written = 0;
const fatal = {
  name: sink.name,
  slow: false,
  close: () => sink.close(),
  async write(documents) {
    const outcomes = await sink.write(documents);
    written += documents.length;
    if (written >= Number(last)) process.kill(process.pid, 'SIGKILL');
    return outcomes;
  },
};
const pool = await createThreadPool({
  module: new URL('./enrich-or-harm-thread.mjs', import.meta.url),
  threads: 2,
  deadlineMs: 5000,
  memoryMb: 512,
});
await startWorkers({
  backend: await openBackend({ queueUrl: '', dataFolder: folder, prefix: 'test' }),
  pool,
  sinks: [fatal],
  log: createLogger('silent'),
  config: { attempts: 3 },
  lockMs: 2000,
});
