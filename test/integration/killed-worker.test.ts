import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, jest, test } from '@jest/globals';
import { jsonlSink } from '../../sinks/index.js';
import { folderOfLines } from '../sinks/jsonl/folder-of-lines.js';
import { openWorkPlace, until } from '../workers/work-place.js';

jest.setTimeout(180_000);

describe('a worker process killed in mid-job', () => {
  const folder = mkdtempSync(join(tmpdir(), 'glosswire-killed-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('after reopening every document is emitted exactly once', async () => {
    const urls = Array.from({ length: 10 }, (_, at) => `https://news.example/${at}`);
    const before = await openWorkPlace({ folder });
    for (const url of urls) await before.add({ url, text: `The road to ${url} was closed on Friday.` });
    await before.close();

    const script = join(process.cwd(), 'test/workers/killed-worker-process.mjs');
    const child = spawn(process.execPath, [script, folder, '4'], { stdio: 'inherit' });
    expect(await once(child, 'exit')).toEqual([null, 'SIGKILL']);

    const out = folderOfLines(join(folder, 'out'));
    expect(out.documents().length).toBeGreaterThanOrEqual(4);
    const after = await openWorkPlace({ folder });
    const left = await after.queue.getJobCounts('active', 'completed');
    expect(left.active).toBeGreaterThan(0);
    expect(left.completed).toBeLessThan(out.documents().length);

    const sink = await jsonlSink({ folder: join(folder, 'out') });
    await after.start([sink], { lockMs: 1000 });
    await until(async () => (await after.queue.getCompletedCount()) === urls.length);
    await after.close();
    await sink.close();
    expect(
      out
        .documents()
        .map(({ source }) => source.url)
        .sort(),
    ).toEqual(urls);
    expect(out.tails().join('')).toBe('');
  });
});
