import { describe, expect, test } from '@jest/globals';
import { extractFrom } from './article.js';

const limit = expect.objectContaining({ code: 'E_EXTRACT_LIMIT' });
const cases = {
  '200,000 attributes on one element': `<p ${Array.from({ length: 200_000 }, (_, index) => `a${index}=1`).join(' ')}>x</p>`,
  '100,000 nested elements': `${'<div>'.repeat(100_000)}text`,
  '300,000 elements': '<b>x</b>'.repeat(300_000),
  '25 million characters': 'x'.repeat(25_000_000),
};

describe('hostile HTML ends in E_EXTRACT_LIMIT', () => {
  test.each(Object.entries(cases))('%s', (_, html) => {
    expect(() => extractFrom({ html })).toThrow(limit);
  });
});

// Each of these once cost the square of its length: minutes for a page of this size.
const repeated = {
  'line breaks without a paragraph': `<p>${'<br>a'.repeat(60_000)}`,
  'blocks that are links': `<html><article>${'<div><a href=/x>one two</a></div>'.repeat(40_000)}`,
  'headings above links': `<article>${'<h2>a</h2><div><a href=/x>one two</a></div>'.repeat(20_000)}`,
  'main headings': `<html><title>one two three</title>${'<h1>one two</h1>'.repeat(50_000)}`,
  pictures: `<html><article>${Array.from({ length: 40_000 }, (_, index) => `<img src="/${index}.jpg">`).join('')}<p>text`,
  'author elements': `<html>${'<meta name="author" content="Ann Lee">'.repeat(40_000)}<p>text`,
  'attributes below the limit': `<html>${`<p ${Array.from({ length: 500 }, (_, index) => `a${index}=1`).join(' ')}>x`.repeat(390)}`,
  brackets: '<'.repeat(500_000),
  'broken JSON-LD': `<html><script type="application/ld+json">${',\n'.repeat(500_000)}</script><p>text`,
};

describe('repetition costs no more than its length', () => {
  test.each(Object.entries(repeated))('%s', (_, html) => {
    try {
      expect(extractFrom({ html }).text.isWellFormed()).toBe(true);
    } catch (error) {
      expect(error).toMatchObject({ code: 'E_EXTRACT_EMPTY' });
    }
  });
});
