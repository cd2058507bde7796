import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { deliverQueue, jobCounts, retryDead } from '../../queues/index.js';
import { memorySink } from '../../sinks/index.js';
import { openWorkPlace, until } from '../workers/work-place.js';

jest.setTimeout(120_000);
let place: Awaited<ReturnType<typeof openWorkPlace>>;
beforeAll(async () => {
  place = await openWorkPlace();
});
afterAll(() => place.close());

test('a slow sink that is down stops the documents before they fill the queue; then all are delivered', async () => {
  let down = true;
  const memory = memorySink({ name: 'slow:', slow: true });
  const sink = {
    ...memory,
    write: (batch: Parameters<typeof memory.write>[0]) =>
      down ? Promise.reject(new Error('it is down')) : memory.write(batch),
  };
  const MOST = 6;
  for (let at = 0; at < 40; at++)
    await place.add({ url: `https://news.example/${at}`, text: `Report ${at}, said to be true.` });
  await place.start([sink], { holdBackMs: 20, config: { attempts: 2, maxUndelivered: MOST } });

  const deliveries = deliverQueue(place.backend);
  const count = async () => {
    const { waiting, active, delayed, dead } = await jobCounts(deliveries);
    return waiting + active + delayed + dead;
  };
  await until(async () => (await count()) > MOST);
  // What two threads and one look between them can add; the rest waits as articles.
  await new Promise((resolve) => setTimeout(resolve, 500));
  const held = await count();
  expect(held).toBeLessThan(30);
  const { waiting } = await jobCounts(place.queue);
  expect(waiting).toBeGreaterThan(0);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(await count()).toBe(held);

  down = false;
  await until(async () => {
    await retryDead(deliveries, 'all');
    for (const job of await deliveries.getJobs(['delayed'])) await job.promote().catch(() => undefined);
    return memory.documents.size === 40;
  });
});
