import { expect, test } from '@jest/globals';
import { loadKnowledge } from '../../../knowledge/index.js';
import { nestedNames } from '../../../nlp/rules/entities/name-parts.js';
import type { Mention } from '../../../schemas/index.js';

const knowledge = loadKnowledge();

function nested(name: string, tag: string, type: Mention['type'] = 'organization'): string[] {
  const mention: Mention = {
    start: 7,
    end: 7 + name.length,
    text: name,
    type,
    form: 'name',
    by: 'tagger',
    confidence: 0.9,
    candidates: [],
  };
  return nestedNames(knowledge, () => tag)(mention, null).map(({ start, text, entity }) => {
    expect(name.slice(start - 7, start - 7 + text.length)).toBe(text);
    return `${text}=${entity}`;
  });
}

test.each([
  ['阿塞拜疆国防部', 'zh-Hans', ['阿塞拜疆=iso:AZ']],
  ['Russian Defence Ministry', 'en', ['Russian=gw:RU.people']],
  ['Kenya Red Cross', 'en', ['Kenya=iso:KE', 'Red Cross=gw:red-cross']],
  ['Ministerio de Defensa de Ucrania', 'es', ['Ucrania=iso:UA']],
  ['Horizon Relief Fund', 'en', []],
  ['NATO', 'en', []],
])('%s', (name, tag, parts) => {
  expect(nested(name, tag)).toEqual(parts);
});

test('a place is no organisation', () => {
  expect(nested('Gulf of Mexico', 'en', 'place')).toEqual([]);
});
