import { setTimeout as sleep } from 'node:timers/promises';

/** Spaces the requests to each host: whoever waits first goes first. */
export class HostQueue {
  readonly #free = new Map<string, number>();

  /** Resolves when a request to the host may start, `delayMs` after the one before it; rejects when `signal` aborts. */
  async turn(host: string, delayMs: number, signal?: AbortSignal): Promise<void> {
    const now = performance.now();
    const start = Math.max(now, this.#free.get(host) ?? 0);
    this.#free.set(host, start + delayMs);
    if (start > now) await sleep(start - now, undefined, { signal });
  }
}
