import type { AnyQueue } from './contract.js';

/** The priority of what may wait: archives, backfills and sources that send too much at once. */
export const ARCHIVE_PRIORITY = 1_000;
/** Of how many finished jobs one makes room for a job with a priority: a tenth of the work. */
const EVERY = 10;

/**
 * Keeps jobs with a priority from starving: jobs without one go first, for ever if they come fast enough. To be called
 * for every finished job; after every tenth it takes a waiting job with a priority to the front. Which one is left to
 * chance, so that each gets its turn however many better ones come. Resolves to true where a job was moved.
 */
export function fairShare(queue: AnyQueue, random: () => number = Math.random): () => Promise<boolean> {
  let finished = 0;
  return async () => {
    finished += 1;
    if (finished % EVERY !== 0) return false;
    const { waiting = 0, prioritized = 0 } = await queue.getJobCounts('waiting', 'prioritized');
    // Without such a flood before them they have their turn anyway, in the order of their priorities.
    if (prioritized === 0 || (waiting === 0 && prioritized === 1)) return false;
    const at = Math.min(Math.floor(random() * prioritized), prioritized - 1);
    const [job] = await queue.getJobs(['prioritized'], at, at, true);
    if (job === undefined || job === null) return false;
    return job.changePriority({ priority: 0, lifo: true }).then(
      () => true,
      // A worker was faster.
      () => false,
    );
  };
}
