import { describe, expect, test } from '@jest/globals';
import { carriedOver } from '../../../cli/train/parallel.js';
import { loadKnowledge } from '../../../knowledge/index.js';
import { loadTaggers } from '../../../models/taggers.js';
import { LABELS } from '../../../nlp/tagger/labels.js';

const model = loadTaggers(LABELS).modelFor('fr')!;
const knowledge = loadKnowledge();

function carried(original: string, translation: string): string[] | undefined {
  const [row] = carriedOver(
    { language: 'en', rows: [{ id: 'text-en-7', text: original, entities: [] }] },
    { language: 'it', rows: [{ id: 'text-it-7', text: translation, entities: [] }] },
    model,
    knowledge,
  );
  return row?.entities.map(({ start, end, type }) => `${row.text.slice(start, end)} ${type}`);
}

describe('names of a text in its translation', () => {
  test('are found as they stand, spelt alike, and by another name of the same entity', () => {
    expect(
      carried(
        'Peter Holloway flew from Barcelona to Germany on Monday.',
        'Peter Holloway è partito lunedì da Barcellona per la Germania.',
      ),
    ).toEqual(['Peter Holloway PER', 'Barcellona LOC', 'Germania LOC']);
  });

  test('a sentence in which one is not found teaches nothing', () => {
    expect(carried('Peter Holloway arrived in Germany.', 'È arrivato ieri.')).toBeUndefined();
  });

  test('a sentence without its original teaches nothing', () => {
    const to = { language: 'it', rows: [{ id: 'text-it-8', text: 'Roma', entities: [] }] };
    expect(carriedOver({ language: 'en', rows: [] }, to, model, knowledge)).toEqual([]);
  });
});
