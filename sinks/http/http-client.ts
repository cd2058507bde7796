import { setTimeout as sleep } from 'node:timers/promises';
import { Agent, request } from 'undici';
import { GlosswireError } from '../../errors.js';
import { CircuitBreaker, type CircuitBreakerOptions } from './circuit-breaker.js';

export interface HttpClientOptions {
  /** The sink's, for messages. */
  readonly name: string;
  /** Scheme, host and port. */
  readonly origin: string;
  /** Milliseconds for a whole answer. */
  readonly timeoutMs?: number;
  /** Tries of one request before it fails, the first included. */
  readonly tries?: number;
  readonly breaker?: CircuitBreakerOptions;
}

export interface HttpRequest {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface HttpAnswer {
  readonly status: number;
  readonly body: string;
}

const TIMEOUT_MS = 30_000;
const TRIES = 3;
const FIRST_WAIT_MS = 200;
/** An answer is read up to here; what an error page says beyond is nobody's business. */
const MAX_ANSWER_BYTES = 64 * 1024 * 1024;
/** Answers after which the same request may well succeed. */
const PASSING = new Set([408, 425, 429]);

/**
 * Sends requests to one server: a few tries with growing waits, then `E_SINK_WRITE`; nothing while the circuit is
 * open. Redirects are not followed, since a signature or password is meant for one host. An answer below 500 that is
 * no call for patience is handed back, whatever its status.
 */
export class HttpClient {
  readonly #options: HttpClientOptions;
  readonly #breaker: CircuitBreaker;
  readonly #agent: Agent;

  constructor(options: HttpClientOptions) {
    this.#options = options;
    this.#breaker = new CircuitBreaker(options.breaker);
    const timeoutMs = options.timeoutMs ?? TIMEOUT_MS;
    this.#agent = new Agent({
      connections: 4,
      connect: { timeout: Math.min(timeoutMs, 10_000) },
      headersTimeout: timeoutMs,
      bodyTimeout: timeoutMs,
      maxResponseSize: MAX_ANSWER_BYTES,
    });
  }

  async send(wanted: HttpRequest): Promise<HttpAnswer> {
    const tries = this.#options.tries ?? TRIES;
    for (let attempt = 1; ; attempt++) {
      const { waitMs } = this.#breaker;
      if (waitMs > 0)
        throw this.#fault(`it failed too often; it is asked again in ${Math.ceil(waitMs / 1000)} s`);
      let reason: string;
      let cause: unknown;
      try {
        const { status, body, retryAfterMs } = await this.#once(wanted);
        if (status < 500 && !PASSING.has(status)) {
          this.#breaker.succeeded();
          return { status, body };
        }
        this.#breaker.failed(retryAfterMs);
        reason = `it answered ${status}`;
      } catch (error) {
        this.#breaker.failed();
        reason = (error as Error).message || String((error as NodeJS.ErrnoException).code);
        cause = error;
      }
      if (attempt >= tries) throw this.#fault(reason, cause);
      const wait = FIRST_WAIT_MS * 2 ** attempt;
      await sleep(wait / 2 + Math.random() * (wait / 2));
    }
  }

  async close(): Promise<void> {
    await this.#agent.close();
  }

  async #once({ path, ...wanted }: HttpRequest): Promise<HttpAnswer & { retryAfterMs: number }> {
    const { statusCode, headers, body } = await request(`${this.#options.origin}${path}`, {
      ...wanted,
      dispatcher: this.#agent,
      signal: AbortSignal.timeout(this.#options.timeoutMs ?? TIMEOUT_MS),
    });
    const seconds = Number(headers['retry-after']);
    return {
      status: statusCode,
      body: await body.text(),
      retryAfterMs: Number.isFinite(seconds) ? seconds * 1000 : 0,
    };
  }

  #fault(reason: string, cause?: unknown): GlosswireError {
    return new GlosswireError(
      'E_SINK_WRITE',
      `Sink ${this.#options.name} could not write (${reason}). Check the server; the document is tried again.`,
      { cause },
    );
  }
}
