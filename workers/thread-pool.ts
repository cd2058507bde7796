import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import { GlosswireError } from '../errors.js';
import { memoryWatch } from './memory-watch.js';
import { inStage, RunningTask } from './running-task.js';
import { fromThreadError, type ThreadAnswer, type ThreadTask } from './thread-task.js';

export interface ThreadPoolOptions {
  /** Compiled module whose default export is made with `threadTask`. */
  readonly module: URL;
  readonly threads: number;
  /** Milliseconds a task may run; waiting for a thread, its loading and what it runs `untimed` do not count. */
  readonly deadlineMs: number;
  /** Memory a task may take, in MB. */
  readonly memoryMb: number;
  /** Handed to the module as `workerData`. */
  readonly workerData?: unknown;
  /** Hears of a thread that died while it had nothing to do. */
  readonly onFault?: (error: Error) => void;
}

export interface ThreadPool<Task, Result> {
  readonly size: number;
  /**
   * Runs one task on a free thread; `ms` is its time there. Rejects with the task's own error, or with `E_DEADLINE`,
   * `E_THREAD_MEMORY` or `E_THREAD_DIED`, each of which ends the thread and starts a fresh one.
   */
  run(task: Task): Promise<{ result: Result; ms: number }>;
  /** Ends every thread. Tasks that run or wait are rejected with `E_THREAD_DIED`. */
  close(): Promise<void>;
}

const MB = 1024 * 1024;
/** Share of its memory that a thread is taken to use while another one overruns. */
const NEIGHBOUR_SHARE = 0.25;
/**
 * Share of its memory by which the process must have grown while a task ran before the task is ended for it: memory that
 * an earlier task took, or that the main thread holds, is no fault of the one that runs now.
 */
const BLAME_SHARE = 0.5;
/** Memory fills at 1 to 2 GB a second at worst, so a look every 50 ms comes at most 100 MB late. */
const MEMORY_CHECK_MS = 50;
/** Loading knowledge and models takes one or two seconds; a thread that takes this long never gets there. */
const LOAD_MS = 60_000;

/**
 * A pool of threads of which each can be ended at any moment, whatever its task does: loop for ever, exhaust memory,
 * call process.exit. Resolves when the module is loaded; rejects with the error of loading it.
 */
export async function createThreadPool<Task, Result>(
  options: ThreadPoolOptions,
): Promise<ThreadPool<Task, Result>> {
  const { threads, memoryMb, deadlineMs } = options;
  const budgetMb = memoryMb * (1 + (threads - 1) * NEIGHBOUR_SHARE);
  const piscina = new Piscina({
    filename: fileURLToPath(options.module),
    minThreads: threads,
    maxThreads: threads,
    workerData: options.workerData,
    // Above what the memory watch allows: V8's limit is the second net, see memory-watch.ts.
    resourceLimits: { maxOldGenerationSizeMb: Math.ceil(budgetMb + memoryMb), maxYoungGenerationSizeMb: 32 },
    recordTiming: false,
    stricterFIFO: true,
  });
  piscina.on('error', (error: Error) => options.onFault?.(error));
  const tasks = new Set<RunningTask>();
  let closed = false;

  const send = async (task: Task | null): Promise<{ result: Result; ms: number }> => {
    if (closed) throw poolClosed();
    const running = new RunningTask();
    tasks.add(running);
    running.startClock(deadlineMs, () => piscina.threads.length > 0);
    const given: ThreadTask<Task> = { task, state: running.state.memory };
    const answer = await piscina
      .run(given, { signal: running.signal })
      .catch((error: unknown) => {
        throw running.signal.aborted
          ? running.signal.reason
          : closed
            ? poolClosed()
            : died(error, memoryMb, running.state.doing);
      })
      .finally(() => {
        running.stopClock();
        tasks.delete(running);
      });
    return open<Result>(answer);
  };

  await warmUp(
    () => send(null),
    () => piscina.destroy(),
  );
  const checkMemory = memoryWatch({
    budget: budgetMb * MB,
    held: process.memoryUsage.rss(),
    relieve: (held) => {
      const longest = [...tasks]
        .filter((task) => task.grown(held) >= memoryMb * BLAME_SHARE * MB)
        .sort((a, b) => (b.ranMs ?? 0) - (a.ranMs ?? 0))[0];
      longest?.end(outOfMemory(memoryMb, longest.state.doing));
      return longest !== undefined;
    },
  });
  const timer = setInterval(() => {
    if (tasks.size === 0) return;
    const held = process.memoryUsage.rss();
    for (const task of tasks) task.grown(held);
    checkMemory(held);
  }, MEMORY_CHECK_MS).unref();

  return {
    size: threads,
    run: send,
    async close() {
      closed = true;
      clearInterval(timer);
      await piscina.destroy();
    },
  };
}

async function warmUp(send: () => Promise<unknown>, destroy: () => Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((_, reject) => {
    const fault = new GlosswireError('E_THREAD_DIED', `The threads were not ready after ${LOAD_MS} ms.`);
    timer = setTimeout(() => reject(fault), LOAD_MS);
  });
  try {
    await Promise.race([send(), late]);
  } catch (error) {
    await destroy();
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

function open<Result>(answer: ThreadAnswer<Result>): { result: Result; ms: number } {
  if (!answer.ok) throw fromThreadError(answer.error);
  return { result: answer.result, ms: answer.ms };
}

function died(error: unknown, memoryMb: number, doing: string): GlosswireError {
  const { code, message } = error as Partial<NodeJS.ErrnoException>;
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return outOfMemory(memoryMb, doing);
  return new GlosswireError(
    'E_THREAD_DIED',
    `The thread ended while it processed the document (${message ?? 'it gave no reason'})${inStage(doing)}. The document is tried again.`,
    { cause: error },
  );
}

function outOfMemory(memoryMb: number, doing: string): GlosswireError {
  return new GlosswireError(
    'E_THREAD_MEMORY',
    `The document took more than ${memoryMb} MB of memory${inStage(doing)}, so its thread was ended. Raise GLOSSWIRE_THREAD_MEMORY_MB if it is an honest article.`,
  );
}

function poolClosed(): GlosswireError {
  return new GlosswireError('E_THREAD_DIED', 'The thread pool was closed while the document waited or ran.');
}
