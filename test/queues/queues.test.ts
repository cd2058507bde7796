import { describe, expect, test } from '@jest/globals';
import { deliveryJobId, documentJobId, jobOptions } from '../../queues/queues.js';
import { article } from '../../schemas/index.js';

describe('job ids', () => {
  const id = (input: object) => documentJobId(article.parse(input));
  const base = { url: 'https://example.org/a', text: 'body' };

  test('the same article has the same id, wherever it was read', () => {
    expect(id({ ...base, origin: { file: 'b.html' } })).toBe(
      id({ ...base, url: `${base.url}?utm_source=feed#top` }),
    );
  });

  test('other content or another address is another job', () => {
    expect(
      new Set([id(base), id({ ...base, text: 'corrected' }), id({ ...base, url: 'https://example.org/b' })])
        .size,
    ).toBe(3);
  });

  test('they hold no colon and are no plain number', () => {
    const delivery = { sink: 'https://hook:8080', document: { id: 'd-1', revision: 'f' } } as never;
    for (const each of [id(base), id({ text: '1' }), deliveryJobId(delivery)]) {
      expect(each).toMatch(/^d-[0-9a-f]+-[0-9a-f]+$/);
    }
  });

  test('a delivery is one for each sink and revision', () => {
    const of = (sink: string, revision: string) =>
      deliveryJobId({ sink, document: { id: 'd-1', revision } } as never);
    expect(new Set([of('a', '1'), of('b', '1'), of('a', '2'), of('a', '1')]).size).toBe(3);
  });
});

test('options: dead letters stay, finished jobs are kept by count and age (true would crash a PostgreSQL worker)', () => {
  for (const name of ['documents', 'deliver'] as const) {
    expect(jobOptions(name)).toMatchObject({
      removeOnFail: false,
      removeOnComplete: { count: expect.any(Number), age: expect.any(Number) },
      backoff: { type: 'exponential', jitter: 0.5 },
    });
  }
  expect(jobOptions('documents', 7).attempts).toBe(7);
});
