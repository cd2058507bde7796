import { Duplex } from 'node:stream';
import { Worker } from 'node:worker_threads';
import type { ThreadMessage } from './database-thread.js';
import { threadFile } from './thread-file.js';

const TERMINATE = 0x58;
const IDLE = 0x49;
/** AuthenticationOk and ReadyForQuery: PGlite has one session, open already, so the greeting is answered here. */
const GREETING = Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 0, 0x5a, 0, 0, 0, 5, IDLE]);

/**
 * The socket that `pg.Client` believes it has: a duplex stream to the database thread. Whatever is written while
 * corked (one whole query) goes to the thread at once, and its answer comes back in one chunk.
 */
export class ThreadStream extends Duplex {
  readonly #thread: Worker;
  readonly #exited: Promise<void>;
  #greeted = false;
  #status = IDLE;
  #answer: ((error?: Error | null) => void) | undefined;

  constructor(folder: string) {
    super();
    this.#thread = new Worker(threadFile(), { workerData: { folder } });
    this.#thread.on('message', (message: ThreadMessage) => this.#receive(message));
    this.#thread.on('error', (error) => this.destroy(error));
    this.#exited = new Promise((resolve) => {
      this.#thread.once('exit', () => {
        resolve();
        if (!this.writableEnded) this.destroy(new Error('the database thread ended unexpectedly'));
      });
    });
  }

  /** True between BEGIN and the end of its transaction, as the server reported after its last answer. */
  get inTransaction(): boolean {
    return this.#status !== IDLE;
  }

  // pg's connection calls these on its socket. It connects when the thread has opened the folder.
  connect(): this {
    return this;
  }
  setNoDelay(): this {
    return this;
  }
  setKeepAlive(): this {
    return this;
  }
  ref(): this {
    this.#thread.ref();
    return this;
  }
  unref(): this {
    this.#thread.unref();
    return this;
  }

  #receive(message: ThreadMessage): void {
    if ('fault' in message) {
      this.destroy(new Error(message.fault));
    } else if ('ready' in message) {
      this.emit('connect');
    } else {
      // The last byte of the closing ReadyForQuery is the state of the transaction.
      this.#status = message.bytes.at(-1) ?? IDLE;
      // A port hands over messages in a row without a turn of the event loop between them; a worker that finds
      // its next job at once would then starve every timer, lock renewal among them.
      setImmediate(() => {
        const done = this.#answer;
        this.#answer = undefined;
        this.push(Buffer.from(message.bytes.buffer));
        done?.();
      });
    }
  }

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    if (!this.#greeted) {
      this.#greeted = true;
      this.push(GREETING);
      done();
    } else if (chunk[0] === TERMINATE) {
      done();
    } else {
      this.#answer = done;
      const bytes = Uint8Array.from(chunk);
      this.#thread.postMessage(bytes, [bytes.buffer]);
    }
  }

  override _writev(
    chunks: { chunk: Buffer; encoding: BufferEncoding }[],
    done: (error?: Error | null) => void,
  ): void {
    this._write(Buffer.concat(chunks.map(({ chunk }) => chunk)), 'utf8', done);
  }

  override _final(done: (error?: Error | null) => void): void {
    this.#thread.postMessage('close');
    void this.#exited.then(() => {
      this.push(null);
      done();
    });
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    // A database that has died leaves no transaction, else its holder would keep the session for ever.
    this.#status = IDLE;
    void this.#thread.terminate();
    void this.#exited.then(() => done(error));
  }
}
