import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { jobCounts, openBackend } from '../../queues/index.js';
import type { Bench } from './bench.js';
import { until } from './until.js';

const KILLED = fileURLToPath(new URL('./killed-worker.mjs', import.meta.url));

export function lifecycleTests(bench: Bench): void {
  test('answers a ping and shows no password', async () => {
    expect(await bench.backend().ping()).toBeGreaterThan(0);
    expect(bench.backend().place).not.toContain('@');
  });

  test('close waits for running jobs, and what was queued is there at the next start', async () => {
    const options = {
      ...bench.options(),
      prefix: 'closing',
      dataFolder: `${bench.options().dataFolder}-closing`,
    };
    const first = await openBackend(options);
    const queue = first.queue('documents');
    let finish: () => void = () => undefined;
    const running = new Promise<void>((resolve) => {
      finish = resolve;
    });
    let started = false;
    first.worker('documents', async () => {
      started = true;
      await running;
      return 'in time';
    });
    await queue.addBulk(['a', 'b'].map((id) => ({ name: 'n', data: { id }, opts: { jobId: `job-${id}` } })));
    await until('job a runs', () => started);
    const closing = first.close();
    expect(first.close()).toBe(closing);
    setTimeout(finish, 100);
    await closing;

    const second = await openBackend(options);
    try {
      const again = second.queue('documents');
      expect((await again.getJob('job-a'))!.returnvalue).toBe('in time');
      expect(await again.getJobState('job-b')).toBe('waiting');
    } finally {
      await second.close();
    }
  }, 60_000);

  test('kill -9 loses no job: a new process does what the killed one had begun', async () => {
    const options = {
      ...bench.options(),
      prefix: 'killed',
      dataFolder: `${bench.options().dataFolder}-killed`,
    };
    const child = spawn(process.execPath, [KILLED, JSON.stringify(options)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const exited = once(child, 'exit');
    const [line] = await once(createInterface(child.stdout), 'line');
    child.kill('SIGKILL');
    await exited;
    expect(line).toBe('5 of 20 done, 2 running');

    const backend = await openBackend(options);
    try {
      const queue = backend.queue('documents');
      expect(await jobCounts(queue)).toMatchObject({ completed: 5, active: 2, waiting: 13 });
      const done = (await queue.getJobs(['completed'])).map((job) => job.id!);
      const runs: string[] = [];
      backend.worker('documents', async (job) => runs.push(job.id!), {
        lockDuration: 1_000,
        stalledInterval: 300,
      });
      await until('all 20 done', async () => (await queue.getJobCounts('completed')).completed === 20);
      const all = Array.from({ length: 20 }, (_, i) => `job-${i}`);
      expect([...done, ...runs].sort()).toEqual(all.sort());
    } finally {
      await backend.close();
    }
  }, 90_000);
}
