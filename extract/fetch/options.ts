import type { InputLimits } from '../inputs/contract.js';
import type { SeenMemory } from './seen.js';

export interface FetchOptions {
  /** Sent as `User-Agent`; its first word is the name that robots.txt is asked for. */
  readonly userAgent: string;
  /** Fetch from loopback and private networks too. Off, so that no feed can make Glosswire read internal services. */
  readonly allowPrivate: boolean;
  /** Heed robots.txt. */
  readonly robots: boolean;
  /** For one request, its body included; waiting for the host's turn does not count. */
  readonly timeoutMs: number;
  readonly maxRedirects: number;
  /** Between two requests to one host; robots.txt may ask for more. */
  readonly delayMs: number;
  readonly limits: InputLimits;
  /** Fetch the pages behind feed items that have only a summary. */
  readonly followSummaries: boolean;
  /** What earlier runs have seen; without it everything is new. */
  readonly seen?: SeenMemory;
  /** Gives up: no further request, and what runs is ended without an error item. */
  readonly signal?: AbortSignal;
  /** Hears of each page and feed before the host's turn is waited for. */
  readonly onFetch?: (url: string) => void;
}
