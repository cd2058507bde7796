import type { Outcome } from './event.js';
import { deadLetters, type Ground } from './ground.js';
import { markOf } from './reports.js';

/** What became of the acknowledged articles. */
export interface Verdict {
  /** Articles in the sink, each counted once. */
  readonly emitted: number;
  /** Those that are neither in the sink nor in the dead letters. */
  readonly lost: readonly string[];
  /** Lines in the sink that repeat a revision. */
  readonly duplicated: number;
  readonly dead: number;
  /** Documents that nobody enqueued, torn lines, and dead letters without a reason. */
  readonly strays: readonly string[];
}

/** Holds sink and dead letters against what was acknowledged. */
export async function judge(
  ground: Ground,
  { acknowledged, offered = acknowledged }: Outcome,
): Promise<Verdict> {
  const documents = ground.out.documents();
  const revisions = new Set(documents.map(({ id, revision }) => `${id} ${revision}`));
  const marks = new Set(documents.map(({ text }) => markOf(text)));
  const letters = await deadLetters(ground);
  const dead = new Set(letters.map(({ id }) => id));
  const known = new Set(offered.map(({ mark }) => mark));
  return {
    emitted: marks.size,
    lost: acknowledged
      .filter(({ mark, jobId }) => !marks.has(mark) && !dead.has(jobId))
      .map(({ mark }) => mark),
    duplicated: documents.length - revisions.size,
    dead: letters.length,
    strays: [
      ...[...marks].filter((mark) => !known.has(mark)),
      ...ground.out.tails().filter((tail): tail is string => Boolean(tail)),
      ...letters.filter(({ reason }) => reason === '').map(({ id }) => id),
    ],
  };
}
