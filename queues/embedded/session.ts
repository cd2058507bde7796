import pg from 'pg';
import { ThreadStream } from './thread-stream.js';
import { Turns } from './turns.js';

// biome-ignore lint/suspicious/noExplicitAny: pg's own default for rows, which BullMQ's types follow
export type QueryResult<Row = any> = Pick<pg.QueryResult, 'command' | 'rowCount'> & { rows: Row[] };

/**
 * The one session that PGlite has, shared out statement by statement. It is a real `pg.Client` over the database
 * thread, so parameters go through pg's `prepareValue`, results through pg's type parsers, several statements may
 * stand in one text without parameters, and errors keep `code` and `detail`.
 */
export class Session {
  readonly #stream: ThreadStream;
  readonly #client: pg.Client;
  readonly #turns = new Turns();

  constructor(folder: string) {
    this.#stream = new ThreadStream(folder);
    this.#client = new pg.Client({ stream: () => this.#stream, user: 'postgres', database: 'postgres' });
  }

  /** Opens the database in the folder; the listeners hear notifications, and the loss of the thread. */
  async open(
    onNotification: (channel: string, payload: string) => void,
    onError: (error: Error) => void,
  ): Promise<void> {
    this.#client.on('notification', ({ channel, payload }) => onNotification(channel, payload ?? ''));
    this.#client.on('error', onError);
    await this.#client.connect();
  }

  /** Runs one text as `who`, which keeps the session to itself for as long as the text leaves a transaction open. */
  async run(who: object, text: string, values?: readonly unknown[]): Promise<QueryResult> {
    await this.#turns.take(who);
    try {
      return await this.#client.query(text, values as unknown[]);
    } finally {
      this.#turns.give(this.#stream.inTransaction);
    }
  }

  /** True while `who` has a transaction open. */
  holds(who: object): boolean {
    return this.#turns.holds(who);
  }

  /** Rolls back what `who` left open. */
  async abandon(who: object): Promise<void> {
    if (this.holds(who)) await this.run(who, 'ROLLBACK');
  }

  /** Ends the database's thread where it stands; what waits for an answer fails. */
  kill(): void {
    this.#stream.destroy();
    this.#turns.give(false);
  }

  /** Closes the database after all that was asked before; its thread ends. */
  async close(): Promise<void> {
    // pg's `end` cuts the line under a running query, and the database would have to recover at its next start.
    await this.#turns.take(this);
    await this.#client.end();
  }
}
