import { once } from 'node:events';
import { connect } from 'node:net';
import { Redis } from 'ioredis';
import { freePort } from './free-port.js';
import { findProgram, type LastingServer, lastingServer, missing, temporaryFolder } from './server.js';

/** Why Redis cannot be tested here; null where it can. */
export function redisMissing(): string | null {
  return missing(['redis-server', findProgram('redis-server')]);
}

/** Starts an empty Redis on a free port, as production runs it: append-only file, no eviction. */
export const startRedis = (...args: string[]): Promise<LastingServer> => startRedisIn(undefined, ...args);

/** The same with its data in a folder below `parent`. */
export async function startRedisIn(parent: string | undefined, ...args: string[]): Promise<LastingServer> {
  const folder = temporaryFolder('redis', parent);
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  const base = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', ''];
  const durable = ['--appendonly', 'yes', '--maxmemory-policy', 'noeviction'];
  return lastingServer({
    url,
    folder,
    command: [findProgram('redis-server')!, [...base, ...durable, ...args]],
    answers: () => answers(port),
    async dropClients() {
      const admin = new Redis(url);
      for (const type of ['normal', 'pubsub'])
        await admin.call('CLIENT', 'KILL', 'TYPE', type, 'SKIPME', 'yes');
      admin.disconnect();
    },
  });
}

/** A server that asks for a password first is up too; one that still loads its data is not. */
async function answers(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    socket.write('PING\r\n');
    const [reply] = await once(socket, 'data');
    return /^(\+PONG|-NOAUTH)/.test(String(reply));
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
