import type { EmbeddedDatabase } from '../queues/contract.js';
import type { SqlPool } from '../sinks/index.js';

/** The embedded database as a sink takes it: closing the sink leaves it to the queue, which owns it. */
export function embeddedPool(database: EmbeddedDatabase | null): SqlPool | null {
  return database === null ? null : { connect: () => database.connect(), end: async () => {} };
}
