import { EventEmitter } from 'node:events';
import type { QueryResult } from './session.js';

const NAME_ITSELF = /^\s*SELECT set_config\('application_name', \$1, false\)\s*$/i;
const SUBSCRIPTION = /^(LISTEN|UNLISTEN)\s+("?)(\w+|\*)\2\s*(?:;\s*)?$/i;

/** What a client needs of the pool that it came from. */
export interface ClientOwner {
  run(who: object, text: string, values?: readonly unknown[]): Promise<QueryResult>;
  inTransactionOf(who: object): boolean;
  giveBack(client: EmbeddedClient): void;
}

/**
 * What BullMQ takes for a pooled connection of its own: it has a name, channels that it listens on, and possibly an
 * open transaction. All of them share the one session.
 */
export class EmbeddedClient extends EventEmitter {
  readonly #pool: ClientOwner;
  readonly #channels = new Set<string>();
  /** LISTENs of a transaction that is still open, in order. */
  #pending: { verb: string; channel: string }[] = [];
  /** What `application_name` is for a connection of its own; PGlite has one for all. */
  applicationName = '';

  constructor(pool: ClientOwner) {
    super();
    this.setMaxListeners(0);
    this.#pool = pool;
  }

  /** One text, with pg's rules for parameters, results and errors. */
  async query<Row>(text: string, values?: readonly unknown[]): Promise<QueryResult<Row>> {
    if (NAME_ITSELF.test(text)) {
      this.applicationName = String(values?.[0] ?? '');
      return { command: 'SELECT', rowCount: 1, rows: [{ set_config: this.applicationName } as Row] };
    }
    const subscription = SUBSCRIPTION.exec(withoutLeadingComments(text));
    if (subscription !== null) {
      return this.#subscribe(subscription[1]!.toUpperCase(), subscription[3]!, text);
    }
    const result = await this.#pool.run(this, text, values);
    if (this.#pending.length > 0 && /^(COMMIT|ROLLBACK)$/.test(result.command)) {
      const pending = this.#pending;
      this.#pending = [];
      if (result.command === 'COMMIT') for (const { verb, channel } of pending) this.#apply(verb, channel);
    }
    return result;
  }

  async #subscribe(verb: string, channel: string, text: string): Promise<QueryResult> {
    // The session listens while any client does, so an UNLISTEN here must not silence the others.
    const result = await this.#pool.run(this, verb === 'LISTEN' ? text : 'SELECT 1 WHERE false');
    if (this.#pool.inTransactionOf(this)) this.#pending.push({ verb, channel });
    else this.#apply(verb, channel);
    return result;
  }

  #apply(verb: string, channel: string): void {
    if (verb === 'LISTEN') this.#channels.add(channel);
    else if (channel === '*') this.#channels.clear();
    else this.#channels.delete(channel);
  }

  /** Called for every notification of the session; only those of this client's channels get through. */
  notify(channel: string, payload: string): void {
    if (this.#channels.has(channel)) this.emit('notification', { channel, payload, processId: 0 });
  }

  /** Gives the connection back: what is uncommitted is rolled back, and nothing is listened to any more. */
  release(): void {
    this.#channels.clear();
    this.#pending = [];
    this.applicationName = '';
    this.#pool.giveBack(this);
  }
}

/** BullMQ's statements begin with lines of comment. */
function withoutLeadingComments(text: string): string {
  let start = 0;
  for (;;) {
    while (start < text.length && text.charCodeAt(start) <= 0x20) start++;
    if (!text.startsWith('--', start)) return text.slice(start);
    const end = text.indexOf('\n', start);
    if (end < 0) return '';
    start = end + 1;
  }
}
