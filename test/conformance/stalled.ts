import { expect, test } from '@jest/globals';
import type { Bench } from './bench.js';
import { until } from './until.js';

export function stalledTests(bench: Bench): void {
  const quick = { lockDuration: 300, stalledInterval: 300 };
  const hang = () => new Promise<never>(() => undefined);

  test("a lost worker's job is run by another", async () => {
    const queue = bench.queue();
    const lost = bench.worker(queue, hang, { ...quick, skipLockRenewal: true, skipStalledCheck: true });
    const job = await queue.add('n', {});
    await until('taken', async () => (await job.getState()) === 'active');
    await lost.close(true);
    const stalled: string[] = [];
    const second = bench.worker(queue, async () => 'recovered', quick);
    second.on('stalled', (id) => stalled.push(id));
    await until('recovered', async () => (await job.getState()) === 'completed');
    expect(stalled).toEqual([job.id]);
  });

  test('a job that loses every worker dies instead of going round for ever', async () => {
    const queue = bench.queue();
    const job = await queue.add('poison', {}, { attempts: 10 });
    for (let round = 0; round < 2; round++) {
      let taken = false;
      const take = () => {
        taken = true;
        return hang();
      };
      const lost = bench.worker(queue, take, { ...quick, skipLockRenewal: true, maxStalledCount: 1 });
      await until('taken', () => taken);
      await lost.close(true);
    }
    bench.worker(queue, async () => 'never', { ...quick, maxStalledCount: 1 });
    await until('dead', async () => (await job.getState()) === 'failed');
    expect((await queue.getJob(job.id!))!.failedReason).toMatch(/stalled/);
  });
}
