/** Room for the name of a stage. */
const NAME_BYTES = 64;
const NAME_AT = 8;

/**
 * What the main thread can see of a task while its thread is busy, whatever it is busy with: memory that both share.
 * The first eight bytes hold when the thread began (`process.hrtime`, ns; 0 while the task waits), the rest the name of
 * what it is doing.
 */
export class TaskState {
  readonly memory: SharedArrayBuffer;

  constructor(memory = new SharedArrayBuffer(NAME_AT + NAME_BYTES)) {
    this.memory = memory;
  }

  begin(): void {
    Atomics.store(new BigInt64Array(this.memory, 0, 1), 0, process.hrtime.bigint());
  }

  /** Milliseconds since the thread began; null while the task waits. */
  get ranMs(): number | null {
    const started = Atomics.load(new BigInt64Array(this.memory, 0, 1), 0);
    return started === 0n ? null : Number(process.hrtime.bigint() - started) / 1e6;
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
