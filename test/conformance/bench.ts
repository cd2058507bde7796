import type { AnyQueue, BackendOptions, JobProcessor, JobWorker, QueueBackend } from '../../queues/index.js';

/** What the tests of the suite work with. */
export interface Bench {
  options(): BackendOptions;
  backend(): QueueBackend;
  /** An empty queue that no other test uses. */
  queue(): AnyQueue;
  /** A worker that closes after the test. */
  // biome-ignore lint/suspicious/noExplicitAny: tests put anything on a queue
  worker(queue: AnyQueue, processor: JobProcessor<any, any>, options?: object): JobWorker<any, any>;
}
