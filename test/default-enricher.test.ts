import { describe, expect, jest, test } from '@jest/globals';
import { loadEnricher } from '../default-enricher.js';

jest.setTimeout(120_000);

describe('loadEnricher', () => {
  test('puts together what Glosswire ships', async () => {
    const enrich = await loadEnricher();
    const document = enrich({
      text: 'The Foreign Ministry of France said on Tuesday that three people were killed.',
    });
    expect(document.language.tag).toBe('en');
    expect(document.sentences).toHaveLength(1);
    expect(document.tokens).toBeUndefined();
    expect(document.problems).toEqual([]);
  });

  test('runs only the stages that are asked for', async () => {
    const enrich = await loadEnricher({ only: ['tokens'], tokens: true });
    const document = enrich({ text: 'The road was closed on Friday morning.' });
    expect(document.pipeline.stages.map(({ name }) => name)).toEqual(['language', 'sentences', 'tokens']);
    expect(document.tokens?.length).toBeGreaterThan(5);
    await expect(loadEnricher({ only: ['tokenz'] })).rejects.toMatchObject({ code: 'E_STAGE_UNKNOWN' });
  });

  test('names a knowledge file that cannot be used', async () => {
    await expect(loadEnricher({ knowledgeFiles: ['no-such.jsonl'] })).rejects.toMatchObject({
      code: 'E_KNOWLEDGE_INVALID',
      message: expect.stringContaining('no-such.jsonl'),
    });
  });
});
