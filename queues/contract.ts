import type {
  IQueueBackend,
  Job,
  JobProgress,
  Queue,
  QueueEvents,
  QueueEventsOptions,
  QueueOptions,
  Telemetry,
  Worker,
  WorkerOptions,
} from 'bullmq';
import type { GlosswireError } from '../errors.js';

// `any` stands for the connection type, which differs between backends and which nobody outside queues/ may look at.
// biome-ignore lint/suspicious/noExplicitAny: see above
type AnyConnection = any;

/** A BullMQ queue on whichever backend runs. */
export type JobQueue<Data = unknown, Result = unknown> = Queue<
  Data,
  Result,
  string,
  Data,
  Result,
  string,
  IQueueBackend,
  AnyConnection
>;

/** A queue of any jobs, for what looks at queues and not into their jobs. */
// biome-ignore lint/suspicious/noExplicitAny: job types are invariant in BullMQ
export type AnyQueue = JobQueue<any, any>;

/** A BullMQ worker on whichever backend runs. */
export type JobWorker<Data = unknown, Result = unknown> = Worker<
  Data,
  Result,
  string,
  IQueueBackend,
  JobProgress,
  AnyConnection
>;

/** The event stream of one queue. */
export type JobEvents<Result = unknown> = QueueEvents<Result, IQueueBackend, AnyConnection>;

/** What a worker does with one job; the value is stored on the job, so keep it small. */
export type JobProcessor<Data, Result> = (
  job: Job<Data, Result, string>,
  token?: string,
  signal?: AbortSignal,
) => Promise<Result>;

/** The embedded database as far as others than BullMQ may use it: connections like those of a `pg.Pool`. */
export interface EmbeddedDatabase {
  connect(): Promise<EmbeddedConnection>;
}

export interface EmbeddedConnection {
  // biome-ignore lint/suspicious/noExplicitAny: pg's own default for rows
  query<Row = any>(text: string, values?: readonly unknown[]): Promise<{ rows: Row[] }>;
  on(
    event: 'notification',
    listener: (message: { channel: string; payload?: string | undefined }) => void,
  ): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  release(): void;
}

/** BullMQ's options, less what the backend sets. */
type Own<Options> = Omit<Options, 'connection' | 'prefix'>;

/**
 * Where the queues live. Only queues/ knows which of the three runs; everything else makes its queues, workers and
 * event streams here and closes them all with `close()`.
 */
export interface QueueBackend {
  readonly kind: 'embedded' | 'redis' | 'postgres';
  /** Server (without credentials) or folder, for messages to people. */
  readonly place: string;
  /** The embedded database, for a sink that keeps documents in it; null on a server. */
  readonly embedded: EmbeddedDatabase | null;
  queue<Data, Result = unknown>(name: string, options?: Own<QueueOptions>): JobQueue<Data, Result>;
  /**
   * A worker that starts at once (unless `autorun: false`). Results and error messages are cleaned of what a
   * backend refuses, and a permanent `GlosswireError` goes to the dead letters without another attempt.
   */
  worker<Data, Result = unknown>(
    name: string,
    processor: JobProcessor<Data, Result>,
    options?: Own<WorkerOptions>,
  ): JobWorker<Data, Result>;
  events<Result = unknown>(name: string, options?: Own<QueueEventsOptions>): JobEvents<Result>;
  /** Those of `ids` that the queue holds, in any state. */
  knownIds(queue: string, ids: readonly string[]): Promise<Set<string>>;
  /** Part of its memory limit that the server uses, 0 to 1; null where there is no limit. */
  memoryShare(): Promise<number | null>;
  /** Milliseconds of a round trip. Throws `E_QUEUE_UNREACHABLE`. */
  ping(): Promise<number>;
  /** Closes workers (waiting for their running jobs), then events, queues and the connection. Idempotent. */
  close(): Promise<void>;
}

/** Where to open the queues: the parts of `Config` that say so. */
export interface BackendOptions {
  /** `redis://`, `rediss://`, `redis-cluster://`, `rediss-cluster://`, `postgres://`, `postgresql://`; empty is the embedded database. */
  readonly queueUrl: string;
  /** Folder of the embedded database; it is made if missing. */
  readonly dataFolder: string;
  /** Keeps installations on one server apart: key prefix on Redis, schema on PostgreSQL. */
  readonly prefix: string;
  /** Hears of faults outside any call, such as a lost connection; a process warning by default. */
  readonly onError?: (error: Error) => void;
  /**
   * Hears that the embedded database has died and takes nothing any more; the process should end, and the next one
   * finds everything that was stored. Servers come back, so for them it is never called. Default: like `onError`.
   */
  readonly onLost?: (error: GlosswireError) => void;
  /** Traces of what is put on queues and taken from them; none by default. */
  // biome-ignore lint/suspicious/noExplicitAny: BullMQ's own default for the context of a tracer
  readonly telemetry?: Telemetry<any> | null;
}
