import { describe, expect, test } from '@jest/globals';
import { parseRobots } from '../../../extract/fetch/robots.js';

const robots = `# comment
User-agent: Other
User-agent: glosswire/2.0
Disallow: /a # all of a
Allow: /a/b
Disallow: /*.pdf$
Crawl-delay: 3

User-agent: *
Disallow: /
`;

describe('parseRobots', () => {
  test.each([
    ['/', true],
    ['/a/x', false],
    ['/a/b/x', true],
    ['/x.pdf', false],
    ['/x.pdf?y', true],
  ])('the longest rule of the own group decides: %s', (path, allowed) => {
    expect(parseRobots(robots, 'Glosswire').allows(path)).toBe(allowed);
  });

  test('another crawler gets the group for all', () => {
    expect(parseRobots(robots, 'Someone').allows('/x')).toBe(false);
    expect(parseRobots(robots, 'Glosswire').delay).toBe(3);
    expect(parseRobots('', 'Glosswire').allows('/x')).toBe(true);
  });

  test('many wildcards cost no more than their length', () => {
    const pattern = `Disallow: /${'*a'.repeat(2000)}b`;
    expect(parseRobots(`User-agent: *\n${pattern}`, 'x').allows(`/${'a'.repeat(20_000)}`)).toBe(true);
  });
});
