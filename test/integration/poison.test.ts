import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, jest, test } from '@jest/globals';
import { documentsQueue, enqueue, openBackend } from '../../queues/index.js';

jest.setTimeout(300_000);

const dataFolder = mkdtempSync(join(tmpdir(), 'glosswire-poison-'));
afterAll(() => rmSync(dataFolder, { recursive: true, force: true }));

const open = async () => {
  const backend = await openBackend({ queueUrl: '', dataFolder, prefix: 'test' });
  return { backend, queue: documentsQueue(backend) };
};

/** Runs a worker until the queue is empty; true where it was killed before. */
async function workerDied(): Promise<boolean> {
  const script = join(process.cwd(), 'test/workers/poisoned-process.mjs');
  const child = spawn(process.execPath, [script, dataFolder], { stdio: 'inherit' });
  const [code, signal] = await once(child, 'exit');
  expect(signal ?? code).toBe(signal === null ? 0 : 'SIGKILL');
  return signal !== null;
}

test('a document that kills its process costs two workers, and its neighbours are all emitted', async () => {
  const { backend, queue } = await open();
  // Two at a time: 2 is under way beside the poison each time unless it is kept apart.
  const articles = Array.from({ length: 12 }, (_, at) => ({
    url: `https://poison.example/${at}`,
    text: at === 3 ? 'KILL' : `The road was closed on Friday, report ${at}.`,
  }));
  await enqueue(backend, queue, articles, { maxWaiting: 100 });
  await backend.close();

  let died = 0;
  while (await workerDied()) died++;
  expect(died).toBe(2);

  const after = await open();
  const dead = await after.queue.getJobs(['failed']);
  expect(dead.map(({ data, failedReason }) => [data.url, failedReason])).toEqual([
    ['https://poison.example/3', expect.stringContaining('stalled')],
  ]);
  expect(await after.queue.getCompletedCount()).toBe(articles.length - 1);
  await after.backend.close();
});
