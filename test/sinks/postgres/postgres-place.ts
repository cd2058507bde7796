import type { EnrichedDocument } from '../../../schemas/index.js';
import type { SqlPool } from '../../../sinks/index.js';
import { storableJson } from '../../../sinks/storable-json.js';

/** What a table holds, in the order of its cursor. */
export async function documentsIn(pool: SqlPool, table: string): Promise<EnrichedDocument[]> {
  const client = await pool.connect();
  try {
    const { rows } = await client.query(`SELECT document FROM ${table} ORDER BY seq`);
    return rows.map(({ document }) => document);
  } finally {
    client.release();
  }
}

/** How the sink suite sees any table. */
export const tablePlace = {
  durable: true,
  keeps: 'latest',
  stored: (text: string) => JSON.parse(storableJson(text)) as string,
} as const;
