export interface CircuitBreakerOptions {
  /** Failures in a row that open the circuit. */
  readonly failures?: number;
  /** Milliseconds for which it is open at first; doubles with every failed trial, up to `maxOpenMs`. */
  readonly openMs?: number;
  readonly maxOpenMs?: number;
  /** Milliseconds, for tests. */
  readonly now?: () => number;
}

/**
 * Keeps a server that is down from being asked again and again: after some failures in a row nothing is sent for a
 * while; then one request is let through as a trial, and its success closes the circuit.
 */
export class CircuitBreaker {
  readonly #limit: number;
  readonly #firstOpenMs: number;
  readonly #maxOpenMs: number;
  readonly #now: () => number;
  #failures = 0;
  #openMs: number;
  #openUntil = 0;

  constructor({
    failures = 5,
    openMs = 5_000,
    maxOpenMs = 300_000,
    now = Date.now,
  }: CircuitBreakerOptions = {}) {
    this.#limit = failures;
    this.#firstOpenMs = openMs;
    this.#openMs = openMs;
    this.#maxOpenMs = maxOpenMs;
    this.#now = now;
  }

  /** Milliseconds until a request may be sent; 0 where one may be sent now. */
  get waitMs(): number {
    return Math.max(0, this.#openUntil - this.#now());
  }

  succeeded(): void {
    this.#failures = 0;
    this.#openMs = this.#firstOpenMs;
    this.#openUntil = 0;
  }

  /** `retryAfterMs` is what the server itself asked for. */
  failed(retryAfterMs = 0): void {
    this.#failures += 1;
    const open = this.#failures >= this.#limit ? this.#openMs : 0;
    // A trial that fails opens it for twice as long.
    if (open > 0) this.#openMs = Math.min(2 * this.#openMs, this.#maxOpenMs);
    this.#openUntil = Math.max(
      this.#openUntil,
      this.#now() + Math.max(open, Math.min(retryAfterMs, this.#maxOpenMs)),
    );
  }
}
