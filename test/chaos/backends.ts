import { postgresMissing, startPostgres } from '../servers/postgres.js';
import { redisMissing, startRedis, startRedisIn } from '../servers/redis.js';
import type { LastingServer } from '../servers/server.js';
import { onSmallDisk, smallDiskMissing } from '../servers/small-disk.js';
import type { Event } from './event.js';
import { clockJumps } from './events/clock-jumps.js';
import { connectionsKilled } from './events/connections-killed.js';
import { duplicates } from './events/duplicates.js';
import { embeddedDiskFull } from './events/embedded-disk-full.js';
import { enqueueKilled } from './events/enqueue-killed.js';
import { enqueueOutage } from './events/enqueue-outage.js';
import { fullRedis } from './events/full-redis.js';
import { networkCut } from './events/network-cut.js';
import { queueDiskFull } from './events/queue-disk-full.js';
import { secondProcess } from './events/second-process.js';
import { serverFrozen } from './events/server-frozen.js';
import { serverKilled } from './events/server-killed.js';
import { sinkDiskFull } from './events/sink-disk-full.js';
import { terminated } from './events/terminated.js';
import { workersKilled } from './events/workers-killed.js';
import { ONLY } from './settings.js';

type Events = Readonly<Record<string, Event>>;

/** A place for queues and what befalls it, in this order. */
export interface Backend {
  readonly name: string;
  /** Worker processes that may run at once. */
  readonly workers: number;
  /** Why it cannot be tested here; null where it can. */
  readonly absent: string | null;
  /** Starts the server, where there is one. */
  start(): Promise<LastingServer | null>;
  readonly events: Events;
}

/** Locks (PostgreSQL) and the pauses before a retry go by the workers' clocks: a job may be held up for that long. */
const SOME_SECONDS = 20;

const noSmallDisk = smallDiskMissing();

const everywhere: Events = {
  'clock jumps': clockJumps(SOME_SECONDS),
  'workers killed': workersKilled,
  'SIGTERM in mid-job': terminated,
  'everything enqueued again': duplicates,
  'enqueue killed': enqueueKilled,
  ...(noSmallDisk === null ? { "sink's disk full": sinkDiskFull } : {}),
};

const onServers: Events = {
  ...everywhere,
  'server killed': serverKilled,
  'connections killed': connectionsKilled,
  'server frozen': serverFrozen,
  'network cut': networkCut,
  'enqueue during an outage': enqueueOutage,
};

const all: readonly Backend[] = [
  {
    name: 'embedded',
    workers: 1,
    absent: null,
    start: async () => null,
    events: { ...everywhere, 'a second process': secondProcess },
  },
  {
    name: 'embedded, small disk',
    workers: 1,
    absent: noSmallDisk,
    start: async () => null,
    events: { "queue's disk full": embeddedDiskFull },
  },
  {
    name: 'redis',
    workers: 2,
    absent: redisMissing(),
    start: () => startRedis('--appendfsync', 'everysec'),
    events: onServers,
  },
  {
    name: 'redis, small memory',
    workers: 1,
    absent: redisMissing(),
    start: () => startRedis('--maxmemory', '32mb'),
    events: { 'memory full': fullRedis },
  },
  {
    name: 'redis, small disk',
    workers: 2,
    absent: redisMissing() ?? noSmallDisk,
    start: () => onSmallDisk(32, (parent) => startRedisIn(parent)),
    events: { "queue's disk full": queueDiskFull },
  },
  {
    name: 'postgres',
    workers: 2,
    absent: postgresMissing(),
    start: () => startPostgres(),
    events: onServers,
  },
  {
    name: 'postgres, small disk',
    workers: 2,
    absent: postgresMissing() ?? noSmallDisk,
    start: () => onSmallDisk(192, (parent) => startPostgres({ parent })),
    events: { "queue's disk full": queueDiskFull },
  },
];

/** The backends with the events that are asked for. */
export const backends: readonly Backend[] = all
  .map((backend) => ({
    ...backend,
    events: Object.fromEntries(Object.entries(backend.events).filter(([title]) => title.includes(ONLY))),
  }))
  .filter(({ events }) => Object.keys(events).length > 0);
