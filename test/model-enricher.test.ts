import { expect, test } from '@jest/globals';
import { loadEnricher, loadParts } from '../default-enricher.js';
import { createModelEnricher } from '../model-enricher.js';
import type { NameModel, Reading } from '../models/contract.js';
import { openNameModel } from '../models/name-model/load.js';

const parts = await loadParts({ only: ['entities'] });
const TEXT = 'Yesterday the flurbo of Drax met with Qorvel officials in Lisbon.';

/** Reads one name, which no tagger would take for one. */
const reader = (name: string, type: Reading['names'][number]['type']): NameModel => ({
  version: 'test-1',
  read: async (texts) =>
    texts.map((text) => {
      const start = text.indexOf(name);
      const end = start + name.length;
      return start < 0
        ? { names: [], units: [] }
        : { names: [{ start, end, type, confidence: 0.9 }], units: [{ start, end, outside: 0.1 }] };
    }),
});

test('names are those that the model reads, beside what is known', async () => {
  const enrich = createModelEnricher({ ...parts, nameModel: reader('flurbo of Drax', 'ORG') });
  const { entities, pipeline, revision, text, problems } = await enrich({ title: 'A meeting', text: TEXT });
  const found = entities.flatMap(({ type, mentions }) =>
    mentions.map(({ start, end, by }) => [text.slice(start, end), type, by]),
  );
  expect(found).toContainEqual(['flurbo of Drax', 'organization', 'tagger']);
  expect(found).toContainEqual(['Lisbon', 'place', 'knowledge']);
  expect(problems).toEqual([]);
  expect(pipeline.stages[0]).toMatchObject({ name: 'name-model', version: 'test-1' });
  const plain = (await loadEnricher({ only: ['entities'] }))({ title: 'A meeting', text: TEXT });
  expect(plain.revision).not.toBe(revision);
});

test('what is of none of the other types is other', async () => {
  const enrich = createModelEnricher({ ...parts, nameModel: reader('flurbo', 'MISC') });
  const { entities } = await enrich({ text: TEXT });
  expect(entities.find(({ name }) => name === 'flurbo')?.type).toBe('other');
});

test('where the model fails the taggers read, and the document says so', async () => {
  const failing: NameModel = { version: 'test-2', read: () => Promise.reject(new Error('no memory left')) };
  const enrich = createModelEnricher({ ...parts, nameModel: failing });
  const document = await enrich({ text: 'Maria Velasquez-Thorne spoke in Lisbon.' });
  expect(document.problems).toEqual([
    { stage: 'mentions', code: 'E_STAGE_FAILED', message: expect.stringContaining('no memory left') },
  ]);
  expect(document.entities.map(({ name }) => name)).toContain('Lisbon');
});

test.each([
  ['no-such-folder', /NER_MODEL=no-such-folder is no folder that exists, nor the id of a model/],
  ['test/cases', /NER_MODEL=test\/cases lacks config\.json, tokenizer\.json, tokenizer_config\.json, onnx/],
])('%s is refused before anything is loaded', async (model, message) => {
  const load = () => Promise.reject(new Error('loaded'));
  const opening = openNameModel({ model, device: 'cpu', dtype: 'fp32' }, load);
  await expect(opening).rejects.toMatchObject({
    code: 'E_MODEL_INVALID',
    message: expect.stringMatching(message),
  });
});

test('without the package it says what to install', async () => {
  await expect(openNameModel({ model: 'owner/name', device: 'cpu', dtype: 'fp32' })).rejects.toMatchObject({
    code: 'E_MODEL_RUNTIME',
    message: expect.stringContaining('npm install @huggingface/transformers'),
  });
});
