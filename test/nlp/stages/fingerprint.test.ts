import { describe, expect, test } from '@jest/globals';
import { hammingDistance } from '../../../nlp/rules/fingerprint/simhash.js';
import { cutTokens } from '../../../nlp/rules/words.js';
import { fingerprint } from '../../../nlp/stages/fingerprint.js';
import type { BlockKind } from '../../../schemas/index.js';

const context = {
  knowledge: {
    version: '',
    size: 0,
    get: () => undefined,
    match: () => [],
    peopleOf: () => [],
    likeness: () => 0,
  },
  identifier: { identify: () => [] },
  languageFor: () => undefined,
  problem: () => {},
  skip: () => {},
};

/** Sentences that share a vocabulary but say different things, told apart by `seed`. */
function story(seed: number, count = 30): string {
  const who = [
    'The mayor',
    'A driver',
    'One resident',
    'The council',
    'Her brother',
    'A teacher',
    'The crew',
  ];
  const did = ['reopened', 'crossed', 'described', 'repaired', 'left', 'photographed', 'closed', 'measured'];
  const what = [
    'the harbour',
    'an old bridge',
    'two schools',
    'the market road',
    'a flooded field',
    'the tower',
  ];
  const when = [
    'before noon',
    'after the storm',
    'in heavy rain',
    'with three helpers',
    'for the second time',
  ];
  const pick = (list: readonly string[], at: number) =>
    list[Math.abs(Math.trunc(Math.sin(seed * 97 + at * 31) * 1e6)) % list.length];
  return Array.from(
    { length: count },
    (_, at) => `${pick(who, at)} ${pick(did, at + 100)} ${pick(what, at + 200)} ${pick(when, at + 300)}.`,
  ).join(' ');
}

function hashOf(body: string, title = 'A storm passes', more: [BlockKind, string][] = []): string | null {
  const parts: [BlockKind, string][] = [['title', title], ...more, ['paragraph', body]];
  let text = '';
  const blocks = parts.map(([kind, words]) => {
    const start = text.length;
    text += `${words}\n`;
    return { kind, start, end: start + words.length };
  });
  const tokens = blocks.flatMap(({ start, end }) => cutTokens(text, start, end));
  return fingerprint.run({ text, blocks, tokens }, context).fingerprint;
}

const distance = (one: string | null, other: string | null) => hammingDistance(one ?? '', other ?? '');

describe('fingerprint', () => {
  const body = story(1);

  test('is 16 hex digits, the same for the same body', () => {
    expect(hashOf(body)).toMatch(/^[0-9a-f]{16}$/);
    expect(hashOf(body)).toBe(hashOf(body));
  });

  test('does not see title, headings, captions, case or punctuation', () => {
    const other = hashOf(body.toUpperCase().replaceAll('.', ' !'), 'Another title', [
      ['caption', 'A picture of the harbour by somebody'],
      ['heading', 'What we know'],
    ]);
    expect(other).toBe(hashOf(body));
  });

  test.each([
    ['a word changed', body.replace('harbour', 'lighthouse')],
    ['a sentence cut', body.slice(body.indexOf('. ') + 2)],
    ['a sentence added', `${body} This article was updated with a statement of the council.`],
  ])('%s leaves six bits or fewer', (_, copy) => {
    expect(distance(hashOf(body), hashOf(copy))).toBeLessThanOrEqual(6);
  });

  test('other stories lie far away', () => {
    const others = [2, 3, 4, 5, 6].map((seed) => distance(hashOf(body), hashOf(story(seed))));
    for (const bits of others) expect(bits).toBeGreaterThan(12);
  });

  test('a text too short to compare has none', () => {
    expect(hashOf(story(1, 3))).toBeNull();
  });
});
