import { pathToFileURL } from 'node:url';
import { createThreadPool, type ThreadPool, type ThreadPoolOptions } from '../../workers/thread-pool.js';

/** A pool whose tasks do harm by name, see hostile-thread.mjs. */
export function openHarmPool(
  limits: Pick<ThreadPoolOptions, 'threads' | 'deadlineMs' | 'memoryMb'>,
): Promise<ThreadPool<[harm: string, value?: unknown], unknown>> {
  const module = pathToFileURL(`${process.cwd()}/test/workers/hostile-thread.mjs`);
  return createThreadPool({ module, ...limits });
}
