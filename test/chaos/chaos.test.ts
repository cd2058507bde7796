import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { formatTable } from '../../bench/report.js';
import { backends } from './backends.js';
import { type Lane, startLane } from './lane.js';
import { EMPTY_REPORTS } from './reports.js';
import { LONG } from './settings.js';

jest.setTimeout(LONG ? 3_600_000 : 300_000);

const HEADER = ['event', 'backend', 'acknowledged', 'emitted', 'lost', 'duplicated', 'dead', 'recovery s'];
const rows: (string | number)[][] = [];
afterAll(() => {
  process.stderr.write(`\n${formatTable(HEADER, rows)}\n\n`);
});

/** Backends are struck side by side, since most of the time is waiting; each test waits for its own event. */
const lanes = new Map<string, Lane>();
beforeAll(() => {
  for (const backend of backends) if (backend.absent === null) lanes.set(backend.name, startLane(backend));
});
afterAll(() => Promise.all([...lanes.values()].map((lane) => lane.stop())));

for (const { name, absent, events } of backends) {
  if (absent !== null) {
    test(`${name} not tested: ${absent}`, () => expect(absent).not.toBeNull());
    continue;
  }
  describe(name, () => {
    test.each(Object.keys(events))(
      '%s: every acknowledged document is emitted once a revision, or dead with its reason',
      async (title) => {
        const { acknowledged, offered, recovery, verdict } = await lanes.get(name)!.endings.get(title)!;
        const { emitted, lost, duplicated, dead, strays } = verdict;
        const seconds = recovery === null ? '' : recovery.toFixed(1);
        rows.push([title, name, acknowledged.length, emitted, lost.length, duplicated, dead, seconds]);
        expect({ lost, duplicated, strays }).toEqual({ lost: [], duplicated: 0, strays: [] });
        // Those without a text are the last to be offered, and were not acknowledged where enqueue was cut short.
        if (offered === undefined) expect(dead).toBeGreaterThanOrEqual(EMPTY_REPORTS);
      },
    );
  });
}
