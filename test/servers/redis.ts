import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { connect } from 'node:net';
import { until } from '../conformance/until.js';
import { freePort } from './free-port.js';
import { findProgram, type LastingServer, launch, missing, temporaryFolder } from './server.js';

/** Why Redis cannot be tested here; null where it can. */
export function redisMissing(): string | null {
  return missing(['redis-server', findProgram('redis-server')]);
}

/** Starts an empty Redis on a free port, as production runs it: append-only file, no eviction. */
export async function startRedis(...more: string[]): Promise<LastingServer> {
  const folder = temporaryFolder('redis');
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  const base = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', ''];
  const durable = ['--appendonly', 'yes', '--maxmemory-policy', 'noeviction'];
  const start = async () => {
    const server = launch(findProgram('redis-server')!, [...base, ...durable, ...more]);
    await until('redis-server answers', () => answers(port));
    return server;
  };
  let server = await start();
  return {
    url,
    async restart(signal) {
      await server.stop(signal);
      server = await start();
    },
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
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
