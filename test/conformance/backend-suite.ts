import { afterAll, afterEach, beforeAll, describe } from '@jest/globals';
import { type BackendOptions, openBackend, type QueueBackend } from '../../queues/index.js';
import { addingTests } from './adding.js';
import type { Bench } from './bench.js';
import { deadLetterTests } from './dead-letter-tests.js';
import { hostileTests } from './hostile.js';
import { lifecycleTests } from './lifecycle.js';
import { processingTests } from './processing.js';
import { stalledTests } from './stalled.js';

/**
 * What every queue backend must do, the same on all of them. `options` is asked once the server runs; the prefix and
 * folder in it must be fresh.
 */
export function backendSuite(options: () => BackendOptions): void {
  let backend: QueueBackend;
  let names = 0;

  const open: { close(force?: boolean): Promise<void> }[] = [];
  const closedAfterTest = <T extends { close(force?: boolean): Promise<void> }>(opened: T): T => {
    open.push(opened);
    return opened;
  };
  const bench: Bench = {
    options,
    backend: () => backend,
    queue: () => closedAfterTest(backend.queue(`test-${++names}`)),
    worker: (queue, processor, more) =>
      closedAfterTest(backend.worker(queue.name, processor, { drainDelay: 1, runRetryDelay: 100, ...more })),
  };

  beforeAll(async () => {
    backend = await openBackend(options());
  }, 60_000);
  afterEach(async () => {
    await Promise.all(open.splice(0).map((opened) => opened.close(true)));
  });
  afterAll(async () => {
    await backend?.close();
  }, 30_000);

  describe('adding jobs', () => addingTests(bench));
  describe('processing jobs', () => processingTests(bench));
  describe('stalled jobs', () => stalledTests(bench));
  describe('dead letters', () => deadLetterTests(bench));
  describe('hostile content', () => hostileTests(bench));
  describe('closing and dying', () => lifecycleTests(bench));
}
