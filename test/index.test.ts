import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, jest, test } from '@jest/globals';
import { enrichedDocument, receipt } from '../schemas/index.js';

jest.setTimeout(120_000);
const run = promisify(execFile);

/** Runs a program that imports the package by its name, as one that has installed it does. */
async function program(source: string): Promise<unknown> {
  const { stdout } = await run(process.execPath, ['--eval', `(async () => {${source}})()`]);
  return JSON.parse(stdout);
}

test('the library enriches an article', async () => {
  const document = await program(`
    const { loadEnricher } = await import('glosswire');
    const enrich = await loadEnricher();
    const document = enrich({ id: 'a1', text: 'Three people were killed in Tbilisi on Monday, police said.' });
    console.log(JSON.stringify(document));
  `);
  const { source, language } = enrichedDocument.parse(document);
  expect(source.id).toBe('a1');
  expect(language.tag).toBe('en');
});

test('the library runs the queue, a worker and a sink in one process', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'glosswire-library-'));
  try {
    const result = await program(`
      const {
        createDocumentWorker, createLogger, createThreadPool, documentsQueue, enqueue, enrichThreadFile, memorySink,
        openBackend,
      } = await import('glosswire');
      const backend = await openBackend({ queueUrl: '', dataFolder: ${JSON.stringify(folder)}, prefix: 'library' });
      const queue = documentsQueue(backend);
      const pool = await createThreadPool({ module: enrichThreadFile(), threads: 1, deadlineMs: 10_000, memoryMb: 512 });
      const sink = memorySink();
      const log = createLogger('silent');
      const events = backend.events('documents');
      const done = new Promise((resolve) => events.once('completed', ({ returnvalue }) => resolve(returnvalue)));
      await events.waitUntilReady();
      const worker = createDocumentWorker({ backend, pool, sinks: [sink], config: { attempts: 1 }, log });
      await enqueue(backend, queue, [{ title: 'Flood', text: 'Two people are missing after a flood.' }], { maxWaiting: 10 });
      const returned = await done;
      await worker.shutdown(1_000);
      await pool.close();
      await backend.close();
      console.log(JSON.stringify(returned));
    `);
    expect(receipt.parse(result)).toMatchObject({ title: 'Flood', language: 'en' });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a wrong article is an error that a program can tell apart', async () => {
  const result = await program(`
    const { GlosswireError, loadEnricher } = await import('glosswire');
    const enrich = await loadEnricher();
    try {
      enrich({ title: 'no text' });
    } catch (error) {
      console.log(JSON.stringify({ ours: error instanceof GlosswireError, code: error.code }));
    }
  `);
  expect(result).toEqual({ ours: true, code: 'E_ARTICLE_INVALID' });
});
