// `glosswire work --until-empty` with a cheap pipeline and a short lock, and one that outlives its server.
// Arguments: lock time in milliseconds.
import { setTimeout as pause } from 'node:timers/promises';
import { untilEmpty } from '../../dist/cli/until-empty.js';
import { withQueues } from '../../dist/cli/with-queues.js';
import { readConfig } from '../../dist/config.js';
import { openSinks } from '../../dist/sinks/index.js';
import { createLogger } from '../../dist/workers/logger.js';
import { startWorkers } from '../../dist/workers/start-workers.js';
import { createThreadPool } from '../../dist/workers/thread-pool.js';

const lockMs = Number(process.argv[2]);
const config = readConfig();
await withQueues(
  config,
  () => {},
  async (queues) => {
    const sinks = await openSinks(config.sinks);
    const pool = await createThreadPool({
      module: new URL('./cheap-thread.mjs', import.meta.url),
      threads: config.threads,
      deadlineMs: config.deadlineMs,
      memoryMb: config.threadMemoryMb,
    });
    const log = createLogger(config.logLevel);
    const workers = await startWorkers({ backend: queues.backend, pool, sinks, config, log, lockMs });
    // Asking fails while the server is away; the workers wait for it, and so does this.
    while (
      !(await untilEmpty(queues).then(
        () => true,
        () => false,
      ))
    )
      await pause(lockMs);
    await workers.shutdown(config.shutdownMs);
    await pool.close();
    await Promise.all(sinks.map((sink) => sink.close()));
  },
);
