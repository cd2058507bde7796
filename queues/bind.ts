import {
  type BackendFactory,
  type IQueueBackend,
  type QueueEventsOptions,
  type QueueOptions,
  type WorkerOptions,
  withBackend,
} from 'bullmq';
import { cleanJson, jobError } from './clean.js';
import type {
  BackendOptions,
  JobEvents,
  JobProcessor,
  JobQueue,
  JobWorker,
  QueueBackend,
} from './contract.js';

/** What differs from backend to backend. */
export interface BackendParts<Connection>
  extends Pick<QueueBackend, 'kind' | 'place' | 'knownIds' | 'memoryShare'> {
  readonly embedded?: QueueBackend['embedded'];
  readonly factory: BackendFactory<IQueueBackend, Connection>;
  /** The connection of queues; on Redis it gives up in time, so that a producer hears of an outage. */
  readonly connection: Connection;
  /** The connection of workers and event streams, which outlives outages. */
  readonly patientConnection: Connection;
  readonly prefix: string;
  readonly telemetry: Required<BackendOptions>['telemetry'];
  readonly onError: (error: Error) => void;
  /** Sends something trivial to the server and waits for its answer. */
  roundTrip(): Promise<unknown>;
  /** Closes the connection itself, when every queue, worker and event stream is closed. */
  end(): Promise<void>;
}

interface Closable {
  close(force?: boolean): Promise<void>;
  on(event: 'error', listener: (error: Error) => void): unknown;
}

/**
 * On PostgreSQL an event that falls between BullMQ's first read and its first LISTEN is seen only at the next read;
 * ten seconds, its default, is too long for someone who waits for a job.
 */
const EVENT_POLL_MS = 1_000;

/** Joins the parts of one backend with BullMQ's classes. */
export function bindBackend<Connection>(parts: BackendParts<Connection>): QueueBackend {
  const { factory, connection, patientConnection, prefix, onError } = parts;
  const traced = parts.telemetry === null ? {} : { telemetry: parts.telemetry };
  const classes = withBackend<IQueueBackend, Connection>(factory);
  const workers = new Set<Closable>();
  const others = new Set<Closable>();
  let closing: Promise<void> | undefined;

  // What its user closes early is forgotten, so that a long-lived backend does not gather it.
  const track = <T extends Closable>(set: Set<Closable>, opened: T): void => {
    opened.on('error', onError);
    set.add(opened);
    const closeIt = opened.close.bind(opened);
    opened.close = async (force) => {
      await closeIt(force);
      set.delete(opened);
    };
  };

  const close = async () => {
    await Promise.all([...workers].map((worker) => worker.close()));
    await Promise.all([...others].map((other) => other.close()));
    await parts.end();
  };

  return {
    kind: parts.kind,
    place: parts.place,
    embedded: parts.embedded ?? null,
    queue<Data, Result>(name: string, options?: Omit<QueueOptions, 'connection' | 'prefix'>) {
      const queue = new classes.Queue<Data, Result>(name, { ...options, ...traced, connection, prefix });
      track(others, queue);
      return queue as unknown as JobQueue<Data, Result>;
    },
    worker<Data, Result>(
      name: string,
      processor: JobProcessor<Data, Result>,
      options?: Omit<WorkerOptions, 'connection' | 'prefix'>,
    ) {
      const process: JobProcessor<Data, Result> = async (job, token, signal) => {
        try {
          return cleanJson(await processor(job, token, signal));
        } catch (error) {
          throw jobError(error);
        }
      };
      const worker = new classes.Worker<Data, Result>(name, process as never, {
        ...options,
        ...traced,
        connection: patientConnection,
        prefix,
      });
      track(workers, worker);
      return worker as unknown as JobWorker<Data, Result>;
    },
    events<Result>(name: string, options?: Omit<QueueEventsOptions, 'connection' | 'prefix'>) {
      const events = new classes.QueueEvents<Result>(name, {
        blockingTimeout: EVENT_POLL_MS,
        ...options,
        connection: patientConnection,
        prefix,
      });
      track(others, events);
      return events as unknown as JobEvents<Result>;
    },
    knownIds: (queue, ids) => (ids.length === 0 ? Promise.resolve(new Set()) : parts.knownIds(queue, ids)),
    memoryShare: () => parts.memoryShare(),
    async ping() {
      const start = performance.now();
      await parts.roundTrip();
      return performance.now() - start;
    },
    close() {
      closing ??= close();
      return closing;
    },
  };
}
