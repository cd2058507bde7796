import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { openBackend } from '../../queues/backend.js';
import type { QueueBackend } from '../../queues/contract.js';
import { startWebServer, type WebServer } from '../../web/server.js';
import { launchWatched, missingBrowser, type WatchedBrowser } from './browser.js';

const reason = missingBrowser();
const suite = reason === null ? describe : describe.skip;
if (reason !== null) console.warn(`Skipped: ${reason}.`);

suite('the board in a browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'glosswire-browser-'));
  const complaints: string[] = [];
  /** Every host that a page asked for anything, also where the content security policy then refused. */
  const asked = new Set<string>();
  let backend: QueueBackend;
  let server: WebServer;
  let watched: WatchedBrowser;
  let page: Page;

  beforeAll(async () => {
    backend = await openBackend({ queueUrl: '', dataFolder: join(folder, 'queue'), prefix: 'browser' });
    const queue = backend.queue<{ title: string }>('documents');
    const worker = backend.worker<{ title: string }, { title: string }>('documents', async (job) => ({
      title: job.data.title,
    }));
    const done = new Promise((resolve) => worker.once('completed', resolve));
    await queue.add('document', { title: '山体滑坡 <img src=x onerror=alert(1)>' }, { jobId: 'd-landslide' });
    await done;
    server = await startWebServer({
      backend,
      queues: [queue],
      host: '127.0.0.1',
      port: 0,
      allowWrites: false,
      onError: (error) => complaints.push(String(error)),
    });
    watched = await launchWatched();
    page = await watched.browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.on('request', (request) => asked.add(new URL(request.url()).host));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
  }, 120_000);

  afterAll(async () => {
    await watched?.close();
    await server?.close();
    await backend?.close();
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);

  const screenshot = async (name: string) => {
    const out = process.env.SCREENSHOTS;
    if (out !== undefined) await page.screenshot({ path: join(out, `${name}.png`) });
  };

  test('the overview counts the finished job and leads to the board', async () => {
    await page.goto(server.url);
    expect(await page.getByRole('row', { name: /documents/ }).innerText()).toMatch(
      /documents\s+0\s+0\s+0\s+1\s+0/,
    );
    await screenshot('overview');
    await page.getByRole('link', { name: 'Open the board' }).click();
    await page
      .getByRole('link', { name: /documents/ })
      .first()
      .waitFor();
    expect(new URL(page.url()).pathname).toBe('/board/');
    await page.getByText('Loading').waitFor({ state: 'hidden' });
    await screenshot('board');
  });

  test('the board shows the finished job, and its data as text', async () => {
    await page.goto(new URL('/board/queue/documents?status=completed', server.url).href);
    await page.getByText('d-landslide').first().waitFor();
    await screenshot('completed');
    await page.goto(new URL('/board/queue/documents/d-landslide', server.url).href);
    await page.getByText('山体滑坡').first().waitFor();
    await screenshot('job');
    expect(await page.locator('img[src="x"]').count()).toBe(0);
  });

  test('a read-only board offers no way to change a job', async () => {
    await page.goto(new URL('/board/queue/documents?status=completed', server.url).href);
    await page.getByText('d-landslide').first().waitFor();
    for (const name of [/retry/i, /clean/i, /^delete/i, /obliterate/i, /pause/i, /add job/i]) {
      expect(await page.getByRole('button', { name }).count()).toBe(0);
    }
  });

  test('nothing left this machine and nothing was complained of', () => {
    expect([...asked]).toEqual([new URL(server.url).host]);
    expect(watched.foreign).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
