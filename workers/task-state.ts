/** Room for the name of a stage. */
const NAME_BYTES = 64;
/** Where each stands in the memory: three times of eight bytes, then the name. */
const STARTED = 0;
const PAUSED = 1;
const LOST = 2;
const NAME_AT = 24;
/** Nanoseconds that a clock may stand still in all: a preparation that takes longer never ends. */
const MOST_LOST = 60_000_000_000n;

/**
 * What the main thread can see of a task while its thread is busy, whatever it is busy with: memory that both share.
 * It holds when the thread began and since when its clock stands still (`process.hrtime`, ns; 0 while the task waits
 * or the clock runs), how long it stood still before, and the name of what the thread is doing.
 */
export class TaskState {
  readonly memory: SharedArrayBuffer;

  readonly #times: BigInt64Array;

  constructor(memory = new SharedArrayBuffer(NAME_AT + NAME_BYTES)) {
    this.memory = memory;
    this.#times = new BigInt64Array(memory, 0, 3);
  }

  begin(): void {
    Atomics.store(this.#times, STARTED, process.hrtime.bigint());
  }

  /** Runs what the task is not to be charged for: its clock stands still meanwhile, for a minute at most. */
  untimed(run: () => void): void {
    Atomics.store(this.#times, PAUSED, process.hrtime.bigint());
    try {
      run();
    } finally {
      // Added before the pause ends: a reader between the two sees a moment too little, never one too much.
      Atomics.add(this.#times, LOST, this.#paused(process.hrtime.bigint()));
      Atomics.store(this.#times, PAUSED, 0n);
    }
  }

  /** Milliseconds since the thread began, less those that its clock stood still; null while the task waits. */
  get ranMs(): number | null {
    const started = Atomics.load(this.#times, STARTED);
    if (started === 0n) return null;
    const now = process.hrtime.bigint();
    const lost = Atomics.load(this.#times, LOST) + this.#paused(now);
    return Number(now - started - (lost < MOST_LOST ? lost : MOST_LOST)) / 1e6;
  }

  #paused(now: bigint): bigint {
    const since = Atomics.load(this.#times, PAUSED);
    return since === 0n ? 0n : now - since;
  }

  /** What the thread was last said to be doing; empty where nobody said. */
  get doing(): string {
    return Buffer.from(new Uint8Array(this.memory, NAME_AT)).toString('latin1').split('\0', 1)[0]!;
  }

  set doing(name: string) {
    const bytes = new Uint8Array(this.memory, NAME_AT);
    for (let at = 0; at < NAME_BYTES; at++) bytes[at] = at < name.length ? name.charCodeAt(at) : 0;
  }
}
