import type { Block } from '../../../schemas/index.js';
import type { Candidate } from './candidates.js';

export interface Ranked extends Candidate {
  readonly score: number;
}

/** Most keywords of a document. */
const MOST = 10;
/** A keyword has at least this share of the best one's score. */
const WEAKEST = 0.2;

/**
 * The best candidates, best first: how often one occurs (dampened), where (title, opening, the rest) and how much it
 * says (longer words and phrases are rarer). A word that occurs once is no keyword, unless it is an entity of the title, and neither is
 * a part of a better phrase that hardly occurs without it.
 */
export function rankKeywords(
  candidates: readonly Candidate[],
  blocks: readonly Block[],
  length: number,
): Ranked[] {
  const title = blocks.find(({ kind }) => kind === 'title')?.end ?? 0;
  const ranked = candidates
    .map((candidate) => ({ ...candidate, score: scoreOf(candidate, title, length) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.ranges[0]!.start - b.ranges[0]!.start);
  const best = ranked[0]?.score ?? 0;
  const chosen: Ranked[] = [];
  for (const candidate of ranked) {
    if (chosen.length === MOST || candidate.score < best * WEAKEST) break;
    if (!chosen.some((other) => overlaps(candidate, other))) chosen.push(candidate);
  }
  return chosen;
}

function scoreOf({ ranges, words, entity, key }: Candidate, title: number, length: number): number {
  const inTitle = ranges.some(({ start }) => start < title);
  const count = ranges.length;
  if (count < 2 && !(inTitle && entity)) return 0;
  const first = ranges[0]!.start / Math.max(1, length);
  const position = (inTitle ? 2 : 1) * (1.5 - first);
  const wordLength = key.replaceAll(' ', '').length / words;
  const weight = entity ? 1.6 : Math.min(1.3, 0.6 + wordLength / 14) * (1 + 0.35 * (words - 1));
  return Math.round(Math.log2(1 + count) * position * weight * 1000) / 1000;
}

/** Most of the occurrences of one lie in, or around, those of the other. */
function overlaps(one: Candidate, other: Candidate): boolean {
  if (one.entity && other.entity) return false;
  const shared = one.ranges.filter(({ start, end }) =>
    other.ranges.some((range) => range.start < end && start < range.end),
  ).length;
  return shared * 2 >= one.ranges.length;
}
