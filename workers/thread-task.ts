import { type ErrorCode, errorCatalogue, GlosswireError } from '../errors.js';
import { TaskState } from './task-state.js';

/** What the pool sends to a thread. */
export interface ThreadTask<Task> {
  /** Null only warms the thread up: it loads what it needs and answers. */
  readonly task: Task | null;
  /** The memory of a `TaskState`. */
  readonly state: SharedArrayBuffer;
}

/** What a thread answers. An error crosses as plain data: structured clone drops the class and the code. */
export type ThreadAnswer<Result> =
  | { readonly ok: true; readonly result: Result; readonly ms: number }
  | { readonly ok: false; readonly error: ThreadError };

export interface ThreadError {
  readonly code: ErrorCode | null;
  readonly name: string;
  readonly message: string;
  readonly stack: string | undefined;
}

/** What a task can tell the pool. */
export interface TaskControls {
  /** Says what it is at, for the error of a thread that has to be ended. */
  readonly doing: (stage: string) => void;
  /** Runs what does not count against the task's deadline, since it is done once and serves later tasks too. */
  readonly untimed: (run: () => void) => void;
}

/**
 * The default export of a module that runs on the pool's threads: `load` gives the function that does a task. Loading
 * does not count against a task's deadline; where it fails, every task of the thread fails with its error.
 */
export async function threadTask<Task, Result>(
  load: (controls: TaskControls) => Promise<(task: Task) => Result | Promise<Result>>,
): Promise<(given: ThreadTask<Task>) => Promise<ThreadAnswer<Result | null>>> {
  let current: TaskState | null = null;
  const controls: TaskControls = {
    doing(stage) {
      if (current !== null) current.doing = stage;
    },
    untimed: (run) => (current === null ? run() : current.untimed(run)),
  };
  const loaded = await load(controls).then(
    (run) => ({ run }),
    (error: unknown) => ({ error: toThreadError(error) }),
  );
  return async ({ task, state }) => {
    if ('error' in loaded) return { ok: false, error: loaded.error };
    const clock = new TaskState(state);
    current = clock;
    clock.begin();
    try {
      const result = task === null ? null : await loaded.run(task);
      return { ok: true, result, ms: clock.ranMs ?? 0 };
    } catch (error) {
      return { ok: false, error: toThreadError(error) };
    }
  };
}

function toThreadError(thrown: unknown): ThreadError {
  if (!(thrown instanceof Error)) {
    return { code: null, name: 'Error', message: String(thrown), stack: undefined };
  }
  const code = thrown instanceof GlosswireError ? thrown.code : null;
  return { code, name: thrown.name, message: thrown.message, stack: thrown.stack };
}

/** The error that a thread told of, with its code where it has one. */
export function fromThreadError({ code, name, message, stack }: ThreadError): Error {
  if (code !== null && Object.hasOwn(errorCatalogue, code)) return new GlosswireError(code, message);
  const error = new Error(name === 'Error' ? message : `${name}: ${message}`);
  if (stack !== undefined) error.stack = stack;
  return error;
}
