import { expect, jest, test } from '@jest/globals';
import { loadWarmEnricher } from '../warm-enricher.js';

jest.setTimeout(120_000);

test('a language is prepared once, off the clock, and the document that came first is enriched as any other', async () => {
  let prepared = 0;
  const stages: string[] = [];
  const enrich = await loadWarmEnricher({
    onStage: (name) => stages.push(name),
    untimed(run) {
      prepared++;
      const heard = stages.length;
      run();
      expect(stages).toHaveLength(heard);
    },
  });
  expect(prepared).toBe(1);
  const german = {
    text: 'Bei einem Brand in Hamburg sind am Montag zwei Menschen verletzt worden, teilte die Polizei mit.',
  };
  const first = enrich(german);
  expect(prepared).toBe(2);
  expect(first.language.tag).toBe('de');
  expect(first.casualtySummary.injured?.best).toBe(2);
  const again = enrich(german);
  expect(prepared).toBe(2);
  const timeless = ({ pipeline: _, ...rest }: typeof first) => rest;
  expect(timeless(again)).toEqual(timeless(first));
  expect(first.problems).toEqual([]);
});
