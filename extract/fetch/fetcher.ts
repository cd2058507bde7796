import { Agent, type Dispatcher, fetch, type Response } from 'undici';
import { GlosswireError } from '../../errors.js';
import { defaultInputLimits } from '../inputs/contract.js';
import { tooLarge } from '../inputs/window.js';
import { checkUrl, publicLookup, refused } from './address-guard.js';
import type { FetchOptions } from './options.js';
import { HostQueue } from './politeness.js';
import { allowAll, allowNone, parseRobots, type Robots } from './robots.js';
import type { Validators } from './seen.js';

export interface Fetched {
  /** Where the last redirect led. */
  readonly url: string;
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
  readonly validators: Validators;
  /** ISO 8601, UTC. */
  readonly retrievedAt: string;
}

export const defaultFetchOptions: FetchOptions = {
  userAgent: 'Glosswire',
  allowPrivate: false,
  robots: true,
  timeoutMs: 30_000,
  maxRedirects: 5,
  delayMs: 1000,
  limits: defaultInputLimits,
  followSummaries: true,
};

/** Fetches pages politely and safely; keeps robots.txt and the pace of each host. Close it when done. */
export class Fetcher {
  readonly #options: FetchOptions;
  readonly #agent: Dispatcher;
  readonly #queue = new HostQueue();
  readonly #robots = new Map<string, Promise<Robots>>();

  /** `agent` opens the connections; without it, one that connects to public addresses only unless `options` allow. */
  constructor(options: FetchOptions, agent?: Dispatcher) {
    this.#options = options;
    this.#agent = agent ?? new Agent({ connect: options.allowPrivate ? {} : { lookup: publicLookup } });
  }

  /**
   * One page, feed or file; null where it has not changed since `known`. Throws `E_FETCH_REFUSED`, `E_FETCH_STATUS`,
   * `E_FETCH_FAILED` or `E_INPUT_TOO_LARGE`.
   */
  async get(address: string, known: Validators | null = null): Promise<Fetched | null> {
    let url = this.#parse(address);
    this.#options.onFetch?.(url.href);
    try {
      for (let redirects = 0; ; redirects++) {
        await this.#mayFetch(url);
        const response = await this.#request(url, known);
        const next = redirectOf(response, url);
        if (next === null) return await this.#read(response, url);
        await response.body?.cancel();
        if (redirects >= this.#options.maxRedirects)
          throw new GlosswireError('E_FETCH_FAILED', `${address} redirects more than ${redirects} times.`);
        url = next;
      }
    } catch (error) {
      throw failed(address, error);
    }
  }

  async close(): Promise<void> {
    await this.#agent.destroy();
  }

  #parse(address: string): URL {
    if (!URL.canParse(address)) throw refused(address, 'it is no valid address');
    return new URL(address);
  }

  async #mayFetch(url: URL): Promise<void> {
    checkUrl(url, this.#options.allowPrivate);
    let delay = this.#options.delayMs;
    if (this.#options.robots) {
      const robots = await this.#robotsOf(url);
      if (!robots.allows(url.pathname + url.search))
        throw refused(url.href, 'its robots.txt does not allow it');
      delay = Math.max(delay, (robots.delay ?? 0) * 1000);
    }
    await this.#queue.turn(url.host, delay, this.#options.signal);
  }

  #request(url: URL, known: Validators | null): Promise<Response> {
    const { signal } = this.#options;
    const timeout = AbortSignal.timeout(this.#options.timeoutMs);
    return fetch(url.href, {
      dispatcher: this.#agent,
      redirect: 'manual',
      signal: signal === undefined ? timeout : AbortSignal.any([timeout, signal]),
      headers: {
        'user-agent': this.#options.userAgent,
        accept:
          'text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/feed+json,application/xml;q=0.9,*/*;q=0.5',
        ...(known?.etag ? { 'if-none-match': known.etag } : {}),
        ...(known?.lastModified ? { 'if-modified-since': known.lastModified } : {}),
      },
    });
  }

  async #read(response: Response, url: URL): Promise<Fetched | null> {
    if (response.status === 304) return null;
    if (!response.ok) {
      await response.body?.cancel();
      throw statusError(response.status, url.href);
    }
    return {
      url: url.href,
      bytes: await bodyOf(response, this.#options.limits.maxBytes, url.href),
      contentType: response.headers.get('content-type'),
      validators: { etag: response.headers.get('etag'), lastModified: response.headers.get('last-modified') },
      retrievedAt: new Date().toISOString(),
    };
  }

  #robotsOf(url: URL): Promise<Robots> {
    const { origin } = url;
    let robots = this.#robots.get(origin);
    if (robots === undefined) {
      robots = this.#readRobots(new URL('/robots.txt', origin));
      this.#robots.set(origin, robots);
      // A host that was down is asked again.
      robots.catch(() => this.#robots.delete(origin));
    }
    return robots;
  }

  async #readRobots(address: URL): Promise<Robots> {
    let url = address;
    for (let redirects = 0; redirects <= this.#options.maxRedirects; redirects++) {
      checkUrl(url, this.#options.allowPrivate);
      const response = await this.#request(url, null);
      const next = redirectOf(response, url);
      if (next === null) {
        if (response.status >= 500) return allowNone;
        if (!response.ok) return allowAll;
        const bytes = await bodyOf(response, 512_000, url.href).catch(() => new Uint8Array());
        return parseRobots(new TextDecoder().decode(bytes), this.#options.userAgent.split(/[\s/]/, 1)[0]!);
      }
      await response.body?.cancel();
      url = next;
    }
    return allowAll;
  }
}

function redirectOf(response: Response, from: URL): URL | null {
  const location = response.headers.get('location');
  if (![301, 302, 303, 307, 308].includes(response.status) || location === null) return null;
  return URL.canParse(location, from.href) ? new URL(location, from.href) : null;
}

/** Stops reading as soon as the decompressed body is over the limit. */
async function bodyOf(response: Response, limit: number, name: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    length += part.length;
    if (length > limit) throw tooLarge(name, limit);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function statusError(status: number, url: string): GlosswireError {
  if (status === 429 || status >= 500)
    return new GlosswireError('E_FETCH_FAILED', `${url} answered with status ${status}. Try again later.`);
  return new GlosswireError('E_FETCH_STATUS', `${url} answered with status ${status}. Check the address.`);
}

/** Network errors carry their reason in `cause`, sometimes several deep. */
function failed(address: string, error: unknown): GlosswireError {
  let cause: unknown = error;
  for (let depth = 0; depth < 5 && cause instanceof Error; depth++) {
    if (cause instanceof GlosswireError) return cause;
    if (cause.cause === undefined) break;
    cause = cause.cause;
  }
  const reason =
    cause instanceof Error
      ? cause.name === 'TimeoutError'
        ? 'it took too long'
        : cause.message
      : String(cause);
  return new GlosswireError('E_FETCH_FAILED', `${address} cannot be fetched: ${reason}.`, { cause: error });
}
