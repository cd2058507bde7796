import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { PostgresConnection } from 'bullmq';
import { openFolder } from '../../../queues/embedded/open-folder.js';
import type { EmbeddedPool } from '../../../queues/embedded/pool.js';

jest.setTimeout(30_000);

// The points of the contract between BullMQ's PostgreSQL backend and the embedded database that stand in for pg.Pool.
const root = mkdtempSync(join(tmpdir(), 'glosswire-pool-'));
let pool: EmbeddedPool;
beforeAll(async () => {
  pool = await openFolder(join(root, 'queue'), 2_000);
  await pool.query('CREATE TABLE t (id text PRIMARY KEY, value int)');
}, 60_000);
afterAll(async () => {
  await pool?.end();
  rmSync(root, { recursive: true, force: true });
});

const ids = async () =>
  (await pool.query<{ id: string }>('SELECT id FROM t ORDER BY id')).rows.map((r) => r.id);

describe('shape of a pool', () => {
  test('BullMQ takes it for a pg.Pool whose LISTEN connection is kept alive', async () => {
    const connection = new PostgresConnection(pool as never);
    await connection.waitUntilReady();
    expect(connection.hasListenClientKeepAlive).toBe(true);
    await connection.close();
  });

  test('any number of listeners', async () => {
    const client = await pool.connect();
    expect([pool.getMaxListeners(), client.getMaxListeners()]).toEqual([0, 0]);
    client.release();
  });

  test('a client that was given back takes no more part', async () => {
    const client = await pool.connect();
    await client.query(`SELECT set_config('application_name', $1, false)`, ['gone']);
    client.release();
    expect(client.applicationName).toBe('');
  });
});

describe('parameters and results', () => {
  test.each<[string, unknown, unknown]>([
    ['text', 'å水\u{1f600}', 'å水\u{1f600}'],
    ['int4', 7, 7],
    ['int8', '9007199254740993', '9007199254740993'],
    ['numeric', '1.50', '1.50'],
    ['float8', 0.5, 0.5],
    ['bool', true, true],
    ['jsonb', { a: [1, null] }, { a: [1, null] }],
    ['text[]', ['a "b"', null, 'c,d'], ['a "b"', null, 'c,d']],
    ['bytea', Buffer.from([0, 255]), Buffer.from([0, 255])],
    ['timestamptz', new Date(1_695_081_600_123), new Date(1_695_081_600_123)],
    ['text', null, null],
    ['text', undefined, null],
  ])('%s: %j comes back as pg gives it', async (type, value, expected) => {
    const { rows, rowCount } = await pool.query<{ value: unknown }>(`SELECT $1::${type} AS value`, [value]);
    expect(rowCount).toBe(1);
    expect(rows[0]!.value).toEqual(expected);
  });

  test('several statements in one text without parameters', async () => {
    await pool.query("INSERT INTO t VALUES ('m1', 1); INSERT INTO t VALUES ('m2', 2); DELETE FROM t");
    expect(await ids()).toEqual([]);
  });

  test('errors keep code and detail, and the next statement runs', async () => {
    const raise = "DO $$ BEGIN RAISE EXCEPTION 'no' USING ERRCODE = 'BM001', DETAIL = '-2'; END $$";
    await expect(pool.query(raise)).rejects.toMatchObject({ code: 'BM001', detail: '-2' });
    await expect(pool.query('SELECT $1::int', ['x'])).rejects.toMatchObject({ code: '22P02' });
    expect((await pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
  });
});

describe('transactions', () => {
  test('a client that sent BEGIN has the session to itself until COMMIT', async () => {
    const [one, two] = [await pool.connect(), await pool.connect()];
    const order: string[] = [];
    await one.query('BEGIN');
    const other = two.query("INSERT INTO t VALUES ('two', 2)").then(() => order.push('two'));
    const loose = pool.query("INSERT INTO t VALUES ('loose', 3)").then(() => order.push('loose'));
    await one.query("INSERT INTO t VALUES ('one', 1)");
    order.push('one');
    await one.query('COMMIT');
    await Promise.all([other, loose]);
    expect(order).toEqual(['one', 'two', 'loose']);
    expect(await ids()).toEqual(['loose', 'one', 'two']);
    for (const client of [one, two]) client.release();
    await pool.query('DELETE FROM t');
  });

  test('ROLLBACK gives the session on, also after an error', async () => {
    const client = await pool.connect();
    await client.query('BEGIN');
    await client.query("INSERT INTO t VALUES ('lost', 1)");
    await expect(client.query('SELECT 1/0')).rejects.toMatchObject({ code: '22012' });
    const waiting = ids();
    await client.query('ROLLBACK');
    expect(await waiting).toEqual([]);
    client.release();
  });

  test('release rolls back what was left open', async () => {
    const client = await pool.connect();
    await client.query('BEGIN');
    await client.query("INSERT INTO t VALUES ('left', 1)");
    const waiting = ids();
    client.release();
    expect(await waiting).toEqual([]);
  });
});

describe('notifications', () => {
  async function listener(channel = 'news') {
    const client = await pool.connect();
    const heard: string[] = [];
    client.on('notification', (message: { channel: string; payload: string }) => heard.push(message.payload));
    await client.query(`-- as BullMQ writes it\nLISTEN ${channel};\n`);
    return { client, heard };
  }

  test('reach the clients that listen on the channel, and only those', async () => {
    const [first, second, other] = [await listener(), await listener(), await listener('weather')];
    await pool.query("SELECT pg_notify('news', $1)", ['one']);
    await second.client.query('UNLISTEN news');
    await pool.query("SELECT pg_notify('news', $1)", ['two']);
    expect([first.heard, second.heard, other.heard]).toEqual([['one', 'two'], ['one'], []]);
    for (const { client } of [first, second, other]) client.release();
    await pool.query("SELECT pg_notify('news', $1)", ['three']);
    expect(first.heard).toEqual(['one', 'two']);
  });

  test('come with the commit, or never', async () => {
    const { client, heard } = await listener();
    const sender = await pool.connect();
    await sender.query('BEGIN');
    await sender.query("SELECT pg_notify('news', $1)", ['kept']);
    expect(heard).toEqual([]);
    await sender.query('COMMIT');
    expect(heard).toEqual(['kept']);
    await sender.query('BEGIN');
    await sender.query("SELECT pg_notify('news', $1)", ['dropped']);
    await sender.query('ROLLBACK');
    expect(heard).toEqual(['kept']);
    for (const each of [client, sender]) each.release();
  });

  test('a LISTEN counts from its commit', async () => {
    const client = await pool.connect();
    const heard: string[] = [];
    client.on('notification', ({ payload }: { payload: string }) => heard.push(payload));
    for (const [end, payload] of [
      ['ROLLBACK', 'unheard'],
      ['COMMIT', 'heard'],
    ] as const) {
      await client.query('BEGIN');
      await client.query('LISTEN later');
      await client.query(end);
      await pool.query("SELECT pg_notify('later', $1)", [payload]);
    }
    expect(heard).toEqual(['heard']);
    client.release();
  });
});

describe('names', () => {
  test('application_name is kept per client, and listed as BullMQ and Bull Board ask for it', async () => {
    const [one, two, nameless] = [await pool.connect(), await pool.connect(), await pool.connect()];
    await one.query(`SELECT set_config('application_name', $1, false)`, ['documents']);
    await two.query(`SELECT set_config('application_name', $1, false)`, ['documents:qe']);
    const list =
      "-- clients\nSELECT application_name\nFROM pg_stat_activity\nWHERE datname = current_database()\n  AND application_name <> '';\n";
    expect((await pool.query(list)).rows).toEqual([
      { application_name: 'documents' },
      { application_name: 'documents:qe' },
    ]);
    two.release();
    expect((await pool.query(list)).rows).toEqual([{ application_name: 'documents' }]);
    for (const client of [one, nameless]) client.release();
  });
});

test('timers run between statements that follow each other at once', async () => {
  let fired = false;
  setTimeout(() => {
    fired = true;
  }, 5);
  let statements = 0;
  while (!fired && statements < 5_000) {
    await pool.query('SELECT 1');
    statements++;
  }
  expect(fired).toBe(true);
});
