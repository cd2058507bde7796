import { expect, test } from '@jest/globals';
import { sourceRate } from '../../queues/source-rate.js';
import { article } from '../../schemas/index.js';

const from = (url?: string, feed: string | null = null) =>
  article.parse({ text: 'x', url, origin: { feed } });

test('a bucket for each source that fills again with time', () => {
  let now = 0;
  const within = sourceRate(2, () => now);
  const a = from('https://a.example/1');
  expect([within(a), within(a), within(a)]).toEqual([true, true, false]);
  expect(within(from('https://b.example/1'))).toBe(true);
  expect(within(from('https://a.example/2', 'https://feeds.example/a'))).toBe(true);
  now = 30_000;
  expect([within(a), within(a)]).toEqual([true, false]);
  now = 3_600_000;
  expect([within(a), within(a), within(a)]).toEqual([true, true, false]);
});

test('what has no source has no rate', () => {
  const within = sourceRate(1);
  expect([within(from()), within(from()), within(from('no address'))]).toEqual([true, true, true]);
});
