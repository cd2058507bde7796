import { expect, test } from '@jest/globals';
import { loadTaggers } from '../../models/taggers.js';
import { LABELS } from '../../nlp/tagger/labels.js';

const taggers = loadTaggers(LABELS);

test.each(['fr', 'es', 'it', 'pt', 'de', 'ru', 'uk', 'nl', 'pl', 'sv', 'da', 'hr', 'sr-Cyrl', 'sk'])(
  '%s is served by the multilingual tagger',
  (tag) => {
    expect(taggers.modelFor(tag)).toBe(taggers.modelFor('pt'));
    expect(taggers.modelFor(tag)?.clusters).toBeDefined();
  },
);

test('a language has a model of its own where there is one, and none where nothing was learned', () => {
  expect(taggers.modelFor('en-GB')).toBeDefined();
  expect(taggers.modelFor('en')).not.toBe(taggers.modelFor('pt'));
  expect(taggers.modelFor('sw')).toBeUndefined();
});

test('Japanese and Korean look words up in dictionaries of their own', () => {
  const versions = ['ja', 'ko', 'en'].map((tag) => taggers.modelFor(tag)?.clusters?.version);
  expect(versions).not.toContain(undefined);
  expect(new Set(versions).size).toBe(3);
});
