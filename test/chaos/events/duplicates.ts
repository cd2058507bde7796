import { expect } from '@jest/globals';
import type { Event } from '../event.js';
import { startFleet } from '../fleet.js';
import { enqueueAll } from '../ground.js';
import { EMPTY_REPORTS, reports } from '../reports.js';

/** Everything is enqueued twice before the work and once after it, then in a new edition that has new texts. */
export const duplicates: Event = async (ground, { workers }) => {
  const first = reports(60);
  await enqueueAll(ground, [...first, ...first]);
  await startFleet(ground, workers).finished();
  expect(await enqueueAll(ground, first)).toEqual({ duplicates: first.length });
  const second = reports(30 + EMPTY_REPORTS, { edition: 2 });
  await enqueueAll(ground, second);
  await startFleet(ground, workers).finished();
  return { acknowledged: [...first, ...second], recovery: null };
};
