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
