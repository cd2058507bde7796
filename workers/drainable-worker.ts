import { DelayedError, type Job, WaitingError } from 'bullmq';
import { describeError, errorCode } from '../errors.js';
import type { JobWorker, QueueBackend } from '../queues/index.js';
import type { Logger } from './logger.js';
import type { WorkObserver } from './observer.js';

export interface DrainableWorker {
  /** Resolves when the worker is connected and takes jobs. */
  ready(): Promise<unknown>;
  /**
   * Takes no more jobs, lets those that run finish for `limitMs`, and then puts the rest back on the queue without
   * counting the attempt. A second call may shorten the limit of the first. Resolves to the number of jobs put back.
   */
  shutdown(limitMs: number): Promise<number>;
  /** Takes no jobs until `resume`; those that run go on. */
  pause(): Promise<void>;
  resume(): void;
}

export interface DrainableWorkerOptions<Data, Result> {
  readonly backend: QueueBackend;
  readonly queue: string;
  readonly concurrency: number;
  readonly log: Logger;
  /** Hears of every finished job. */
  readonly onFinished?: (() => void) | undefined;
  readonly process: (job: Job<Data, Result, string>, log: Logger) => Promise<Result>;
  /**
   * Milliseconds after which a job whose process has died goes back to the queue. The event loop renews the lock
   * twice in this time, so it only has to be longer than the loop is ever blocked. Default 30,000.
   */
  readonly lockMs?: number | undefined;
  readonly observer: WorkObserver;
}

/** What is to kill its process has done so by then: a document takes some ten milliseconds. */
const LEAST_APART_MS = 500;

/** A BullMQ worker that can be stopped without losing or failing a job, whatever its jobs are doing. */
export function drainableWorker<Data, Result>(
  options: DrainableWorkerOptions<Data, Result>,
): DrainableWorker {
  const { backend, queue, log, lockMs = 30_000 } = options;
  const abandon = new AbortController();
  let returned = 0;
  let closing: Promise<void> | undefined;
  // Whether a job runs here that has lost a worker before.
  let suspected = false;

  const worker = backend.worker<Data, Result>(
    queue,
    async (job, token) => {
      const jobLog = log.child({ queue, jobId: job.id });
      const suspect = job.stalledCounter > 0;
      if (suspect && suspected) {
        // Of those that were under way when a worker died one is to blame. Beside it another would lose a second
        // worker, and be dead with it: so they come one at a time, the others at random within the time of a lock.
        await job.moveToDelayed(Date.now() + LEAST_APART_MS + Math.floor(Math.random() * lockMs), token);
        throw new DelayedError();
      }
      if (suspect) suspected = true;
      const result = await unless(abandon.signal, () => options.process(job, jobLog)).finally(() => {
        if (suspect) suspected = false;
      });
      if (result !== ABANDONED) return result;
      await job.moveToWait(token);
      returned++;
      jobLog.warn('put back on the queue');
      throw new WaitingError();
    },
    {
      concurrency: options.concurrency,
      // Every start ends in a result, in an error (`attempts` bounds those), in a lost worker (at most one) or back on
      // the queue. BullMQ's cap on starts (`maxStartedAttempts`) would count the last, and kill what is only put back.
      maxStalledCount: 1,
      lockDuration: lockMs,
      stalledInterval: lockMs,
    },
  );
  logEvents(worker, log.child({ queue }), (code, dead) => options.observer.failed(queue, code, dead));
  if (options.onFinished !== undefined) worker.on('completed', options.onFinished);

  return {
    ready: () => worker.waitUntilReady(),
    pause: () => worker.pause(true),
    resume: () => worker.resume(),
    async shutdown(limitMs) {
      closing ??= worker.close();
      const timer = setTimeout(() => abandon.abort(), limitMs);
      await closing;
      clearTimeout(timer);
      return returned;
    },
  };
}

const ABANDONED = Symbol('abandoned');

/** What `run` resolves to, or ABANDONED as soon as `signal` says so; what `run` does after that is ignored. */
function unless<Value>(signal: AbortSignal, run: () => Promise<Value>): Promise<Value | typeof ABANDONED> {
  return new Promise((resolve, reject) => {
    const stop = () => resolve(ABANDONED);
    if (signal.aborted) return stop();
    signal.addEventListener('abort', stop, { once: true });
    // Promise.race against one long-lived promise would keep every result in memory until shutdown.
    run()
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', stop));
  });
}

function logEvents<Data, Result>(
  worker: JobWorker<Data, Result>,
  log: Logger,
  failed: (code: string | null, dead: boolean) => void,
): void {
  worker.on('failed', (job, error) => {
    const dead = job === undefined || job.finishedOn !== undefined;
    const fields = { jobId: job?.id, attempt: job?.attemptsMade, error: describeError(error) };
    failed(errorCode(fields.error), dead);
    if (dead) log.error(fields, 'dead: no further attempt');
    else log.warn(fields, 'failed: will be tried again');
  });
  worker.on('stalled', (jobId) => log.warn({ jobId }, 'its worker died: taken over'));
}
