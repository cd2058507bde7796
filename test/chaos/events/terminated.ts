import { expect } from '@jest/globals';
import { ended, glosswire, said, start } from '../../cli/glosswire.js';
import { type Event, secondsSince } from '../event.js';
import { emitted, enqueueAll } from '../ground.js';
import { reports } from '../reports.js';

/** `glosswire work`, with all it ships, gets SIGTERM in mid-job and no time to finish; another one does the rest. */
export const terminated: Event = async (ground) => {
  const all = reports(100);
  await enqueueAll(ground, all);
  const env = { ...ground.env, GLOSSWIRE_THREADS: '1', GLOSSWIRE_SHUTDOWN_MS: '0', LOG_LEVEL: 'info' };
  const worker = start(['work'], { env });
  const ending = ended(worker);
  await said(worker.stderr, /"working"/);
  await emitted(ground, 5);
  const blow = performance.now();
  worker.kill('SIGTERM');
  const { code, stderr } = await ending;
  expect(code).toBe(0);
  expect(stderr).toContain('"stopped"');
  expect((await glosswire(['work', '--until-empty'], { env })).code).toBe(0);
  return { acknowledged: all, recovery: secondsSince(blow) };
};
