import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { processMetrics, queueMetrics, workMetrics } from '../../web/metrics/index.js';

interface Dashboard {
  panels: { title: string; targets: { expr: string }[] }[];
}
const dashboard: Dashboard = JSON.parse(readFileSync('deploy/grafana/glosswire.json', 'utf8'));
const METRIC = /\b(?:glosswire|nodejs|process)_[a-z0-9_]+/g;

/** The series that a scrape of a process gives, by name. */
function exported(): Set<string> {
  const registry = processMetrics();
  workMetrics(registry, () => 1);
  queueMetrics(registry, []);
  return new Set(
    registry
      .getMetricsAsArray()
      .flatMap(({ name, type }) =>
        String(type) === 'histogram' ? [`${name}_bucket`, `${name}_sum`, `${name}_count`] : [name],
      ),
  );
}

test('every metric that the dashboard shows is one that is exported, and every one of ours is shown', () => {
  const known = exported();
  const shown = new Set(
    dashboard.panels.flatMap(({ targets }) => targets.flatMap(({ expr }) => expr.match(METRIC))),
  );
  expect([...shown].filter((name) => !known.has(name ?? ''))).toEqual([]);
  const ours = [...known]
    .filter((name) => name.startsWith('glosswire_'))
    .map((name) => name.replace(/_(bucket|sum|count)$/, ''));
  const seen = [...shown].map((name) => name?.replace(/_(bucket|sum|count)$/, ''));
  expect(ours.filter((name) => !seen.includes(name))).toEqual([]);
});

test('every panel asks for something', () => {
  for (const { title, targets } of dashboard.panels) {
    expect(title).toMatch(/\S/);
    expect(targets.map(({ expr }) => expr.match(METRIC)?.length ?? 0)).not.toContain(0);
  }
});
