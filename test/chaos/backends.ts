import { postgresMissing, startPostgres } from '../servers/postgres.js';
import { redisMissing, startRedis } from '../servers/redis.js';
import type { LastingServer } from '../servers/server.js';
import type { Event } from './event.js';
import { duplicates } from './events/duplicates.js';
import { fullRedis } from './events/full-redis.js';
import { secondProcess } from './events/second-process.js';
import { serverKilled } from './events/server-killed.js';
import { terminated } from './events/terminated.js';
import { workersKilled } from './events/workers-killed.js';

/** A place for queues and what befalls it, in this order. */
export interface Backend {
  readonly name: string;
  /** Worker processes that may run at once. */
  readonly workers: number;
  /** Why it cannot be tested here; null where it can. */
  readonly absent: string | null;
  /** Starts the server, where there is one. */
  start(): Promise<LastingServer | null>;
  readonly events: Readonly<Record<string, Event>>;
}

const everywhere = {
  'workers killed': workersKilled,
  'SIGTERM in mid-job': terminated,
  'everything enqueued again': duplicates,
};

export const backends: readonly Backend[] = [
  {
    name: 'embedded',
    workers: 1,
    absent: null,
    start: async () => null,
    events: { ...everywhere, 'a second process': secondProcess },
  },
  {
    name: 'redis',
    workers: 2,
    absent: redisMissing(),
    start: () => startRedis('--appendfsync', 'everysec'),
    events: { ...everywhere, 'server killed': serverKilled },
  },
  {
    name: 'postgres',
    workers: 2,
    absent: postgresMissing(),
    start: startPostgres,
    events: { ...everywhere, 'server killed': serverKilled },
  },
  {
    name: 'small redis',
    workers: 1,
    absent: redisMissing(),
    start: () => startRedis('--maxmemory', '32mb'),
    events: { 'memory full': fullRedis },
  },
];
