import { expect, jest, test } from '@jest/globals';
import { glosswire } from './glosswire.js';

// The program starts anew, and the machine may be busy.
jest.setTimeout(120_000);

test('the built program enriches what it reads; all else about it is tested in test/integration', async () => {
  const input = 'Two climbers were killed in an avalanche near Kazbegi on Monday.';
  const run = await glosswire(['enrich', '--json', '-'], { input });
  expect(run).toMatchObject({ code: 0, stderr: '' });
  expect(JSON.parse(run.stdout).casualtySummary.killed.best).toBe(2);
});
