// The real enricher, but an article whose text begins with a command does harm. For the tests of the workers.
import { workerData } from 'node:worker_threads';
import { loadWarmEnricher } from '../../dist/warm-enricher.js';
import { threadTask } from '../../dist/workers/thread-task.js';

const harms = {
  LOOP: () => {
    for (;;);
  },
  HOARD: () => {
    const kept = [];
    for (;;) kept.push(Buffer.alloc(10e6, 1));
  },
  EXIT: () => process.exit(3),
  PAUSE: () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500),
};

export default threadTask(async ({ doing, untimed }) => {
  const enrich = await loadWarmEnricher({ ...workerData, untimed });
  return (article) => {
    doing('the harm');
    harms[/^(?:LOOP|HOARD|EXIT|PAUSE)/.exec(article.text ?? '')?.[0]]?.();
    return enrich(article);
  };
});
