import { Redis } from 'ioredis';
import { until } from '../conformance/until.js';
import { freePort } from './free-port.js';
import { findProgram, launch, missing, type Server, temporaryFolder } from './server.js';

/** Why Redis cannot be tested here; null where it can. */
export function redisMissing(): string | null {
  return missing(['redis-server', findProgram('redis-server')]);
}

/** Starts an empty Redis on a free port, as production runs it: append-only file, no eviction. */
export async function startRedis(...more: string[]): Promise<Server> {
  const folder = temporaryFolder('redis');
  const port = await freePort();
  const base = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', ''];
  const durable = ['--appendonly', 'yes', '--maxmemory-policy', 'noeviction'];
  const server = launch(`redis://127.0.0.1:${port}`, folder, findProgram('redis-server')!, [
    ...base,
    ...durable,
    ...more,
  ]);
  await until('redis-server answers', () => answers(server.url));
  return server;
}

async function answers(url: string): Promise<boolean> {
  const client = new Redis(url, { lazyConnect: true, retryStrategy: () => null });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.ping()) === 'PONG';
  } catch {
    return false;
  } finally {
    client.disconnect();
  }
}
