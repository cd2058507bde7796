import type { Casualty, CasualtySummary, CasualtyTotal, CasualtyType } from '../../../schemas/index.js';
import type { CasualtyInput } from './text.js';

/**
 * The figure of each type over the document: never a sum of everything. Parts, denied and hypothetical figures are
 * left out; past events count only where nothing else is told.
 */
export function summarise(casualties: readonly Casualty[], input: CasualtyInput): CasualtySummary {
  const summary: CasualtySummary = {};
  for (const type of new Set(casualties.map((record) => record.type))) {
    const total = totalOf(
      casualties.filter((record) => record.type === type),
      input,
    );
    if (total !== null) summary[type as CasualtyType] = total;
  }
  return summary;
}

function totalOf(records: readonly Casualty[], _input: CasualtyInput): CasualtyTotal | null {
  const told = records.filter(
    ({ status, subsetOf, count }) =>
      status !== 'denied' && status !== 'hypothetical' && subsetOf === null && count !== null,
  );
  const current = told.filter(({ status }) => status !== 'historic');
  const pool = current.length > 0 ? current : told;
  if (pool.length === 0) return null;
  const explicit = pool.filter(({ implicit, count }) => !implicit && count !== 0);
  const candidates = explicit.length > 0 ? explicit : pool;
  const best = candidates.reduce((a, b) => (rank(b) > rank(a) ? b : a));
  const same = candidates.filter(({ count }) => count === best.count);
  const conflicting = candidates.filter(({ count }) => count !== best.count);
  return {
    best: best.count,
    low: Math.min(...candidates.map(({ low, count }) => low ?? count!)),
    high: best.high === null ? null : Math.max(...candidates.map(({ high, count }) => high ?? count!)),
    evidence: same.map(({ id }) => id),
    conflicting: conflicting.map(({ id }) => id),
  };
}

const rank = ({ count, status }: Casualty): number => (count ?? 0) * (status === 'updated' ? 10 : 1);
