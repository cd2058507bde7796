import { Gauge, type Registry } from 'prom-client';
import type { AnyQueue } from '../../queues/contract.js';
import { queueStatus } from '../../queues/status.js';
import { answersInTime } from '../answers-in-time.js';

const STATES = ['waiting', 'active', 'delayed', 'completed', 'dead'] as const;

/**
 * Metrics of the queues, which are the same whichever process is asked. Where the queues do not answer in time only
 * `glosswire_queue_up 0` is given: stale figures would look like a queue at rest.
 */
export function queueMetrics(registry: Registry, queues: readonly AnyQueue[]): void {
  const registers = [registry];
  const jobs = new Gauge({
    name: 'glosswire_queue_jobs',
    help: 'Jobs of a queue by state; completed ones are those still kept',
    labelNames: ['queue', 'state'],
    registers,
  });
  const oldest = new Gauge({
    name: 'glosswire_queue_oldest_waiting_seconds',
    help: 'Age of the job that is next in line; 0 where none waits',
    labelNames: ['queue'],
    registers,
  });
  const workers = new Gauge({
    name: 'glosswire_queue_workers',
    help: 'Workers connected to a queue, on all machines',
    labelNames: ['queue'],
    registers,
  });
  new Gauge({
    name: 'glosswire_queue_up',
    help: '1 where the queues answer, else 0',
    registers,
    async collect() {
      for (const gauge of [jobs, oldest, workers]) gauge.reset();
      const looking = Promise.all(queues.map((queue) => queueStatus(queue)));
      const statuses = await answersInTime(looking).catch(() => null);
      this.set(statuses === null ? 0 : 1);
      for (const status of statuses ?? []) {
        const queue = status.name;
        for (const state of STATES) jobs.set({ queue, state }, status[state]);
        oldest.set({ queue }, (status.oldestWaitingMs ?? 0) / 1_000);
        workers.set({ queue }, status.workers);
      }
    },
  });
}
