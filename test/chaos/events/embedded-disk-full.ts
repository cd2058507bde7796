import { mkdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from '@jest/globals';
import { ended, glosswire, said, start } from '../../cli/glosswire.js';
import { smallDisk } from '../../servers/small-disk.js';
import { type Event, secondsSince } from '../event.js';
import { emitted, enqueueAll } from '../ground.js';
import { reports } from '../reports.js';

const FULL_MS = 5_000;
/** Jobs that have lost a worker come one at a time, each put back for up to the time of a lock: 90 s were seen. */
const REST_MS = 240_000;
/** Lines of log for a full disk that fails everything for FULL_MS. */
const MOST_LINES = 60;

/**
 * The disk of the embedded queue fills up in mid-work. The worker says so, now and then, and either goes on when there
 * is room again or ends with an error; the next one does the rest.
 */
export const embeddedDiskFull: Event = async (ground) => {
  mkdirSync(ground.env.GLOSSWIRE_DATA!);
  const disk = smallDisk(160, ground.env.GLOSSWIRE_DATA!);
  ground.before(() => disk.remove());
  const all = reports(150);
  await enqueueAll(ground, all);
  const worker = start(['work'], { env: { ...ground.env, LOG_LEVEL: 'info' } });
  const ending = ended(worker);
  await said(worker.stderr, /"working"/);
  await emitted(ground, 5);
  disk.fill();
  await said(worker.stderr, /No space left/);
  await sleep(FULL_MS);
  const blow = performance.now();
  disk.free();
  worker.kill('SIGTERM');
  const { stderr } = await ending;
  expect(stderr.split('No space left').length).toBeLessThan(MOST_LINES);
  const rest = await glosswire(['work', '--until-empty'], { env: ground.env, limitMs: REST_MS });
  expect(rest.code).toBe(0);
  return { acknowledged: all, recovery: secondsSince(blow) };
};
