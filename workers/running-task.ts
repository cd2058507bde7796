import { GlosswireError } from '../errors.js';

/** A task that a thread has or will get: its clock, and the means to end it. */
export class RunningTask {
  /** Shared with the thread, see `ThreadTask`. */
  readonly started = new BigInt64Array(new SharedArrayBuffer(8));
  readonly #ending = new AbortController();
  #timer: NodeJS.Timeout | undefined;

  /** Aborted, with the fault as its reason, when the task has to end. */
  get signal(): AbortSignal {
    return this.#ending.signal;
  }

  end(fault: GlosswireError): void {
    this.#ending.abort(fault);
  }

  /** Milliseconds since the thread began; null while the task waits. */
  get ranMs(): number | null {
    const started = Atomics.load(this.started, 0);
    return started === 0n ? null : Number(process.hrtime.bigint() - started) / 1e6;
  }

  /** Ends the task `deadlineMs` after its thread began with it. `canStart` is asked while it waits. */
  startClock(deadlineMs: number, canStart: () => boolean): void {
    const look = () => {
      const ran = this.ranMs;
      if (ran === null && !canStart()) this.end(noThread());
      else if (ran !== null && ran >= deadlineMs) this.end(overdue(deadlineMs));
      else this.#timer = setTimeout(look, Math.ceil(deadlineMs - (ran ?? 0)));
    };
    this.#timer = setTimeout(look, deadlineMs);
  }

  stopClock(): void {
    clearTimeout(this.#timer);
  }
}

function overdue(deadlineMs: number): GlosswireError {
  return new GlosswireError(
    'E_DEADLINE',
    `The document took longer than ${deadlineMs} ms, so its thread was ended. Raise GLOSSWIRE_DEADLINE_MS if it is an honest article.`,
  );
}

function noThread(): GlosswireError {
  return new GlosswireError(
    'E_THREAD_DIED',
    'No thread could be started: each died while it loaded. Raise GLOSSWIRE_THREAD_MEMORY_MB or free memory.',
  );
}
