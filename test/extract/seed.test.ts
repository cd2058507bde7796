import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { blocksOf, extractFrom } from './article.js';

const file = '../shared/seeds/000_d71eb39f127b2f3d.txt';

describe('the first real feed dump', () => {
  if (!existsSync(file)) {
    test(`skipped: no ${file}`, () => expect(existsSync(file)).toBe(false));
    return;
  }
  const result = extractFrom({ html: readFileSync(file, 'utf8') });

  test('gives its title decoded, its URL and its time', () => {
    expect(result.metadata.title).toMatch(/^外高加索紧张升温：.*"纳卡"地区的攻势$/);
    expect(result.url).toMatch(/^https:\/\/www\.rfi\.fr\/cn\//);
    expect(result.metadata.publishedAt).toBe('2023-09-19T21:45:01.000Z');
    expect(result.metadata.leadImage).toMatch(/^https:\/\/s\.rfi\.fr\/media\//);
  });

  test('gives 15 of 15 paragraphs and nothing else', () => {
    expect(result.blocks.map(({ kind }) => kind)).toEqual(['title', ...Array(15).fill('paragraph')]);
    expect(blocksOf(result, 'paragraph').at(-1)).toMatch(/^阿塞拜疆并表示.*土耳其。$/);
    for (const boilerplate of ['分享', 'RSS', 'feedx', '19/09/2023', 'http', '.JPG'])
      expect(result.text).not.toContain(boilerplate);
  });
});
