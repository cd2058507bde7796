// Adds 20 jobs, finishes five, begins two more, says so and waits to be killed.
import { openBackend } from '../../dist/queues/index.js';

const backend = await openBackend(JSON.parse(process.argv[2]));
const queue = backend.queue('documents');
const jobs = Array.from({ length: 20 }, (_, i) => ({ name: 'n', data: { i }, opts: { jobId: `job-${i}` } }));
await queue.addBulk(jobs);
let begun = 0;
backend.worker(
  'documents',
  async () => {
    if (++begun <= 5) return 'done';
    if (begun === 7) announce();
    await new Promise(() => undefined);
  },
  // On Redis the interval is a lock too: nobody looks for stalled jobs again until it has passed.
  { concurrency: 2, lockDuration: 1_000, stalledInterval: 300 },
);

async function announce() {
  for (;;) {
    const { completed, active } = await queue.getJobCounts('completed', 'active');
    if (completed === 5 && active === 2) break;
  }
  console.log('5 of 20 done, 2 running');
}
