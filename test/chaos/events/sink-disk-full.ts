import { expect } from '@jest/globals';
import { glosswire } from '../../cli/glosswire.js';
import { smallDisk } from '../../servers/small-disk.js';
import { type Event, secondsSince } from '../event.js';
import { startFleet } from '../fleet.js';
import { deadLetters, emitted, enqueueAll } from '../ground.js';
import { EMPTY_REPORTS, reports } from '../reports.js';

/** The disk that the sink writes to fills up in mid-work; what it could not take is retried when there is room. */
export const sinkDiskFull: Event = async (ground, { workers }) => {
  const disk = smallDisk(4, ground.out.path);
  ground.before(() => disk.remove());
  const all = reports(60);
  await enqueueAll(ground, all);
  const fleet = startFleet(ground, workers);
  await emitted(ground, 10);
  disk.fill();
  await fleet.finished();
  const refused = (await deadLetters(ground)).filter(({ code }) => code === 'E_SINK_WRITE');
  expect(refused.length).toBeGreaterThan(0);
  for (const { reason } of refused) expect(reason).toMatch(/ENOSPC/);
  const blow = performance.now();
  disk.free();
  expect((await glosswire(['dead', 'retry', '--all'], { env: ground.env })).code).toBe(0);
  await startFleet(ground, workers).finished();
  expect(await deadLetters(ground)).toHaveLength(EMPTY_REPORTS);
  return { acknowledged: all, recovery: secondsSince(blow) };
};
