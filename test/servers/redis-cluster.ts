import { rmSync } from 'node:fs';
import { Redis } from 'ioredis';
import { until } from '../conformance/until.js';
import { freePort } from './free-port.js';
import { findProgram, launch, type Server, temporaryFolder } from './server.js';

const NODES = 3;
const SLOTS = 16_384;

/** Starts a Redis Cluster of three masters that share the slots; the URL names one of them. */
export async function startRedisCluster(): Promise<Server> {
  const program = findProgram('redis-server')!;
  const nodes = await Promise.all(
    Array.from({ length: NODES }, async () => {
      const folder = temporaryFolder('redis-cluster');
      const [port, bus] = [await freePort(), await freePort()];
      const base = ['--port', `${port}`, '--bind', '127.0.0.1', '--dir', folder, '--save', ''];
      const cluster = [
        '--cluster-enabled',
        'yes',
        '--cluster-port',
        `${bus}`,
        '--maxmemory-policy',
        'noeviction',
      ];
      const running = launch(program, [...base, ...cluster]);
      return { folder, port, bus, running, client: new Redis(port, '127.0.0.1') };
    }),
  );
  for (const { client } of nodes) client.on('error', () => undefined);
  const share = Math.ceil(SLOTS / NODES);
  for (const [at, { client }] of nodes.entries()) {
    const last = Math.min((at + 1) * share, SLOTS) - 1;
    await client.call('CLUSTER', 'ADDSLOTSRANGE', at * share, last);
    // Else all of them would claim the same epoch and argue over it.
    await client.call('CLUSTER', 'SET-CONFIG-EPOCH', at + 1);
  }
  const [first] = nodes;
  for (const { port, bus } of nodes.slice(1))
    await first!.client.call('CLUSTER', 'MEET', '127.0.0.1', port, bus);
  await until('the cluster is whole', async () => {
    const states = await Promise.all(nodes.map(({ client }) => client.call('CLUSTER', 'INFO')));
    const whole = ['cluster_state:ok', `cluster_known_nodes:${NODES}`];
    return states.every((state) => whole.every((line) => String(state).includes(line)));
  });
  return {
    url: `redis-cluster://127.0.0.1:${first!.port}`,
    async stop() {
      for (const { client } of nodes) client.disconnect();
      await Promise.all(nodes.map(({ running }) => running.stop()));
      for (const { folder } of nodes) rmSync(folder, { recursive: true, force: true });
    },
  };
}
