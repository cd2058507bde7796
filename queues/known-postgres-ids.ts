interface Queryable {
  query(text: string, values: unknown[]): Promise<{ rows: { id?: string }[] }>;
}

/** Those of `ids` that a queue in BullMQ's tables holds, in one query. */
export async function knownPostgresIds(
  database: Queryable,
  schema: string,
  queue: string,
  ids: readonly string[],
): Promise<Set<string>> {
  const { rows } = await database.query(`SELECT id FROM "${schema}".job WHERE queue = $1 AND id = ANY($2)`, [
    queue,
    [...ids],
  ]);
  return new Set(rows.map((row) => row.id!));
}
