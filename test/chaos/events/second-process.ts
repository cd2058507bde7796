import { expect } from '@jest/globals';
import { glosswire } from '../../cli/glosswire.js';
import type { Event } from '../event.js';
import { startFleet } from '../fleet.js';
import { emitted, enqueueAll } from '../ground.js';
import { asLines, reports } from '../reports.js';

/** Other processes come to an embedded folder that is being worked: each is refused by name and changes nothing. */
export const secondProcess: Event = async (ground) => {
  const all = reports(80);
  await enqueueAll(ground, all);
  const fleet = startFleet(ground, 1);
  await emitted(ground, 5);
  const intruders = await Promise.all([
    glosswire(['enqueue', '-'], { env: ground.env, input: asLines(reports(5, { edition: 9 })) }),
    glosswire(['work', '--until-empty'], { env: ground.env }),
    glosswire(['dead', 'drop', '--all'], { env: ground.env }),
  ]);
  for (const { code, stderr } of intruders) {
    expect(code).toBe(1);
    expect(stderr).toMatch(/^E_QUEUE_LOCKED: Process \d+ /);
  }
  await fleet.finished();
  return { acknowledged: all, recovery: null };
};
