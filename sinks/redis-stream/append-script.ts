import { createHash } from 'node:crypto';
import type { RedisClient } from './connect.js';

/** What appending one document came to. */
export type Appended = 'written' | 'unchanged' | 'full';

const OUTCOMES: readonly Appended[] = ['unchanged', 'written', 'full'];

// One step, so that no reader sees a revision twice and no crash leaves one known and not written.
// KEYS: stream, revisions of this period, of the one before. ARGV: member, seconds to keep it, most entries (0 is no
// limit), id, revision, when its article was put on the queue, document.
const SCRIPT = `
if redis.call('SISMEMBER', KEYS[2], ARGV[1]) == 1 or redis.call('SISMEMBER', KEYS[3], ARGV[1]) == 1 then
  return 0
end
if tonumber(ARGV[3]) > 0 and redis.call('XLEN', KEYS[1]) >= tonumber(ARGV[3]) then
  return 2
end
redis.call('XADD', KEYS[1], '*', 'id', ARGV[4], 'revision', ARGV[5], 'queuedAt', ARGV[6], 'document', ARGV[7])
if redis.call('SADD', KEYS[2], ARGV[1]) == 1 and redis.call('TTL', KEYS[2]) < 0 then
  redis.call('EXPIRE', KEYS[2], ARGV[2])
end
return 1`;
const DIGEST = createHash('sha1').update(SCRIPT).digest('hex');

export interface Entry {
  readonly id: string;
  readonly revision: string;
  /** Milliseconds since 1970. */
  readonly queuedAt: number;
  readonly json: string;
}

export interface AppendTo {
  readonly stream: string;
  readonly revisions: readonly [now: string, before: string];
  readonly keepSeconds: number;
  readonly maxLength: number;
}

/** Appends entries in order, in one round trip. Throws what the server answered where an entry failed. */
export async function append(
  client: RedisClient,
  { stream, revisions, keepSeconds, maxLength }: AppendTo,
  entries: readonly Entry[],
): Promise<Appended[]> {
  const run = async (command: 'eval' | 'evalsha', some: readonly Entry[]) => {
    const pipeline = client.pipeline();
    for (const { id, revision, queuedAt, json } of some) {
      const member = Buffer.from(id.slice(2, 34) + revision.slice(0, 16), 'hex');
      const args = [member, keepSeconds, maxLength, id, revision, queuedAt, json];
      pipeline[command](command === 'eval' ? SCRIPT : DIGEST, 3, stream, ...revisions, ...args);
    }
    return (await pipeline.exec()) ?? [];
  };
  const answers = await run('evalsha', entries);
  // The server has not seen the script, or has been restarted: what it refused goes again with the script's text.
  const refused = entries.flatMap((_, at) => (/NOSCRIPT/.test(String(answers[at]?.[0])) ? [at] : []));
  if (refused.length > 0) {
    const again = await run(
      'eval',
      refused.map((at) => entries[at]!),
    );
    for (const [index, at] of refused.entries()) answers[at] = again[index]!;
  }
  return answers.map(([error, code]) => {
    if (error) throw error;
    return OUTCOMES[Number(code)]!;
  });
}
