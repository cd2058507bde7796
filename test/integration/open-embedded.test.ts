import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, jest, test } from '@jest/globals';
import { openBackend } from '../../queues/backend.js';
import type { AnyQueue } from '../../queues/contract.js';
import { openEmbedded } from '../../queues/embedded/index.js';
import type { EmbeddedPool } from '../../queues/embedded/pool.js';
import { until } from '../conformance/until.js';

jest.setTimeout(60_000);
const root = mkdtempSync(join(tmpdir(), 'glosswire-open-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const dataFolder = join(root, 'data');
const options = {
  queueUrl: '',
  dataFolder,
  prefix: 'test',
  onError: () => undefined,
  onLost: () => undefined,
  telemetry: null,
};

test('a first start leaves one complete folder, whatever an interrupted one left', async () => {
  mkdirSync(join(dataFolder, 'queue.first-start-1', 'base'), { recursive: true });
  const backend = await openBackend(options);
  expect(readdirSync(dataFolder).sort()).toEqual(['queue', 'queue.lock']);
  expect(existsSync(join(dataFolder, 'queue', 'PG_VERSION'))).toBe(true);
  await expect(openBackend(options)).rejects.toMatchObject({
    code: 'E_QUEUE_LOCKED',
    message: expect.stringContaining(String(process.pid)),
  });
  await backend.close();
  expect(readdirSync(dataFolder)).toEqual(['queue']);
});

test('every so many finished jobs there is a CHECKPOINT, and a VACUUM before it', async () => {
  const backend = await openEmbedded(options, 3);
  const queue = backend.queue('documents');
  const pool = poolOf(queue);
  type Row = { value: unknown };
  const state = async () => {
    const checkpoint = await pool.query<Row>(
      'SELECT checkpoint_lsn::text AS value FROM pg_control_checkpoint()',
    );
    // -1 until a table is vacuumed for the first time.
    const vacuumed = await pool.query<Row>(
      "SELECT reltuples AS value FROM pg_class WHERE relname = 'job_log'",
    );
    return [checkpoint.rows[0]!.value, vacuumed.rows[0]!.value];
  };
  const before = await state();
  expect(before[1]).toBe(-1);
  backend.worker('documents', async () => undefined);
  await queue.add('n', {});
  await queue.add('n', {});
  await until('2 done', async () => (await queue.getJobCounts('completed')).completed === 2);
  expect(await state()).toEqual(before);
  await queue.add('n', {});
  await until('a checkpoint', async () => (await state())[0] !== before[0]);
  expect((await state())[1]).toBe(0);
  await backend.close();
});

/** The pool that BullMQ was given, which nothing but this test looks for. */
function poolOf(queue: AnyQueue): EmbeddedPool {
  return (queue.getBackend() as unknown as { connection: { pool: EmbeddedPool } }).connection.pool;
}

test('a database that panics is said to be lost, since it answers nothing any more', async () => {
  const panicking = join(root, 'panicking');
  let lost: unknown;
  const backend = await openEmbedded({
    ...options,
    dataFolder: panicking,
    onLost: (error) => {
      lost = error;
    },
  });
  const pool = poolOf(backend.queue('documents'));
  rmSync(join(panicking, 'queue', 'global', 'pg_control'));
  await expect(pool.query('CHECKPOINT')).rejects.toThrow(/pg_control/);
  await expect(pool.query('SELECT 1')).rejects.toThrow();
  expect(lost).toMatchObject({
    code: 'E_QUEUE_UNREACHABLE',
    message: expect.stringMatching(/has stopped .*start again/),
  });
});

test('a damaged folder is one clear error, and the lock is given back', async () => {
  const damaged = join(root, 'damaged');
  mkdirSync(join(damaged, 'queue'), { recursive: true });
  writeFileSync(join(damaged, 'queue', 'PG_VERSION'), '3\n');
  await expect(openBackend({ ...options, dataFolder: damaged })).rejects.toMatchObject({
    code: 'E_QUEUE_UNREACHABLE',
    message: expect.stringContaining(join(damaged, 'queue')),
  });
  expect(readdirSync(damaged)).toEqual(['queue']);
});

test('a file in the place of the folder is one clear error', async () => {
  const file = join(root, 'file');
  writeFileSync(file, '');
  await expect(openBackend({ ...options, dataFolder: file })).rejects.toMatchObject({
    code: 'E_QUEUE_UNREACHABLE',
  });
});
