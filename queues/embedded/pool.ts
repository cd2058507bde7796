import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DatabaseError } from 'pg';
import { type ClientOwner, EmbeddedClient } from './client.js';
import type { QueryResult, Session } from './session.js';

/** BullMQ's statements that finish a job; every one makes dead rows. */
const FINISHES = /\bmove_to_(completed|failed)/;
/** Classes of SQLSTATE that say that the machine has run out of something, most often of disk space. */
const EXHAUSTED = /^(53|58)/;
const PAUSE_MS = 500;
/** BullMQ's list of named connections. PGlite has one connection; the names are kept per client here. */
const CLIENT_LIST =
  /FROM pg_stat_activity\s+WHERE datname = current_database\(\)\s+AND application_name <> ''/;

/**
 * A `pg.Pool` as far as BullMQ's PostgreSQL backend looks at one, over a single embedded session.
 *
 * After every `vacuumEvery` finished jobs it runs VACUUM and CHECKPOINT: PGlite has no background processes, so
 * without them throughput decays as dead rows gather, and the write-ahead log grows for ever.
 */
export class EmbeddedPool extends EventEmitter implements ClientOwner {
  /** BullMQ reads this: with it a worker may block for an hour instead of polling every ten seconds. */
  readonly options = { keepAlive: true };
  readonly #session: Session;
  readonly #vacuumEvery: number;
  readonly #clients = new Set<EmbeddedClient>();
  #finished = 0;
  #lost = false;
  #tidying: Promise<void> | undefined;
  #ended: Promise<void> | undefined;

  constructor(session: Session, vacuumEvery: number) {
    super();
    // Each BullMQ class adds a listener and none removes it.
    this.setMaxListeners(0);
    this.#session = session;
    this.#vacuumEvery = vacuumEvery;
  }

  /** Hands a notification to every client that listens on its channel. */
  readonly deliver = (channel: string, payload: string): void => {
    for (const client of this.#clients) client.notify(channel, payload);
  };

  /** Says (`lost`) that the database has died: no statement will succeed any more. */
  readonly lose = (error: Error): void => {
    if (this.#lost || this.#ended !== undefined) return;
    this.#lost = true;
    this.#session.kill();
    this.emit('lost', error);
    this.fail(error);
  };

  /** Reports a fault outside any statement to every client, and to the pool as pg does for idle ones. */
  readonly fail = (error: Error): void => {
    for (const client of this.#clients) if (client.listenerCount('error') > 0) client.emit('error', error);
    if (this.listenerCount('error') > 0) this.emit('error', error);
  };

  async connect(): Promise<EmbeddedClient> {
    const client = new EmbeddedClient(this);
    this.#clients.add(client);
    return client;
  }

  /** One statement on no connection in particular. */
  query<Row>(text: string, values?: readonly unknown[]): Promise<QueryResult<Row>> {
    return this.run({}, text, values);
  }

  async run(who: object, text: string, values?: readonly unknown[]): Promise<QueryResult> {
    if (this.#ended !== undefined) throw new Error('Cannot use a pool after calling end on the pool');
    if (CLIENT_LIST.test(text)) return this.#clientList();
    const result = await this.#session.run(who, text, values).catch(async (error: DatabaseError) => {
      // PGlite answers nothing after a panic, such as one for a log that cannot be written, and does not end either.
      if (/^(PANIC|FATAL)$/.test(error.severity ?? '')) this.lose(error);
      // A full disk does not empty itself at once, and BullMQ asks again at once: thousands of times a second.
      else if (EXHAUSTED.test(error.code ?? '')) await sleep(PAUSE_MS);
      throw error;
    });
    if (FINISHES.test(text)) this.#countFinished();
    return result;
  }

  inTransactionOf(who: object): boolean {
    return this.#session.holds(who);
  }

  giveBack(client: EmbeddedClient): void {
    this.#clients.delete(client);
    this.#session.abandon(client).catch(this.fail);
  }

  /** Waits for what runs, then closes the database. */
  end(): Promise<void> {
    this.#ended ??= (async () => {
      await this.#tidying;
      await this.#session.close();
    })();
    return this.#ended;
  }

  #clientList(): QueryResult {
    const rows = [...this.#clients]
      .filter((client) => client.applicationName !== '')
      .map((client) => ({ application_name: client.applicationName }));
    return { command: 'SELECT', rowCount: rows.length, rows };
  }

  #countFinished(): void {
    this.#finished++;
    if (this.#finished < this.#vacuumEvery || this.#tidying !== undefined) return;
    this.#finished = 0;
    this.#tidying = this.#tidy()
      .catch(this.fail)
      .finally(() => {
        this.#tidying = undefined;
      });
  }

  async #tidy(): Promise<void> {
    // Of every table: BullMQ makes temporary ones for each batch, so the system's own catalogues fill with dead rows.
    await this.#session.run({}, 'VACUUM');
    await this.#session.run({}, 'CHECKPOINT');
  }
}
