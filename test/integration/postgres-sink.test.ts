import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import pg from 'pg';
import type { SqlPool } from '../../sinks/index.js';
import { openSinks } from '../../sinks/index.js';
import { migrateTable } from '../../sinks/postgres/table.js';
import { feedSuite } from '../conformance/feed-suite.js';
import { sinkSuite } from '../conformance/sink-suite.js';
import { until } from '../conformance/until.js';
import { postgresMissing, startPostgres } from '../servers/postgres.js';
import type { Server } from '../servers/server.js';
import { documentOf } from '../sinks/documents.js';
import { documentsIn, tablePlace } from '../sinks/postgres/postgres-place.js';

jest.setTimeout(60_000);
const absent = postgresMissing();

if (absent !== null) {
  test(`PostgreSQL sink not tested: ${absent}`, () => expect(absent).not.toBeNull());
} else {
  let server: Server;
  let pool: pg.Pool;
  beforeAll(async () => {
    server = await startPostgres();
    pool = new pg.Pool({ connectionString: server.url });
    pool.on('error', () => undefined);
  });
  afterAll(async () => {
    await pool.end();
    await server.stop();
  });

  let tables = 0;
  const open = async (table: string) => (await openSinks([`${server.url}?table=${table}`]))[0]!;
  sinkSuite('postgres', async () => {
    const table = `suite_${++tables}`;
    return {
      ...tablePlace,
      open: () => open(table),
      emitted: () => documentsIn(pool as unknown as SqlPool, table),
      remove: async () => {},
    };
  });

  feedSuite('postgres', async () => {
    const table = `feed_${++tables}`;
    return {
      from: { from: `${server.url}?table=${table}` },
      oneReader: true,
      open: () => open(table),
      remove: async () => {},
    };
  });

  describe('postgresSink', () => {
    test('listeners hear of every batch; the cursor never passes a row that is still to come', async () => {
      const listener = new pg.Client({ connectionString: server.url });
      await listener.connect();
      let heard = 0;
      const sinks = await Promise.all([open('feed'), open('feed'), open('feed')]);
      listener.on('notification', () => heard++);
      await listener.query('LISTEN feed');
      const writing = Promise.all(
        sinks.map(async (sink, writer) => {
          for (let at = 0; at < 40; at++) await sink.write([documentOf(`${writer} ${at}`)]);
        }),
      );
      // A reader that goes on from the last number it saw, while three writers commit.
      const seen: string[] = [];
      let cursor = 0;
      const read = async () => {
        const { rows } = await pool.query('SELECT seq, id FROM feed WHERE seq > $1 ORDER BY seq', [cursor]);
        for (const { seq, id } of rows) {
          seen.push(id);
          cursor = Number(seq);
        }
        return seen.length === 120;
      };
      await until('every row', read);
      await writing;
      expect(new Set(seen).size).toBe(120);
      await until('notifications', () => heard > 0);
      await Promise.all(sinks.map((sink) => sink.close()));
      await listener.end();
    });

    test('entities and casualties are found through an index', async () => {
      const sink = await open('search');
      await sink.write([documentOf('a')]);
      await pool.query('SET enable_seqscan = off');
      const query = `SELECT id FROM search WHERE document -> 'casualties' @> '[{"type": "killed"}]'`;
      const { rows } = await pool.query(`EXPLAIN ${query}`);
      expect(rows.map((row) => row['QUERY PLAN']).join()).toContain('search_by_casualty');
      await sink.close();
    });

    test('brings an older table up to date and refuses a newer one', async () => {
      const sqlPool = pool as unknown as SqlPool;
      const first = (table: string) => `CREATE TABLE ${table} (id text)`;
      const second = (table: string) => `ALTER TABLE ${table} ADD COLUMN note text`;
      await migrateTable(sqlPool, 'moving', [first]);
      await pool.query(`INSERT INTO moving VALUES ('kept')`);
      await Promise.all([1, 2, 3].map(() => migrateTable(sqlPool, 'moving', [first, second])));
      expect((await pool.query('SELECT * FROM moving')).rows).toEqual([{ id: 'kept', note: null }]);
      await expect(migrateTable(sqlPool, 'moving', [first])).rejects.toMatchObject({
        code: 'E_SINK_CONFIG',
        message: expect.stringContaining('has version 2, and this Glosswire knows 1'),
      });
    });

    test('a server that is not there is named without its password', async () => {
      const failure = await openSinks(['postgres://u:hidden@127.0.0.1:1/db']).catch((error) => error);
      expect(failure).toMatchObject({ code: 'E_SINK_WRITE' });
      expect(failure.message).toContain('postgres://127.0.0.1:1/db#documents');
      expect(failure.message).not.toContain('hidden');
    });

    test('refuses a table whose name is more than a name', async () => {
      await expect(open('a;drop')).rejects.toMatchObject({ code: 'E_SINK_CONFIG' });
    });
  });
}
