import type { LastingServer } from '../servers/server.js';
import type { Ground } from './ground.js';
import type { Report } from './reports.js';

/** Where the queue of an event is. */
export interface Place {
  /** Null where the queue is embedded. */
  readonly server: LastingServer | null;
  /** Worker processes that may run at once. */
  readonly workers: number;
}

/** What an event did; the queue is at rest then. */
export interface Outcome {
  /** Every article that enqueue has taken. */
  readonly acknowledged: readonly Report[];
  /** Those that may be there though nobody said so, the acknowledged among them; without it, only those may. */
  readonly offered?: readonly Report[];
  /** Seconds from the last blow until the work was done; null where there was none. */
  readonly recovery: number | null;
}

/** One misfortune. */
export type Event = (ground: Ground, place: Place) => Promise<Outcome>;

/** Seconds since `start`, as `performance.now()` tells it. */
export const secondsSince = (start: number): number => (performance.now() - start) / 1000;
