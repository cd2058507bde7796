import { GlosswireError } from '../errors.js';
import { TaskState } from './task-state.js';

/** A task that a thread has or will get: its clock, and the means to end it. */
export class RunningTask {
  readonly state = new TaskState();
  readonly #ending = new AbortController();
  #timer: NodeJS.Timeout | undefined;
  #leastHeld = Number.POSITIVE_INFINITY;

  /** Aborted, with the fault as its reason, when the task has to end. */
  get signal(): AbortSignal {
    return this.#ending.signal;
  }

  end(fault: GlosswireError): void {
    this.#ending.abort(fault);
  }

  /** Milliseconds since the thread began; null while the task waits. */
  get ranMs(): number | null {
    return this.state.ranMs;
  }

  /**
   * How much the process, which holds `held` bytes now, has grown since the task began; zero while it waits. To be asked
   * at an interval. From the least that was seen, since memory of a task before it may still be going back.
   */
  grown(held: number): number {
    if (this.ranMs === null) return 0;
    this.#leastHeld = Math.min(this.#leastHeld, held);
    return held - this.#leastHeld;
  }

  /** Ends the task `deadlineMs` after its thread began with it. `canStart` is asked while it waits. */
  startClock(deadlineMs: number, canStart: () => boolean): void {
    const look = () => {
      const ran = this.ranMs;
      if (ran === null && !canStart()) this.end(noThread());
      else if (ran !== null && ran >= deadlineMs) this.end(overdue(deadlineMs, this.state.doing));
      else this.#timer = setTimeout(look, Math.ceil(deadlineMs - (ran ?? 0)));
    };
    this.#timer = setTimeout(look, deadlineMs);
  }

  stopClock(): void {
    clearTimeout(this.#timer);
  }
}

function overdue(deadlineMs: number, doing: string): GlosswireError {
  return new GlosswireError(
    'E_DEADLINE',
    `The document took longer than ${deadlineMs} ms${inStage(doing)}, so its thread was ended. Raise GLOSSWIRE_DEADLINE_MS if it is an honest article.`,
  );
}

/** The stage in which a thread was ended, for its error. */
export const inStage = (doing: string): string => (doing === '' ? '' : ` (it was in ${doing})`);

function noThread(): GlosswireError {
  return new GlosswireError(
    'E_THREAD_DIED',
    'No thread could be started: each died while it loaded. Raise GLOSSWIRE_THREAD_MEMORY_MB or free memory.',
  );
}
