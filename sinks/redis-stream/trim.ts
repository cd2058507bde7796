import type { RedisClient } from './connect.js';

/**
 * Removes what every consumer group has acknowledged, and says how many entries went. Nothing goes while no group
 * exists, since the first reader is still to come.
 */
export async function trimAcknowledged(client: RedisClient, stream: string): Promise<number> {
  const groups = await groupsOf(client, stream);
  if (groups.length === 0) return 0;
  const oldest = await Promise.all(groups.map((group) => firstNeeded(client, stream, group)));
  const keepFrom = oldest.reduce((least, id) => (compareIds(id, least) < 0 ? id : least));
  return Number(await client.xtrim(stream, 'MINID', keepFrom));
}

interface Group {
  readonly name: string;
  readonly lastDelivered: string;
  readonly pending: number;
}

/** The consumer groups of a stream; none where the stream does not exist. */
export async function groupsOf(client: RedisClient, stream: string): Promise<Group[]> {
  const answer = (await client.xinfo('GROUPS', stream).catch((error: Error) => {
    if (/no such key/i.test(error.message)) return [];
    throw error;
  })) as (string | number)[][];
  return answer.map((fields) => {
    const field = (name: string) => fields[fields.indexOf(name) + 1];
    return {
      name: String(field('name')),
      lastDelivered: String(field('last-delivered-id')),
      pending: Number(field('pending')),
    };
  });
}

/** The oldest entry that a group may still ask for: its oldest pending one, else the one after its last. */
async function firstNeeded(client: RedisClient, stream: string, group: Group): Promise<string> {
  if (group.pending > 0) {
    const [, least] = (await client.xpending(stream, group.name)) as [number, string | null];
    if (least !== null) return least;
  }
  const [ms, number] = group.lastDelivered.split('-') as [string, string];
  return `${ms}-${BigInt(number) + 1n}`;
}

/** Order of two stream ids, `<milliseconds>-<number>`. */
export function compareIds(a: string, b: string): number {
  const [aMs, aNumber] = a.split('-').map(BigInt) as [bigint, bigint];
  const [bMs, bNumber] = b.split('-').map(BigInt) as [bigint, bigint];
  if (aMs !== bMs) return aMs < bMs ? -1 : 1;
  return aNumber === bNumber ? 0 : aNumber < bNumber ? -1 : 1;
}
